import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { tokensOf } from "../../../src/core/quantities/tokens.js";

describe("tokensOf", () => {
  it("splits digits, words and marks, and says what stands before each", () => {
    assert.deepEqual(described("Xen 3.0\nran\u00a0at ⅓ MHz"), [
      "line word xen",
      "space digits 3",
      "none mark .",
      "none digits 0",
      "line word ran",
      "space word at",
      "space mark ⅓",
      "space word mhz",
    ]);
  });

  it("keeps web and mail addresses whole", () => {
    assert.deepEqual(described("see https://a.example/3%20x, www.b.example or me@c.example"), [
      "line word see",
      "space link https://a.example/3%20x,",
      "space link www.b.example",
      "space word or",
      "space word me",
      "none link @c.example",
    ]);
  });

  it("takes letters of scripts without spaces for marks, so that they don't glue to a number", () => {
    assert.deepEqual(described("約3"), ["line mark 約", "none digits 3"]);
  });

  it("covers all of any block but its white space, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), (text, start) => {
        const block = { start: Math.min(start, text.length), end: text.length };
        let end = block.start;
        for (const token of tokensOf(text, block)) {
          assert.match(text.slice(end, token.start), /^[\s\u200b]*$/);
          assert.ok(token.end > token.start && token.end <= block.end);
          end = token.end;
        }
        assert.match(text.slice(end), /^[\s\u200b]*$/);
      }),
    );
  });
});

function described(text: string): readonly string[] {
  return tokensOf(text, { start: 0, end: text.length }).map(({ gap, kind, key }) => `${gap} ${kind} ${key}`);
}
