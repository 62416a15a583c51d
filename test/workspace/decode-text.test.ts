import assert from "node:assert/strict";
import { decodeText } from "../../src/workspace/decode-text.js";

const decode = (...parts: readonly (string | readonly number[])[]) =>
  decodeText(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part)))));

describe("decoding a file", () => {
  it("reads UTF-8 with and without a byte order mark alike", () => {
    const expected = { kind: "text", text: "90 % – gut", brokenAt: null };
    assert.deepEqual(decode("90 % – gut"), expected);
    assert.deepEqual(decode([0xef, 0xbb, 0xbf], "90 % – gut"), expected);
  });

  it("refuses UTF-16, told by its byte order mark, in either order", () => {
    assert.deepEqual(decode([0xff, 0xfe], [0x41, 0]), { kind: "fault", fault: "not-utf-8" });
    assert.deepEqual(decode([0xfe, 0xff], [0, 0x41]), { kind: "fault", fault: "not-utf-8" });
  });

  it("refuses UTF-16 without a mark, told by a NUL in every other byte", () => {
    for (const text of ["row,units\na,120\n", "Süd;1,5 Millionen\n"]) {
      const little = Buffer.from(text, "utf16le");
      assert.deepEqual(decode([...little]), { kind: "fault", fault: "not-utf-8" });
      assert.deepEqual(decode([...Buffer.from(little).swap16()]), { kind: "fault", fault: "not-utf-8" });
    }
  });

  it("takes a NUL in the first 8 kB for binary, and a later one for text", () => {
    assert.deepEqual(decode("PNG", [0]), { kind: "fault", fault: "not-text" });
    assert.equal(decode("x".repeat(8192), [0]).kind, "text");
  });

  it("replaces broken UTF-8 and says where the first of it stands", () => {
    assert.deepEqual(decode("é5 ", [0xe9], " %"), { kind: "text", text: "é5 \ufffd %", brokenAt: 3 });
  });

  it("tells a broken byte from a replacement character that the file holds, byte order mark or not", () => {
    assert.deepEqual(decode("a\ufffdb"), { kind: "text", text: "a\ufffdb", brokenAt: null });
    const mixed = decode([0xef, 0xbb, 0xbf], "a\ufffd", [0xff], "b");
    assert.deepEqual(mixed, { kind: "text", text: "a\ufffd\ufffdb", brokenAt: 2 });
  });
});
