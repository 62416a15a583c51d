import assert from "node:assert/strict";
import fc from "fast-check";
import type { ClaimReading } from "../../src/core/claim-reading.js";
import { noTrial, type Trial, tippedHedge, tippingPoints, tryClaim, widestHedge } from "../../src/core/trial.js";
import { maxWidth } from "../../src/protocol/trial.js";
import { type ClaimCase, claimOf, readCase } from "./evidence/read-claim.js";

/** A claim as it comes out of a trial. */
function tried(one: ClaimCase, trial: Partial<Trial>): ClaimReading {
  const reading = readCase(one);
  const [claim] = reading.claims;
  assert.ok(claim);
  const before = JSON.stringify(claim);
  const told = tryClaim(reading, claim, { ...noTrial, ...trial });
  assert.equal(JSON.stringify(claim), before, "the claim itself stays as it is");
  assert.ok(told);
  return told;
}

/** All of a claim that a verdict consists of. */
function verdictOf({ verdict, certain, tier, margin, independent, headline, evidence }: ClaimReading) {
  const results = evidence.map(({ agrees, value, reportedBy }) => ({ agrees, value, reportedBy }));
  return { verdict, certain, tier, margin, independent, headline, results };
}

const tierOf = ({ verdict, tier }: ClaimReading) => [verdict, tier];

const dispute: ClaimCase = {
  text: "It has ⟦40 cores⟧.",
  head: "parties: { maker: { name: Maker }, lab: { name: Lab } }\n",
  rows: ["row,v", "a,40", "b,55", "c,70"],
  evidence:
    "{ cell: t/a/v, reported-by: maker }, { cell: t/b/v, reported-by: lab, given: all were on }, { cell: t/c/v, bearing: analogous }",
};
const grown: ClaimCase = {
  text: "It grew ⟦30 %⟧.",
  rows: ["row,v", "new,130", "old,100"],
  evidence: "{ cell: t/new/v, baseline: t/old/v }",
  more: ["relation: change"],
};

const within: ClaimCase = {
  text: "It keeps up at ⟦5 %⟧ of bare metal.",
  rows: ["row,v", "new,97", "old,100"],
  evidence: "{ cell: t/new/v, baseline: t/old/v }",
  more: ["relation: of"],
};

