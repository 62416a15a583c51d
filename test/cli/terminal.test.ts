import assert from "node:assert/strict";
import fc from "fast-check";
import { displayWidth } from "../../src/cli/terminal/display-width.js";
import { createPaint } from "../../src/cli/terminal/paint.js";
import { printable } from "../../src/cli/terminal/printable.js";
import { padTo, wrap } from "../../src/cli/terminal/wrap.js";

describe("text from strangers on a terminal", () => {
  it("shows what would move the cursor, colour or hide text", () => {
    assert.equal(printable("95\u001b[2J %\u0007"), "95␛[2J %␇");
    assert.equal(printable("a\u009b31mb\u0085c"), "a\ufffd31mb\ufffdc");
    assert.equal(printable("12\u202e34\u200b"), "1234");
  });

  it("is one line, unless lines are wanted", () => {
    assert.equal(printable(" a\r\n\tb  c "), "a b c");
    assert.equal(printable("a\nb\r", "lines"), "a\nb␍");
  });

  it("never holds a control character", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        assert.doesNotMatch(printable(text), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe("wrapping", () => {
  it("breaks at spaces, indents what follows and lets a long word stand alone", () => {
    assert.deepEqual(wrap("one two three", 9, "  ", "    "), ["  one two", "    three"]);
    assert.deepEqual(wrap("a verylongwordindeed b", 8), ["a", "verylongwordindeed", "b"]);
    assert.deepEqual(wrap("two  apart", Number.POSITIVE_INFINITY), ["two  apart"]);
  });

  it("counts columns, not characters: wide, combining and colours", () => {
    assert.equal(displayWidth("語"), 2);
    assert.equal(displayWidth("e\u0301"), 1);
    assert.equal(displayWidth(createPaint(true)("red", "abc")), 3);
    assert.equal(padTo("語", 4), "語  ");
  });

  it("takes what is shown as one character for one: flags, skin tones, families, stacked marks", () => {
    for (const emoji of ["🇩🇪", "👍🏽", "👩‍👩‍👧", "❤️", "🎉"]) assert.equal(displayWidth(emoji), 2, emoji);
    for (const narrow of ["❤", "°", "—", "ก็", `x${"\u0301".repeat(40)}`]) assert.equal(displayWidth(narrow), 1, narrow);
    assert.equal(displayWidth("각"), 2);
    assert.equal(displayWidth("\u1100\u1161\u11a8"), 2);
    assert.equal(displayWidth("a\u200bb"), 2);
  });

  it("keeps every word in order, and lines within the width wherever words allow it", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (all, width) => {
        const lines = wrap(all.join(" "), width);
        assert.equal(lines.join(" "), all.join(" "));
        assert.ok(lines.every((line) => line.length <= width));
      }),
    );
  });
});

describe("paint", () => {
  it("sets text apart, or leaves it as it is without colours", () => {
    assert.equal(createPaint(true)("bold", "x"), "\u001b[1mx\u001b[22m");
    assert.equal(createPaint(false)("bold", "x"), "x");
  });
});

/** Characters of the first blocks, where most that is not printed stands. */
const anyCharacter = fc.integer({ min: 0, max: 0x20ff }).map((code) => String.fromCharCode(code));
