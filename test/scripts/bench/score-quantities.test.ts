import assert from "node:assert/strict";
import { markedSentence } from "#scripts/bench/marked-sentence.mjs";
import { quantitiesOptions } from "#scripts/bench/quantities-options.mjs";
import {
  compareSentence,
  countKind,
  isMeasuredRight,
  isQualifiedRight,
  score,
} from "#scripts/bench/score-quantities.mjs";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";

/** What the scorer says of a marked sentence, when the reader reads its text. */
function verdictsOn(line: string) {
  const { text, marks } = markedSentence(line);
  const quantities = readQuantities(text);
  const { pairs, missed, spurious } = compareSentence(marks, quantities);
  return {
    marks,
    quantities,
    qualified: pairs.map(isQualifiedRight),
    measured: pairs.map(isMeasuredRight),
    missed: missed.map(({ reading }) => reading),
    spurious: spurious.map((quantity) => quantity.text),
  };
}

describe("markedSentence", () => {
  it("gives the text and where each mark stands in it", () => {
    const { text, marks } = markedSentence("It fell ⟦about 3..6 % ↓: about 3–6 %⟧ at ⟦id: 10:30⟧.");
    assert.equal(text, "It fell about 3–6 % at 10:30.");
    assert.deepEqual(
      marks.map(({ span, kind, low, high, unit, hedge, direction }) => {
        return [text.slice(span.start, span.end), kind, low, high, unit, hedge, direction];
      }),
      [
        ["about 3–6 %", "quantity", 3, 6, "%", "about", "down"],
        ["10:30", "identifier", null, null, null, null, null],
      ],
    );
  });

  it("reads days, ranks, vague words and counted nouns", () => {
    const { marks } = markedSentence("⟦1970-01-02: a⟧ ⟦#3: b⟧ ⟦vague ·guests: c⟧ ⟦>=-2.5 ·new rooms: d⟧ ⟦>5: e⟧");
    assert.deepEqual(
      marks.map(({ kind, low, unit, comparator }) => [kind, low, unit, comparator]),
      [
        ["date", 1, "day", "="],
        ["ordinal", 3, null, "="],
        ["vague", null, "guests", "="],
        ["quantity", -2.5, "new rooms", ">="],
        ["quantity", 5, null, ">"],
      ],
    );
  });

  it("names a mark that can't be read", () => {
    assert.throws(() => markedSentence("⟦some 5: 5⟧"), /some 5/);
    assert.throws(() => markedSentence("⟦5 %⟧ of it"), /5 %/);
  });
});

describe("compareSentence", () => {
  it("finds a sentence right that is read as it is marked", () => {
    const { qualified, measured, missed, spurious } = verdictsOn("It fell ⟦below 7 % ↓: nearly 7 %⟧ in ⟦id: phase 3⟧.");
    assert.deepEqual([qualified, measured, missed, spurious], [[true], [true], [], []]);
  });

  it("takes another value for one missed and one too many", () => {
    const { missed, spurious } = verdictsOn("It costs ⟦4 USD: $5⟧.");
    assert.deepEqual([missed, spurious], [["4 USD"], ["$5"]]);
  });

  it("takes a number that is marked as no quantity for one too many", () => {
    const { missed, spurious } = verdictsOn("It costs ⟦id: $5⟧.");
    assert.deepEqual([missed, spurious], [[], ["$5"]]);
  });

  it("asks for hedge, comparator and direction apart from the unit and the upper end", () => {
    const { qualified, measured } = verdictsOn("⟦5 %: About 5 %⟧, ⟦5 ms: 5 %⟧, ⟦5..6 %: 5–7 %⟧ and ⟦5 % ↓: 5 %⟧.");
    assert.deepEqual(qualified, [false, true, true, false]);
    assert.deepEqual(measured, [true, false, false, true]);
  });
});

describe("countKind", () => {
  it("counts what is marked, found and both", () => {
    const { marks, quantities } = verdictsOn("⟦2007-01-01..2007-12-31: 2007⟧, ⟦id: 2008⟧ and ⟦vague: 3 April⟧.");
    assert.deepEqual(countKind("date", marks, quantities), { marked: 1, found: 2, right: 1, recalled: 1 });
    assert.deepEqual(countKind("identifier", marks, quantities), { marked: 1, found: 0, right: 0, recalled: 0 });
    assert.deepEqual(countKind("vague", marks, quantities), { marked: 1, found: 1, right: 1, recalled: 1 });
  });
});

describe("score", () => {
  it("gives precision, recall and their harmonic mean", () => {
    assert.deepEqual(score(3, 4, 6), { precision: 0.75, recall: 0.5, f1: 0.6 });
  });

  it("gives 0 where nothing is found or marked", () => {
    assert.deepEqual(score(0, 0, 0), { precision: 0, recall: 0, f1: 0 });
  });
});

describe("quantitiesOptions", () => {
  it("shows sentences of the tuned set only", () => {
    assert.deepEqual(quantitiesOptions({ set: "tuned", show: "5" }), { sets: ["tuned"], show: 5 });
    assert.throws(() => quantitiesOptions({ set: "unseen", show: "5" }), /tuned only/);
    assert.throws(() => quantitiesOptions({ show: "5" }), /tuned only/);
  });
});
