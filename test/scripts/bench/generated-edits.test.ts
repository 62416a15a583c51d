import assert from "node:assert/strict";
import { draftOf, generatedEdits, otherNumber } from "#scripts/bench/generated-edits.mjs";
import { randomOf } from "#scripts/bench/random.mjs";

const text = [
  "Unemployment in all of the states fell to 4.1% in March, as the office said. Nobody had expected so much of it.",
  "In the year 2019, some 95% of the schools had access to the network. By contrast, 95% of rural homes lacked it then.",
  "Spending of the districts rose by 12.5% to $3,400 for each pupil. The board called this a success and went on.",
  "Of the 120 members of the board only 7 spoke against the plan. All others kept silent through the whole evening.",
].join("\n\n");

/** A hundred edits of one class. */
function edits(kind: string): NonNullable<ReturnType<(typeof generatedEdits)[string]["make"]>>[] {
  const maker = generatedEdits[kind];
  assert.ok(maker, kind);
  const random = randomOf(kind);
  const draft = draftOf(text);
  const made = Array.from({ length: 2000 }, () => maker.make(draft, random)).filter((one) => one !== null);
  assert.ok(made.length >= 100, `${kind}: ${made.length}`);
  return made.slice(0, 100);
}

describe("generatedEdits", () => {
  for (const [kind, { changesTarget }] of Object.entries(generatedEdits)) {
    it(`knows what becomes of the quote: ${kind}`, () => {
      for (const { oldText, newText, target, gold } of edits(kind)) {
        assert.notEqual(newText, oldText);
        const old = oldText.slice(target.start, target.end);
        assert.ok(old.length > 0);
        if (gold === null) continue;
        const now = newText.slice(gold.start, gold.end);
        if (changesTarget) assert.notEqual(now, old);
        else assert.equal(now, old);
      }
    });
  }

  it("leaves what is around a changed quote as it was", () => {
    for (const kind of ["number replaced", "quote changed by under half", "quote changed by over half"]) {
      for (const { oldText, newText, target, gold } of edits(kind)) {
        assert.ok(gold);
        assert.equal(newText.slice(0, gold.start).endsWith(oldText.slice(0, target.start).slice(-5)), true);
        assert.equal(newText.slice(gold.end), oldText.slice(target.end));
      }
    }
  });

  it("leaves an equal number somewhere when a sentence goes", () => {
    for (const { oldText, newText, target } of edits("sentence deleted, equal number remains")) {
      assert.ok(newText.includes(oldText.slice(target.start, target.end)));
    }
  });

  it("deletes whole lines, the number's among them", () => {
    for (const { oldText, newText, target } of edits("lines deleted")) {
      const left = newText.split("\n").filter((line) => line !== "");
      assert.ok(left.every((line) => oldText.split("\n").includes(line)));
      assert.ok(
        !left.includes(
          oldText.split("\n").find((line) => line.includes(oldText.slice(target.start, target.end))) ?? "",
        ),
      );
    }
  });

  it("makes the same edits for the same seed", () => {
    assert.deepEqual(edits("sentence moved"), edits("sentence moved"));
  });
});

describe("otherNumber", () => {
  it("gives another number of the same kind", () => {
    const random = randomOf("numbers");
    for (const number of ["7", "4.1%", "$3,400", "1.2.3-beta.1"]) {
      const shape = new RegExp(`^${number.replace(/[.$]/g, "\\$&").replace(/\d/g, "\\d\\d?")}$`);
      for (let i = 0; i < 100; i++) {
        const other = otherNumber(number, random);
        assert.notEqual(other, number);
        assert.match(other, shape);
      }
    }
  });
});
