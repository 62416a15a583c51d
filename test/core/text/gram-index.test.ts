import assert from "node:assert/strict";
import fc from "fast-check";
import { gramIndexOf, gramLength } from "../../../src/core/text/gram-index.js";
import { anyText } from "./any-text.js";

const text = fc.oneof(
  anyText,
  fc.array(fc.constantFrom("a", "b", "ab"), { maxLength: 60 }).map((all) => all.join("")),
);

function found(text: string, wanted: string): readonly number[] {
  const offsets: number[] = [];
  gramIndexOf(text).candidates(wanted, (offset) => {
    if (text.slice(offset).startsWith(wanted)) offsets.push(offset);
    return true;
  });
  return offsets;
}

describe("gramIndexOf", () => {
  it("finds every place of a string in order, also where they overlap", () => {
    assert.deepEqual(found("banana bananas", "anana"), [1, 8]);
    assert.deepEqual(found("aaaaa", "aaa"), [0, 1, 2]);
    assert.deepEqual(found("banana", "bananas"), []);
    assert.deepEqual(found("", "abc"), []);
  });

  it("finds what reading the text finds, in any text", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length + 1);
        const wanted = text.slice(start, start + gramLength + (length % 8));
        fc.pre(wanted.length >= gramLength);
        const places = [...Array(text.length).keys()].filter((offset) => text.startsWith(wanted, offset));
        assert.deepEqual(found(text, wanted), places);
      }),
    );
  });

  it("finds what stands at, before and over the ends of its chunks, in order", () => {
    for (const shift of [-4, -3, -2, -1, 0, 1]) {
      const places = [65_535, 131_070].map((end) => end + shift);
      const long = places.reduce((all, place) => `${all.padEnd(place, "x")}needle`, "").padEnd(200_000, "x");
      assert.deepEqual(found(long, "needle"), places);
      assert.deepEqual(gramIndexOf(long).placesAt("needle", 0), places);
      assert.equal(gramIndexOf(long).countAt("needle", 0), 2);
    }
  });

  it("offers no place before the text", () => {
    assert.deepEqual(found("bcd", "abcd"), []);
    gramIndexOf("bcdabc").candidates("xabc", (offset) => {
      assert.ok(offset >= 0);
      return true;
    });
    gramIndexOf("abc").candidates("xabc", () => assert.fail());
  });

  it("stops when it is told to", () => {
    let visits = 0;
    gramIndexOf("abcabcabc").candidates("abc", () => ++visits < 2);
    assert.equal(visits, 2);
  });
});
