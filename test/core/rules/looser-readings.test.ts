import assert from "node:assert/strict";
import type { Finding } from "../../../src/core/rules/finding.js";
import { readExample } from "../../../src/workspace/read-example.js";
import { type ClaimCase, readCase } from "../evidence/read-claim.js";

const findings = (rule: string, one: ClaimCase): readonly Finding[] =>
  readCase(one).findings.filter((finding) => finding.rule === rule);
const isFound = (rule: string, one: ClaimCase): boolean => findings(rule, one).length > 0;

const value = (
  text: string,
  rows: readonly string[],
  columns: string,
  evidence: string,
  more: readonly string[] = [],
) => ({
  text,
  rows: ["row,v", ...rows],
  columns: `{ v: ${columns} }`,
  evidence,
  more,
});

describe("the rule “weak-bound” (semantics rule 8)", () => {
  const share = (text: string, share_: string) => value(text, [`r,${share_}`], '{ unit: "%" }', "{ cell: t/r/v }");
  const isWeak = (one: ClaimCase): boolean => isFound("weak-bound", one);

  it("speaks of bounds that lie more than a quarter off", () => {
    assert.equal(isWeak(share("It is ⟦more than 50 %⟧ of them.", "63")), true);
    assert.equal(isWeak(share("It is ⟦more than 50 %⟧ of them.", "62")), false);
    assert.equal(isWeak(share("It is ⟦at most 80 %⟧ of them.", "50")), true);
    assert.equal(isWeak(share("It is ⟦at most 80 %⟧ of them.", "70")), false);
    assert.equal(isWeak(share("It is ⟦50 %⟧ of them.", "50")), false);
  });

  it("says what the figure is", () => {
    const [finding] = findings("weak-bound", share("It is ⟦more than 50 %⟧ of them.", "90"));
    assert.match(finding?.message ?? "", /^“more than 50 %” is true, but far from the figure in the data, 90\u00a0%\./);
    assert.equal(finding?.severity, "information");
  });

  it("leaves false bounds to the verdict", () => {
    assert.equal(isWeak(share("It is ⟦more than 50 %⟧ of them.", "10")), false);
  });

  it("never speaks of p-values, nor of whole numbers up to 10", () => {
    const p = (text: string) => value(text, ["r,0.0004"], "{}", "{ cell: t/r/v }");
    assert.equal(isWeak(p("It was found (p ⟦< .05⟧).")), false);
    assert.equal(isWeak(p("It has a p-value ⟦below .05⟧ there.")), false);
    assert.equal(isWeak(p("It weighs ⟦less than .05⟧ there.")), true);
    const count = (text: string) => value(text, ["r,40"], "{}", "{ cell: t/r/v }");
    assert.equal(isWeak(count("It has ⟦at least 10⟧ of them.")), false);
    assert.equal(isWeak(count("It has ⟦at least 11⟧ of them.")), true);
  });

  it("is content when another figure lies near the bound", () => {
    const two = value(
      "It is ⟦more than 50 %⟧ of them.",
      ["a,90", "b,52"],
      '{ unit: "%" }',
      "{ cell: t/a/v }, { cell: t/b/v }",
    );
    assert.equal(isWeak(two), false);
  });

  it("wants of “up to x” over several rows that the largest is x itself", () => {
    const most = (text: string, aggregate: string) =>
      value(text, ["a,2100", "b,3398", "c,900"], "{ unit: Mbps }", `{ table: t, value: v, aggregate: ${aggregate} }`);
    assert.equal(isWeak(most("It sends ⟦up to 3,398 Mbps⟧ there.", "max")), false);
    assert.equal(isWeak(most("It sends ⟦up to 3,398 Mbps⟧ there.", "each")), false);
    assert.equal(isWeak(most("It sends ⟦up to 3,500 Mbps⟧ there.", "max")), true);
    assert.equal(isWeak(most("It sends ⟦up to 3,500 Mbps⟧ there.", "each")), true);
    assert.equal(isWeak(most("It sends ⟦at most 3,500 Mbps⟧ there.", "max")), false);
    assert.match(findings("weak-bound", most("It sends ⟦up to 3,500 Mbps⟧ there.", "max"))[0]?.message ?? "", /3398/);
  });

  it("wants the same of several figures, whoever reports them", () => {
    const two = (text: string) => value(text, ["a,9", "b,8"], "{}", "{ cell: t/a/v }, { cell: t/b/v }");
    assert.equal(isWeak(two("It has ⟦up to 9⟧ of them.")), false);
    assert.equal(isWeak(two("It has ⟦up to 11⟧ of them.")), true);
    assert.equal(isWeak(value("It has ⟦up to 11⟧ of them.", ["a,9"], "{}", "{ cell: t/a/v }")), false);
  });

  it("lets the number of “up to x” be rounded as any other", () => {
    const most = value(
      "It has ⟦up to 3,400⟧ of them.",
      ["a,2100", "b,3398"],
      "{}",
      "{ table: t, value: v, aggregate: max }",
    );
    assert.equal(isWeak(most), false);
  });
});

