import * as fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { crc32 } from "../../src/zip/crc32.js";
import { unpackEntry } from "../../src/zip/unpack-entry.js";
import { zipDirectory } from "../../src/zip/zip-directory.js";

test("every entry of an archive is described and unpacked, packed or stored", () => {
  const level = fc.constantFrom(0 as const, 6 as const);
  const entries = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 500 }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(entries, level, (parts, packed) => {
      const archive = zipSync(parts, { level: packed });
      const directory = zipDirectory(archive, 100);
      expect(directory?.count).toBe(Object.keys(parts).length);
      for (const entry of directory?.entries ?? []) {
        expect(entry.unpackedBytes).toBe(parts[entry.name]?.length);
        expect(unpackEntry(archive, entry)).toEqual(parts[entry.name]);
      }
    }),
  );
});

test("any byte lost at the end, or changed in an entry, is found", () => {
  const text = new TextEncoder().encode("unit,a\n".repeat(50));
  const archive = zipSync({ text }, { level: 6 });
  for (let cut = 1; cut < archive.length; cut++) {
    const directory = zipDirectory(archive.slice(0, archive.length - cut), 10);
    expect(directory).toBe(undefined);
  }
  const [entry] = zipDirectory(archive, 10)?.entries ?? [];
  if (entry === undefined) throw new Error("no entry");
  let failures = 0;
  const start = 30 + "text".length;
  for (let at = start; at < start + entry.packedBytes; at++) {
    const changed = archive.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    const found = unpackEntry(changed, entry);
    // The last byte has bits that stand for nothing.
    if (typeof found === "string") failures++;
    else expect(found).toEqual(text);
  }
  expect(failures).toBeGreaterThanOrEqual(entry.packedBytes - 1);
});

test("the checksum is the one of the format", () => {
  expect(crc32(new TextEncoder().encode("123456789")).toString(16)).toBe("cbf43926");
});
