import assert from "node:assert/strict";
import { exemptQuantity } from "../../../../src/core/claims/edits/exempt-quantity.js";
import { editedText } from "./edited-text.js";

describe("exemptQuantity", () => {
  const exempt = (text: string, quote: string, reason = "why") =>
    editedText(text, (set) => exemptQuantity(set, quote, reason));

  it("makes the section between claims and critiques, and goes on in it", () => {
    const one = exempt("countercheck: 1\nclaims: {}\ncritiques: {}\n", "Figure #4", "a figure number");
    assert.equal(one, 'countercheck: 1\nclaims: {}\nexempt:\n  "Figure #4": a figure number\ncritiques: {}\n');
    assert.equal(exempt(one, "yes: 3"), one.replace("critiques", '  "yes: 3": why\ncritiques'));
    assert.equal(exempt(one, "Figure #4", "new"), one.replace("a figure number", "new"));
    assert.equal(
      exempt("countercheck: 1\nexempt: { a: b }\n", "4,000"),
      'countercheck: 1\nexempt: { a: b, "4,000": why }\n',
    );
  });

  it("refuses no words, too many, and no reason", () => {
    assert.match(exempt("countercheck: 1\n", " "), /^There are no words/);
    assert.match(exempt("countercheck: 1\n", "x".repeat(10_000)), /^These are too many words/);
    assert.match(exempt("countercheck: 1\n", "x", ""), /^Say why/);
  });
});