describe("the rule “truncated” (semantics rule 5)", () => {
  const rain = (text: string, rows: readonly string[], evidence = "{ cell: t/a/v }") =>
    value(text, rows, "{ unit: mm }", evidence);

  it("hints at numbers that only cut-off digits support", () => {
    const [finding] = findings("truncated", rain("It was ⟦5.27 mm⟧ there.", ["a,5.279"]));
    assert.equal(finding?.severity, "hint");
    assert.equal(isFound("truncated", rain("It was ⟦5.28 mm⟧ there.", ["a,5.279"])), false);
  });

  it("is content when another figure agrees by rounding", () => {
    const two = rain("It was ⟦5.27 mm⟧ there.", ["a,5.279", "b,5.271"], "{ cell: t/a/v }, { cell: t/b/v }");
    assert.equal(isFound("truncated", two), false);
  });
});

describe("the rule “impossible-percentage” (semantics rule 18)", () => {
  const mean = (text: string, more: readonly string[]) => value(text, ["a,5.19"], "{}", "{ cell: t/a/v }", more);

  it("warns whatever the data say, and names the nearest possible values", () => {
    const [finding] = findings("impossible-percentage", mean("Their mean was ⟦5.19⟧ there.", ["n: 28"]));
    assert.equal(finding?.severity, "warning");
    assert.equal(
      finding?.message,
      "“5.19” can't be the mean of 28 whole values; the nearest possible are 5.18 and 5.21.",
    );
  });

  it("says nothing without a number of things", () => {
    assert.equal(isFound("impossible-percentage", mean("Their mean was ⟦5.19⟧ there.", [])), false);
    assert.equal(isFound("impossible-percentage", mean("Their mean was ⟦5.21⟧ there.", ["n: 28"])), false);
  });
});

describe("the rule “direction” (semantics rule 19)", () => {
  const change = (text: string, now: string, more: readonly string[] = ["relation: change"]) =>
    value(text, [`new,${now}`, "old,100"], "{}", "{ cell: t/new/v, baseline: t/old/v }", more);
  const level = (text: string, share: string, more: readonly string[] = []) =>
    value(text, [`r,${share}`], '{ unit: "%" }', "{ cell: t/r/v }", more);
  const isReversed = (one: ClaimCase): boolean => isFound("direction", one);

  it("is an error where the data fall and the words rise", () => {
    const [finding] = findings("direction", change("Sales ⟦rose 14 %⟧.", "90"));
    assert.equal(finding?.severity, "error");
    assert.equal(isReversed(change("Sales ⟦fell 14 %⟧.", "110")), true);
    assert.equal(isReversed(change("Sales ⟦rose 14 %⟧.", "110")), false);
    assert.equal(isReversed(change("Sales ⟦rose 14 %⟧.", "90", [])), true, "the baseline says that it is a change");
  });

  it("is an error where more is said and less is found, as a multiple", () => {
    assert.equal(isReversed(change("It has ⟦3 times more⟧ of it.", "50", ["relation: ratio"])), true);
    assert.equal(isReversed(change("It has ⟦3 times more⟧ of it.", "200", ["relation: ratio"])), false);
  });

  it("is an error where a majority is said and a minority is found", () => {
    assert.equal(isReversed(level("It is ⟦more than half⟧ of them.", "48")), true);
    assert.equal(isReversed(level("It is ⟦over 50 %⟧ of them.", "48")), true);
    assert.equal(isReversed(level("A majority, ⟦52 %⟧ of them, agreed.", "47.6")), true);
    assert.equal(isReversed(level("Only a minority of ⟦45 %⟧ agreed.", "55")), true);
    assert.equal(isReversed(level("Of them ⟦52 %⟧ agreed.", "47.6")), false);
    assert.equal(isReversed(level("At most ⟦52 %⟧ agreed.", "60")), false);
  });

  it("never counts similar cases", () => {
    const one = change("Sales ⟦rose 14 %⟧.", "110");
    const similar = "{ cell: t/old/v, baseline: t/new/v, bearing: analogous }";
    assert.equal(isReversed({ ...one, evidence: `${one.evidence}, ${similar}` }), false);
  });

  it("stays silent where a word is wrong and not the sign", () => {
    assert.equal(isReversed(level("It is ⟦more than 70 %⟧ of them.", "60")), false);
  });
});

describe("ambiguous words of a text without a claim set (semantics rule 14)", () => {
  const told = async (article: string): Promise<readonly string[]> => {
    const found = await readExample({ article, claims: "" });
    return found.map(({ rule, message }) => `${rule}: ${message}`);
  };

  it("are told with both of their meanings", async () => {
    assert.deepEqual(await told("The depot sorts 3 times more parcels than in 2015."), [
      "ambiguous-times: “3 times more” is 3 times as much to most readers, and 4 times as much by the letter. Say how many times as much it is.",
    ]);
    assert.deepEqual(await told("The ferry is 30 % faster than the old one."), [
      "ambiguous-faster: “30 % faster” is a ratio of speeds to most readers; whoever means 30\u00a0% less time has 43\u00a0% more speed. Say which of the two, time or speed, has changed.",
    ]);
  });

  it("are left alone where they mean one thing, matter little, or are quoted", async () => {
    assert.deepEqual(await told("It sorts 3 times as many parcels, and 3 times fewer letters."), []);
    assert.deepEqual(await told("It sorts 50 times more parcels."), []);
    assert.deepEqual(await told("It sorts at least 3 times more parcels."), []);
    assert.deepEqual(await told("They say “3 times more” parcels."), []);
  });
});
