import assert from "node:assert/strict";
import { couldBeEdited } from "../../../src/core/text/could-be-edited.js";
import { wordsOf } from "../../../src/core/text/word.js";

const could = (quote: string, found: string, share = 0): boolean =>
  couldBeEdited(wordsOf(quote, { start: 0, end: 99 }), wordsOf(found, { start: 0, end: 99 }), share);

describe("couldBeEdited", () => {
  it("holds where some of the quote is left", () => {
    assert.ok(could("sales rose 14 %", "a long sentence in which it is told at length that sales fell", 0.2));
  });

  it("holds for about as many other words, with a number where the quote has one", () => {
    assert.ok(could("95%", "a third, 33%"));
    assert.ok(could("the north", "a small town"));
  });

  it("doesn't hold for a number that gave way to words, nor for a sentence in a word's place", () => {
    assert.ok(!could("95%", "sharply"));
    assert.ok(!could("the north", "what somebody wrote here about something else entirely"));
  });
});
