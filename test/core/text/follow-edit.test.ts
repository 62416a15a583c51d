import assert from "node:assert/strict";
import fc from "fast-check";
import { followEdit, followEdits, smallestEdit } from "../../../src/core/text/follow-edit.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";

/** Follows ⟦…⟧ through the replacement of ‹…› and shows the text with the span where it is then. */
function followed(marked: string, text: string): string {
  const plain = marked.replace(/[⟦⟧‹›]/g, "");
  const at = (mark: string): number => marked.slice(0, marked.indexOf(mark)).replace(/[⟦⟧‹›]/g, "").length;
  const span = { start: at("‹"), end: at("›") };
  const edit = { span, text, was: plain.slice(span.start, span.end) };
  const after = applyEdits(plain, [edit]);
  const found = followEdit({ start: at("⟦"), end: at("⟧") }, edit);
  if (found === null) return "lost";
  const { start, end } = found.span;
  return `${found.touched ? "touched: " : ""}${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`;
}

describe("followEdit", () => {
  it("shifts a span behind an edit, and leaves one before it", () => {
    assert.equal(followed("‹It› fell to ⟦4.1 %⟧ then", "Prices"), "Prices fell to ⟦4.1 %⟧ then");
    assert.equal(followed("It fell to ⟦4.1 %⟧ ‹then›", ""), "It fell to ⟦4.1 %⟧ ");
  });

  it("keeps what is inserted beside a span outside, and says that it was touched", () => {
    assert.equal(followed("It fell to ‹›⟦4.1 %⟧", "about "), "touched: It fell to about ⟦4.1 %⟧");
    assert.equal(followed("It fell to ⟦4.1 %⟧‹›.", " or so"), "touched: It fell to ⟦4.1 %⟧ or so.");
    assert.equal(followed("It fell ‹to ›⟦4.1 %⟧", "by "), "touched: It fell by ⟦4.1 %⟧");
  });

  it("grows and shrinks with what is edited inside, at its ends too", () => {
    assert.equal(followed("to ⟦4.‹1› %⟧.", "35"), "touched: to ⟦4.35 %⟧.");
    assert.equal(followed("to ⟦‹4.1› %⟧.", "5"), "touched: to ⟦5 %⟧.");
    assert.equal(followed("to ⟦4.1‹ %›⟧.", ""), "touched: to ⟦4.1⟧.");
    assert.equal(followed("to ⟦‹4.1 %›⟧.", "a third"), "touched: to ⟦a third⟧.");
  });

  it("loses a span that is deleted, or replaced together with what stands around it", () => {
    assert.equal(followed("fell ⟦‹4.1 %›⟧.", ""), "lost");
    assert.equal(followed("fell‹ ⟦4.1 %⟧.›", " a lot."), "lost");
  });

  it("keeps what is left of a span when an edit takes one of its ends", () => {
    assert.equal(followed("fell ‹to ⟦4.1› %⟧.", ""), "touched: fell ⟦ %⟧.");
    assert.equal(followed("fell to ⟦4.1‹ %⟧, then› rose", ""), "touched: fell to ⟦4.1⟧ rose");
  });

  it("gives a span the words that took the place of its own, where an edit writes over one of its ends", () => {
    assert.equal(followed("fell ‹to ⟦4.1› %⟧.", "by 5"), "touched: fell by ⟦5 %⟧.");
    assert.equal(followed("fell to ⟦4.1‹ %⟧, then› rose", " points, and"), "touched: fell to ⟦4.1 points⟧, and rose");
  });

  const text = fc.string({ unit: fc.constantFrom(..."ab 4%"), maxLength: 12 });
  const edit = fc.record({ from: fc.nat(40), length: fc.nat(5), text });

  it("keeps the very words of a span that no edit touches, in any text", () => {
    fc.assert(
      fc.property(text, text, text, fc.array(edit, { maxLength: 5 }), (before, own, after, edits) => {
        fc.pre(own.length > 0);
        let now = before + own + after;
        const made = edits.map(({ from, length, text }) => {
          const start = from % (now.length + 1);
          const one = { span: { start, end: Math.min(start + length, now.length) }, text };
          now = applyEdits(now, [one]);
          return one;
        });
        const found = followEdits({ start: before.length, end: before.length + own.length }, made);
        if (found && !found.touched) assert.equal(now.slice(found.span.start, found.span.end), own);
        if (found) assert.ok(found.span.start < found.span.end && found.span.end <= now.length);
      }),
    );
  });
});

describe("smallestEdit", () => {
  it("leaves out what stays the same at both ends", () => {
    const whole = { span: { start: 0, end: 12 }, text: "It rose to 4." };
    assert.deepEqual(smallestEdit("It fell to 4.", { ...whole, span: { start: 0, end: 13 } }), {
      span: { start: 3, end: 7 },
      text: "rose",
      was: "fell",
    });
    assert.deepEqual(smallestEdit("same", { span: { start: 0, end: 4 }, text: "same" }), {
      span: { start: 4, end: 4 },
      text: "",
      was: "",
    });
  });

  it("leaves the same text, in any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, from, length, replacement) => {
        const start = from % (text.length + 1);
        const edit = { span: { start, end: Math.min(start + (length % 9), text.length) }, text: replacement };
        const small = smallestEdit(text, edit);
        assert.equal(applyEdits(text, [small]), applyEdits(text, [edit]));
        assert.ok(small.text.length <= edit.text.length);
      }),
    );
  });
});
