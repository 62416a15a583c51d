import assert from "node:assert/strict";
import { judgePlacement } from "#scripts/bench/judge-placement.mjs";

const text = "Unemployment in all of the states fell to 14.0% in March, as said. In 2019 it was 4.1% there.";
const spanOf = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const changed = { gold: spanOf("14.0%"), mustBeEdited: true, extent: "number" } as const;

describe("judgePlacement", () => {
  it("wants the number's own place, and a changed number reported as edited", () => {
    assert.equal(judgePlacement(text, { state: "edited", span: spanOf("14.0%") }, changed), "right");
    assert.equal(judgePlacement(text, { state: "edited", span: spanOf("to 14.0% in") }, changed), "right");
    assert.equal(judgePlacement(text, { state: "edited", span: spanOf("4.0%") }, changed), "wrong");
    assert.equal(judgePlacement(text, { state: "exact", span: spanOf("14.0%") }, changed), "wrong");
    assert.equal(judgePlacement(text, { state: "exact", span: spanOf("4.1%") }, changed), "wrong");
    assert.equal(judgePlacement(text, { state: "edited", span: { start: 0, end: text.length } }, changed), "wrong");
  });

  it("counts what is unplaced apart", () => {
    assert.equal(judgePlacement(text, { state: "ambiguous", span: null }, changed), "ambiguous");
    assert.equal(judgePlacement(text, { state: "orphan", span: null }, changed), "orphan");
  });

  it("wants an orphan of a quote that is gone", () => {
    const gone = { gold: null, mustBeEdited: false, extent: "number" } as const;
    assert.equal(judgePlacement(text, { state: "orphan", span: null }, gone), "right");
    assert.equal(judgePlacement(text, { state: "moved", span: spanOf("4.1%") }, gone), "wrong");
    assert.equal(judgePlacement(text, { state: "ambiguous", span: null }, gone), "ambiguous");
  });

  it("wants a sentence at its number, mostly inside its sentence", () => {
    const kept = { gold: spanOf("4.1%"), mustBeEdited: false, extent: "sentence" } as const;
    assert.equal(judgePlacement(text, { state: "exact", span: spanOf("In 2019 it was 4.1% there.") }, kept), "right");
    assert.equal(judgePlacement(text, { state: "exact", span: spanOf("In 2019 it") }, kept), "wrong");
    assert.equal(judgePlacement(text, { state: "edited", span: { start: 0, end: text.length } }, kept), "wrong");
  });
});
