/** One entry of a zip archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its own header starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const WIDE = 0xffffffff;

/**
 * The directory of a zip archive, read without unpacking anything.
 *
 * @param most - Entries to read; more are counted but not described.
 * @returns `undefined` when the archive has no whole directory: cut off, or no archive.
 * @remarks Sizes beyond 4 GB (zip64) are read too, so that they can be refused by name.
 */
export function zipDirectory(
  bytes: Uint8Array,
  most: number,
): { readonly count: number; readonly entries: readonly ZipEntry[] } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let entry = 0; entry < Math.min(count, most); entry++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name + extra + comment > end) return undefined;
    entries.push(describe(view, bytes, at, name, extra));
    at += 46 + name + extra + comment;
  }
  return { count, entries };
}

/**
 * The packed bytes of an entry.
 *
 * @returns `undefined` when they are not all there.
 */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + entry.packedBytes > bytes.length
    ? undefined
    : bytes.subarray(start, start + entry.packedBytes);
}

/** The record that ends an archive stands before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function describe(view: DataView, bytes: Uint8Array, at: number, name: number, extra: number): ZipEntry {
  const number = (offset: number): number => view.getUint32(at + offset, true);
  const wide = wideNumbers(view, at + 46 + name, extra);
  const or = (value: number): number => (value === WIDE ? (wide.shift() ?? Infinity) : value);
  // The wide numbers stand in this order, each only where the narrow one does not suffice.
  const unpackedBytes = or(number(24));
  const packed = or(number(20));
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: number(16),
    packedBytes: packed,
    unpackedBytes,
    offset: or(number(42)),
  };
}

function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length;) {
    const [kind, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (kind === 1) {
      const count = Math.floor(Math.min(size, from + length - at - 4) / 8);
      return Array.from({ length: count }, (_, one) => Number(view.getBigUint64(at + 4 + one * 8, true)));
    }
    at += 4 + size;
  }
  return [];
}