describe("tryClaim", () => {
  it("comes to what the claim set would come to if it said so", () => {
    const rough = { ...dispute, text: "It has ⟦about 40 cores⟧." };
    const cases: readonly (readonly [ClaimCase, Partial<Trial>, ClaimCase])[] = [
      [dispute, {}, dispute],
      [rough, { width: 0.005 }, { ...rough, head: `${rough.head}reading: { hedge: 0.5% }\n` }],
      [rough, { width: 0.1 }, { ...rough, head: `${rough.head}reading: { hedge: 10% }\n` }],
      [grown, { relation: "of" }, { ...grown, more: ["readings: { one: { relation: of } }"] }],
      [within, { relation: "within" }, { ...within, more: ["readings: { one: { relation: within } }"] }],
      [within, { relation: "share" }, { ...within, more: ["readings: { one: { relation: of } }"] }],
      [grown, { relation: "ratio" }, { ...grown, more: ["readings: { one: { relation: ratio } }"] }],
      [dispute, { withSimilar: true }, { ...dispute, evidence: dispute.evidence.replace(", bearing: analogous", "") }],
    ];
    for (const [one, trial, written] of cases) {
      const [now, then] = [verdictOf(tried(one, trial)), verdictOf(claimOf(written))];
      // A relation that somebody tries is a reading of the words, and none beside it is.
      assert.deepEqual(now.verdict, then.verdict, JSON.stringify(trial));
      assert.deepEqual(now.results, then.results, JSON.stringify(trial));
    }
  });

  it("takes a number as the most that the value lies away from its baseline", () => {
    assert.deepEqual(tierOf(claimOf(within)), ["supported", "alternate"]);
    assert.deepEqual(tierOf(tried(within, { relation: "within" })), ["supported", "rounded"]);
    assert.equal(
      tried({ ...within, rows: ["row,v", "new,94", "old,100"] }, { relation: "within" }).verdict,
      "contradicted",
    );
  });

  it("takes a hedge that the text doesn't have, and none where it has one", () => {
    assert.equal(claimOf(dispute).verdict, "contested");
    const near: ClaimCase = { text: "It took ⟦4.1 mm⟧.", rows: ["row,v", "r,4.03"], evidence: "{ cell: t/r/v }" };
    assert.equal(tried(near, { hedge: "about" }).verdict, "supported");
    assert.equal(tried(near, { hedge: "about", width: 0.001 }).verdict, "contradicted");
    assert.equal(tried(near, { hedge: "above" }).verdict, "contradicted");
    assert.equal(tried({ ...near, text: "It took ⟦about 4.1 mm⟧." }, { hedge: "none" }).verdict, "contradicted");
  });

  it("leaves out assumptions and parties, several at a time", () => {
    assert.equal(tried(dispute, { withoutGiven: ["all were on"] }).verdict, "supported");
    assert.equal(tried(dispute, { withoutParties: ["maker"] }).verdict, "contradicted");
    const nothing = tried(dispute, { withoutParties: ["maker"], withoutGiven: ["all were on"] });
    assert.equal(nothing.verdict, "unverifiable");
    assert.equal(tried(dispute, { withoutParties: ["lab"], withSimilar: true }).verdict, "contested");
    assert.equal(tried(dispute, { withoutParties: ["somebody else"] }).verdict, "contested");
  });

  it("takes one of the annotator's readings", () => {
    const two: ClaimCase = {
      ...grown,
      more: ["readings: { change: { relation: change }, part: { relation: of }, words: { means: 130 % } }"],
    };
    assert.equal(claimOf(two).reason, "ambiguous-reading");
    assert.equal(tried(two, {}).reason, "ambiguous-reading", "as long as none is chosen, all of them count");
    assert.deepEqual(tried(two, {}).readings, claimOf(two).readings);
    const near = {
      ...two,
      text: "It grew ⟦29 %⟧.",
      more: ["readings: { one: { relation: change }, other: { relation: change } }"],
    };
    assert.equal(claimOf(near).verdict, "contradicted");
    assert.equal(tried(near, { hedge: "about", width: 0.05 }).verdict, "supported", "a hedge is tried in each");
    assert.equal(tried(two, { reading: "change" }).verdict, "supported");
    assert.equal(tried(two, { reading: "part" }).verdict, "contradicted");
    assert.equal(tried(two, { reading: "words", relation: "of" }).verdict, "supported");
    assert.equal(tried(two, { reading: "constructor" }).reason, "ambiguous-reading", "that is no reading");
  });
});

describe("several choices at a time", () => {
  it("come to what a claim set comes to that says all of them", () => {
    const some = (all: readonly string[]) => fc.subarray([...all]);
    fc.assert(
      fc.property(
        fc.constantFrom("none", "about", "below", "above"),
        fc.integer({ min: 1, max: 100 }),
        some(["all were on", "it was cold"]),
        some(["maker", "lab"]),
        fc.boolean(),
        (hedge, steps, withoutGiven, withoutParties, withSimilar) => {
          const now = tried(many(), { hedge, width: steps / 10 / 100, withoutGiven, withoutParties, withSimilar });
          const then = claimOf(many({ hedge, percent: steps / 10, withoutGiven, withoutParties, withSimilar }));
          const told = ({ headline: _, ...rest }: ReturnType<typeof verdictOf>) => rest;
          assert.deepEqual(told(verdictOf(now)), told(verdictOf(then)));
          assert.deepEqual(now.stated?.interval, then.stated?.interval);
        },
      ),
    );
  });

  it("leave out what a party claims of the same measurement, too", () => {
    const head = `parties: { maker: { name: Maker }, lab: { name: Lab } }
`;
    const one: ClaimCase = {
      text: "It has ⟦40 cores⟧, and 60 cores by others.",
      head,
      rows: ["row,v", "a,40"],
      evidence: "{ cell: t/a/v } ]\n  other:\n    quote: 60 cores\n    by: lab\n    measures: cores\n    evidence: [",
      more: ["measures: cores", "by: maker"],
    };
    assert.equal(claimOf(one).verdict, "contested");
    assert.equal(tried(one, { withoutParties: ["lab"] }).verdict, "supported");
    assert.equal(tried(one, { withoutParties: ["maker"] }).verdict, "contested");
  });
});

