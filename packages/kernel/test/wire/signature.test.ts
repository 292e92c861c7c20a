import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isSignedBy, sign } from "../../src/wire/signature.js";

const parts = ['{"msg_id":"1"}', "{}", "{}", '{"code":"1+1"}'].map((text) => Buffer.from(text));

describe("a signature", () => {
  test("is the HMAC-SHA256 of the four parts one after another", () => {
    const expected = createHmac("sha256", "secret").update(Buffer.concat(parts)).digest("hex");
    expect(sign("secret", parts)).toBe(expected);
  });

  test("agrees with the second test case of RFC 4231", () => {
    const data = [Buffer.from("what do ya want "), Buffer.from("for nothing?")];
    expect(sign("Jefe", data)).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  });

  test("is checked whole", () => {
    const right = Buffer.from(sign("secret", parts));
    expect(isSignedBy("secret", right, parts)).toBe(true);
    expect(isSignedBy("other", right, parts)).toBe(false);
    expect(isSignedBy("secret", right.subarray(0, 63), parts)).toBe(false);
    expect(isSignedBy("secret", Buffer.from(""), parts)).toBe(false);
  });

  test("is empty, and not checked, without a key", () => {
    expect(sign("", parts)).toBe("");
    expect(isSignedBy("", Buffer.from("anything"), parts)).toBe(true);
  });
});
