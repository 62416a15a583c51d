import assert from "node:assert/strict";
import { classifyNumbers } from "#scripts/bench/classify-numbers.mjs";
import { wordDiff } from "#scripts/bench/word-diff.mjs";

/** What became of each number: its text, its fate or why it is left out, and the number in its place. */
function fates(oldText: string, newText: string): string[] {
  const { cases, leftOut } = classifyNumbers(wordDiff(oldText, newText));
  const cut = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end);
  return [
    ...cases.map(({ number, fate, gold }) => ({
      at: number.start,
      says: `${cut(oldText, number)} ${fate}${gold ? ` ${cut(newText, gold)}@${gold.start}` : ""}`,
    })),
    ...leftOut.map(({ number, reason }) => ({ at: number.start, says: `${cut(oldText, number)} ${reason}` })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ says }) => says);
}

const before = "A line that stands before all of it and says nothing.";
const after = "A line that stands behind all of it and says nothing.";
const between = (...lines: readonly string[]): string => [before, ...lines, after].join("\n\n");

describe("classifyNumbers", () => {
  it("follows a number whose surroundings are the same", () => {
    const old = between("Unemployment fell to 4.1% in March, said the office.");
    const added = "Words that are new here.\n\n";
    assert.deepEqual(fates(old, added + old), [`4.1% kept 4.1%@${old.indexOf("4.1%") + added.length}`]);
  });

  it("tells a number beside a change from one that is far from any", () => {
    const old = between("Unemployment fell to 4.1% in March, said the office.");
    const now = between("Unemployment fell to 4.1% in the spring, said the office.");
    assert.deepEqual(fates(old, now), [`4.1% kept beside a change 4.1%@${now.indexOf("4.1%")}`]);
  });

  it("pairs a number with the one in its place", () => {
    const old = between("Unemployment fell to 4.1% in March, said the office.");
    const now = between("Unemployment fell to 14.0% in March, said the office.");
    assert.deepEqual(fates(old, now), [`4.1% edited 14.0%@${now.indexOf("14.0%")}`]);
  });

  it("knows a number that is gone with its line, though an equal one remains", () => {
    const old = between(
      "In 2019, schools with access were 95% of all.",
      "Of rural homes without it there were 95% too.",
    );
    const now = between("Of rural homes without it there were 95% too.");
    assert.deepEqual(fates(old, now), ["2019 deleted", "95% deleted", `95% kept 95%@${now.indexOf("95%")}`]);
  });

  it("knows a number that is gone from a line that stays", () => {
    const old = between("Unemployment in all states fell to 4.1% in March, said the office.");
    const now = between("Unemployment in all states fell in March, said the office.");
    assert.deepEqual(fates(old, now), ["4.1% deleted in its line"]);
  });

  it("leaves out a number whose line moved", () => {
    const line = "to 4.1% fell unemployment, said the office.";
    const old = between(line, "Other words stand here.", "And others again.", "And more of them.");
    const now = between("Other words stand here.", "And others again.", "And more of them.", `Then ${line} So it did.`);
    assert.deepEqual(fates(old, now), ["4.1% may have moved"]);
  });

  it("leaves out a number whose copies came or went: nothing tells which is which", () => {
    const line = "The default of this option is 10 of them, as always.";
    const old = between(line, "Other words stand here.");
    const now = between(line, line, "Other words stand here.");
    assert.ok(
      fates(old, now).every((fate) => !fate.includes(" kept 10")),
      fates(old, now).join("; "),
    );
  });

  it("leaves out numbers of names, addresses and tags", () => {
    const old = between('utf-8 and sha256, https://site.example/pull/123, commit 3f2a1b and <img width="48">.');
    assert.deepEqual(
      fates(old, old).filter((fate) => !fate.endsWith("part of a name")),
      [],
    );
  });
});