const hedgeWords = { none: "", about: "about ", below: "nearly ", above: "just over " };

/** Six figures on one number; with choices, as a claim set without what they leave out and with what they change. */
function many(choices?: {
  readonly hedge: keyof typeof hedgeWords;
  readonly percent: number;
  readonly withoutGiven: readonly string[];
  readonly withoutParties: readonly string[];
  readonly withSimilar: boolean;
}): ClaimCase {
  const figures = [
    { value: 1003, by: "maker", given: null },
    { value: 1020, by: "maker", given: "all were on" },
    { value: 985, by: "lab", given: null },
    { value: 1050, by: "lab", given: "it was cold" },
    { value: 1013, by: null, given: null },
    { value: 1091, by: null, given: null, similar: true },
  ].filter(
    ({ by, given }) =>
      !(by !== null && choices?.withoutParties.includes(by)) &&
      !(given !== null && choices?.withoutGiven.includes(given)),
  );
  const entries = figures.map(({ value, by, given, similar }) => {
    const keys = [
      `cell: t/r${value}/v`,
      by && `reported-by: ${by}`,
      given && `given: ${given}`,
      similar && !choices?.withSimilar && "bearing: analogous",
    ];
    return `{ ${keys.filter((key) => typeof key === "string").join(", ")} }`;
  });
  return {
    text: `It took ⟦${hedgeWords[choices?.hedge ?? "none"]}1,003 mm⟧.`,
    head: `parties: { maker: { name: Maker }, lab: { name: Lab } }\nreading: { hedge: ${choices?.percent ?? 2}% }\n`,
    rows: ["row,v", ...[1003, 1020, 985, 1050, 1013, 1091].map((value) => `r${value},${value}`)],
    columns: "{ v: { unit: mm } }",
    evidence: entries.join(", "),
  };
}

describe("tippingPoints", () => {
  it("are where a hedge changes the verdict: just below it is another one, and between them it stays", () => {
    const value = fc.integer({ min: 900, max: 1106 });
    const hedge = fc.constantFrom("exactly", "about", "nearly", "just over");
    fc.assert(
      fc.property(hedge, value, value, fc.boolean(), (word, a, b, isGiven) => {
        const reading = readCase({
          text: `It took ⟦${word} 1,003 mm⟧.`,
          rows: ["row,low,high", `r,${a},`, `s,${Math.min(a, b)},${Math.max(a, b)}`],
          columns: "{ low: { unit: mm }, high: { unit: mm } }",
          evidence: `{ cell: t/r/low }, { cell: t/s, reported-by: x${isGiven ? ", given: all was on" : ""} }`,
        });
        const [claim] = reading.claims;
        assert.ok(claim);
        const tried = tippedHedge(claim);
        const at = (steps: number) =>
          tryClaim(reading, claim, { ...noTrial, hedge: tried, width: steps / 1000 })?.verdict;
        const points = new Map(tippingPoints(reading, claim).map((point) => [Math.round(point.width * 1000), point]));
        for (let steps = 2; steps <= 1000 * widestHedge; steps++) {
          const point = points.get(steps);
          if (!point) assert.equal(at(steps), at(steps - 1), `nothing changes at ${steps}`);
          else assert.deepEqual([at(steps - 1), at(steps)], [point.before.verdict, point.claim.verdict]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are told one after the other, and for the other choices as they are", () => {
    const one: ClaimCase = {
      text: "It took ⟦1,003 mm⟧.",
      rows: ["row,v", "r,1033", "s,1063"],
      evidence: "{ cell: t/r/v }, { cell: t/s/v, given: all were on }",
    };
    const reading = readCase(one);
    const claim = claimOf(one);
    const widths = (trial: Partial<Trial>) =>
      tippingPoints(reading, claim, { ...noTrial, ...trial }).map(
        ({ width, before, claim: then }) => `${before.verdict}, from ${width} ${then.verdict}`,
      );
    assert.deepEqual(widths({}), ["contradicted, from 0.03 contested", "contested, from 0.06 supported"]);
    assert.deepEqual(widths({ withoutGiven: ["all were on"] }), ["contradicted, from 0.03 supported"]);
    assert.deepEqual(widths({ hedge: "below" }), []);
  });

  it("don't lie beyond what a view may ask for", () => {
    assert.equal(maxWidth, widestHedge);
  });
});
