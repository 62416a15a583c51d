import assert from "node:assert/strict";
import { claimOf, told } from "./read-claim.js";

/** Two rows, new and old, of one column `v`. */
const pair = (text: string, now: string, before: string, column: string, more = ["relation: change"]) => ({
  text,
  rows: ["row,v", `new,${now}`, `old,${before}`],
  columns: `{ v: ${column} }`,
  evidence: "{ cell: t/new/v, baseline: t/old/v }",
  more,
});

describe("per cent against points (semantics rule 12)", () => {
  const rate = '{ unit: "%" }';

  it("contradicts “5 %” that is a rise of 5 points, with a finding of its own", () => {
    const rise = pair("Turnout ⟦rose by 5 %⟧.", "65.0", "60.0", rate);
    assert.equal(told(rise), "contradicted by points [percent-vs-points]");
    assert.match(claimOf(rise).headline, /It would agree if “5 %” means 5 percentage points\.$/);
    assert.equal(
      told(pair("Turnout ⟦rose by 5 %⟧.", "0.65", "0.60", '{ unit: "1" }')),
      "contradicted by points [percent-vs-points]",
    );
  });

  it("takes what is higher by per cent as relative, what is higher by points as a difference", () => {
    assert.equal(told(pair("It is ⟦8.3 % higher⟧.", "65.0", "60.0", rate)), "supported rounded");
    assert.equal(told(pair("It is ⟦5 percentage points higher⟧.", "65.0", "60.0", rate)), "supported exact");
    assert.equal(told(pair("It ⟦fell 5 pp⟧.", "60.0", "65.0", rate)), "supported exact");
    assert.equal(told(pair("It ⟦rose 25 basis points⟧.", "4.75", "4.50", rate)), "supported exact");
    assert.equal(told(pair("It is ⟦8.3 points higher⟧.", "65.0", "60.0", rate)), "contradicted");
  });

  it("keeps to the words where the claim set calls per cent a difference", () => {
    assert.equal(
      told(pair("It ⟦rose 5 %⟧.", "65.0", "60.0", rate, ["relation: difference"])),
      "contradicted by points [percent-vs-points]",
    );
    assert.equal(told(pair("It ⟦rose 8 %⟧.", "65.0", "60.0", rate, ["relation: difference"])), "supported rounded");
    assert.equal(
      told(pair("They lie ⟦5 %⟧ apart.", "65.0", "60.0", rate, ["relation: difference"])),
      "supported exact",
    );
  });

  it("speaks only where the compared things are percentages", () => {
    assert.equal(told(pair("Output ⟦rose by 5 %⟧.", "65", "60", "{ unit: MW }")), "contradicted");
    assert.equal(told(pair("Output ⟦rose by 5 %⟧.", "65", "60", "{}")), "contradicted");
  });

  it("leaves a column alone that holds a difference already, in per cent", () => {
    const gap = { text: "It trailed ⟦by 4–8%⟧.", rows: ["row,low,high", "g,89,92"], evidence: "{ cell: t/g }" };
    assert.equal(told({ ...gap, columns: '{ low: { unit: "%" }, high: { unit: "%" } }' }), "contradicted");
  });

  it("is content when another figure agrees by the words as they stand", () => {
    const both = pair("Turnout ⟦rose by 5 %⟧.", "65.0", "60.0", rate);
    const rows = [...both.rows, "other,63.0"];
    const evidence = `${both.evidence}, { cell: t/other/v, baseline: t/old/v }`;
    assert.match(told({ ...both, rows, evidence }), /^contested exact by points$/);
  });
});

describe("parts that are meant as distances (semantics rule 13)", () => {
  const flow = (text: string, value: string, more: readonly string[] = []) => ({
    text,
    rows: ["row,v", `p,${value}`],
    columns: '{ v: { unit: "%", of: native, better: higher } }',
    evidence: "{ cell: t/p/v }",
    more,
  });

  it("supports “at 3–6 % of bare metal” by what lies 3–6 % below it, and says so", () => {
    const below = flow("It runs ⟦at 3–6 % of bare metal⟧.", "95");
    assert.equal(told(below), "supported alternate by deficit [of-vs-within]");
    assert.match(claimOf(below).headline, /only if “3-6 % of …” means 3–6\u00a0% less than that/);
  });

  it("supports it by what lies within that distance", () => {
    assert.equal(told(flow("It runs ⟦at 5 % of bare metal⟧.", "103")), "supported alternate by within [of-vs-within]");
  });

  it("reads “within” as what it says, where the claim set says no more than that it is a part", () => {
    const near = "It runs ⟦within 5 % of bare metal⟧.";
    assert.equal(told(flow(near, "97")), "supported rounded");
    assert.equal(told(flow(near, "97", ["relation: of"])), "supported rounded");
    assert.equal(told(flow(near, "94")), "contradicted");
    assert.equal(told(flow(near, "5")), "contradicted");
    assert.equal(told(flow(near, "93", ["relation: deficit"])), "contradicted");
    assert.equal(told(flow("Within a year it ran ⟦at 95 % of bare metal⟧.", "95")), "supported exact");
  });

  it("takes the words as they stand where that fits", () => {
    assert.equal(told(flow("It runs ⟦at 3–6 % of bare metal⟧.", "4")), "supported rounded");
    assert.equal(told(flow("It runs ⟦at 95 % of bare metal⟧.", "95")), "supported exact");
  });

  it("never takes a part near the half as a distance, nor a number without “of”", () => {
    assert.equal(told(flow("It runs ⟦at 45 % of bare metal⟧.", "55")), "contradicted");
    assert.equal(told(flow("It runs at ⟦5 %⟧ there.", "95")), "contradicted");
  });

  it("never does so without a baseline", () => {
    const share = { ...flow("Here ⟦5 % of users⟧ left.", "95"), columns: '{ v: { unit: "%" } }' };
    assert.equal(told(share), "contradicted");
    assert.equal(
      told({ ...share, more: ["relation: of"] }),
      "supported alternate by deficit [of-vs-within]",
      "unless the claim says that it is a part",
    );
  });
});

describe("N times more (semantics rule 14)", () => {
  const times = (text: string, now: string, more = ["relation: ratio"], column = "{}") =>
    pair(text, now, "100", column, more);

  it("reads N first", () => {
    assert.equal(told(times("It has ⟦3 times more⟧ than that.", "300")), "supported exact");
  });

  it("supports N+1 at the loosest tier, and says what it means then", () => {
    const literal = times("It is ⟦3 times faster⟧ than that.", "400");
    assert.equal(told(literal), "supported alternate by one-more [ambiguous-times]");
    assert.match(claimOf(literal).headline, /but only if “3 times faster” means 4 times as fast/);
    assert.equal(
      told(times("It is ⟦2.5× faster⟧ than that.", "350")),
      "supported alternate by one-more [ambiguous-times]",
    );
  });

  it("takes “as fast” and “as good” of times for less of them", () => {
    const time = "{ unit: min, better: lower }";
    assert.equal(told(times("It is ⟦4 times as fast⟧ as that.", "25", ["relation: ratio"], time)), "supported exact");
    assert.equal(told(times("It is ⟦4 times as good⟧ as that.", "25", ["relation: ratio"], time)), "supported exact");
    assert.equal(
      told(times("It is ⟦4 times as good⟧ as that.", "400", ["relation: ratio"], time)),
      "contradicted [direction]",
    );
    assert.equal(told(times("It is ⟦4 times as long⟧ as that.", "400", ["relation: ratio"], time)), "supported exact");
  });

  it("has no other reading of N times as much, N-fold, twice and N times less", () => {
    assert.equal(told(times("It has ⟦3 times as much⟧.", "400")), "contradicted");
    assert.equal(told(times("It rose ⟦threefold⟧.", "400")), "contradicted");
    assert.equal(told(times("It has ⟦twice⟧ the load.", "300")), "contradicted");
    assert.equal(told(times("It has ⟦3 times less⟧ of it.", "25")), "contradicted");
    assert.equal(told(times("It has ⟦3 times less⟧ of it.", "33.4")), "supported rounded");
  });

  it("takes halved and doubled for the ratios that they are, though they say which way", () => {
    assert.equal(told(times("The load ⟦halved⟧.", "50")), "supported exact");
    assert.equal(told(times("The load ⟦halved⟧.", "200")), "contradicted [direction]");
    assert.equal(told(times("The load ⟦more than halved⟧.", "40")), "supported rounded");
    assert.equal(told(times("The load ⟦doubled⟧.", "200")), "supported exact");
    assert.equal(told(times("It was cut ⟦tenfold⟧.", "10")), "supported exact");
  });

  it("takes a baseline for a ratio where the claim set says nothing", () => {
    assert.equal(told(times("It has ⟦3 times more⟧ than that.", "300", [])), "supported exact");
  });

  it("turns times round: what takes a third of the time is 3 times faster", () => {
    assert.equal(
      told(pair("It is ⟦3 times faster⟧.", "100", "300", "{ unit: ms }", ["relation: ratio"])),
      "supported exact",
    );
    assert.equal(
      told(pair("It is ⟦3 times as fast⟧.", "100", "300", "{ unit: ms }", ["relation: ratio"])),
      "supported exact",
    );
    assert.equal(
      told(pair("It takes ⟦3 times longer⟧.", "300", "100", "{ unit: ms }", ["relation: ratio"])),
      "supported exact",
    );
    assert.equal(
      told(pair("It is ⟦3 times slower⟧.", "300", "100", "{ unit: ms }", ["relation: ratio"])),
      "supported exact",
    );
  });
});

describe("N % faster (semantics rule 14)", () => {
  const time = "{ unit: min, better: lower }";
  const rate = "{ unit: km/h, better: higher }";

  it("is a ratio of speeds, of rates and of times", () => {
    assert.equal(told(pair("It is ⟦30 % faster⟧.", "130", "100", rate)), "supported exact");
    assert.equal(told(pair("It is ⟦43 % faster⟧.", "70", "100", time)), "supported rounded");
  });

  it("is the same when the claim set calls it a ratio", () => {
    assert.equal(told(pair("It is ⟦30 % faster⟧.", "130", "100", rate, ["relation: ratio"])), "supported exact");
  });

  it("is supported by 30 % less time at the loosest tier", () => {
    const less = pair("It is ⟦30 % faster⟧.", "70.0", "100.0", time);
    assert.equal(told(less), "supported alternate by time [ambiguous-faster]");
    assert.match(claimOf(less).headline, /only if “30 % faster” means 30\u00a0% less time/);
  });

  it("knows a time by its unit, and other words than faster", () => {
    assert.equal(
      told(pair("It is ⟦30 % faster⟧.", "70.0", "100.0", "{ unit: s }")),
      "supported alternate by time [ambiguous-faster]",
    );
    assert.equal(told(pair("It takes ⟦30 % less⟧.", "70.0", "100.0", "{ unit: s }")), "supported exact");
    assert.equal(told(pair("It is ⟦30 % slower⟧.", "130.0", "100.0", "{ unit: s }")), "supported exact");
    assert.equal(
      told(pair("It is ⟦30 % slower⟧.", "142.9", "100.0", "{ unit: s }")),
      "supported alternate by speed [ambiguous-faster]",
    );
  });

  it("takes the baseline for a change where the claim set says nothing", () => {
    assert.equal(told(pair("It ⟦rose by 30 %⟧.", "130", "100", "{}", [])), "supported exact");
    assert.equal(told(pair("It is ⟦30 ms faster⟧.", "70", "100", "{ unit: ms }", [])), "supported exact");
    assert.equal(told(pair("It stands ⟦at 130 %⟧ of that.", "130", "100", "{}", [])), "supported exact");
  });
});

describe("decimal and binary units (semantics rule 17)", () => {
  const size = (text: string, bytes: string, unit = "B") => ({
    text,
    rows: ["row,v", `d,${bytes}`],
    columns: `{ v: { unit: ${unit} } }`,
    evidence: "{ cell: t/d/v }",
  });

  it("reads kB, MB and GB as decimal first", () => {
    assert.equal(told(size("It takes ⟦16 GB⟧.", "16000000000")), "supported exact");
    assert.equal(told(size("It takes ⟦16 GiB⟧.", "17179869184")), "supported exact");
    assert.equal(told(size("It takes ⟦4 KB⟧.", "4000")), "supported exact");
  });

  it("supports a binary amount at the loosest tier", () => {
    const binary = size("It takes ⟦16 GB⟧.", "17179869184");
    assert.equal(told(binary), "supported alternate by iec [si-vs-iec]");
    assert.match(claimOf(binary).headline, /only if “16 GB” means units of 1024/);
    assert.equal(told(size("It moves ⟦2.0 GB/s⟧.", "2147483648", "B/s")), "supported alternate by iec [si-vs-iec]");
    assert.equal(told(size("It takes ⟦16 gigabytes⟧.", "16", "GiB")), "supported alternate by iec [si-vs-iec]");
    assert.equal(told(size("It takes ⟦16.0 KB⟧.", "16384")), "supported alternate by iec [si-vs-iec]");
  });

  it("has no other reading of units that are no bytes", () => {
    assert.equal(told(size("It weighs ⟦16 kg⟧.", "17179", "g")), "contradicted");
  });
});

describe("other readings of the words", () => {
  it("are told of the one figure that needs them, where another agrees by the usual one", () => {
    const both = {
      ...pair("It is ⟦3 times faster⟧ than that.", "400", "100", "{}", ["relation: ratio"]),
      rows: ["row,v", "new,400", "old,100", "other,300"],
      evidence: "{ cell: t/new/v, baseline: t/old/v }, { cell: t/other/v, baseline: t/old/v }",
    };
    assert.equal(told(both), "supported alternate by one-more");
    assert.match(claimOf(both).headline, /^Supported: the data agree, one figure only if “3 times faster” means/);
  });

  it("are not looked for where the annotator names the readings", () => {
    const named = pair("It is ⟦5 % higher⟧.", "65.0", "60.0", '{ unit: "%" }', [
      "readings: { relative: { relation: change }, points: { relation: difference } }",
    ]);
    assert.equal(told(named), "unverifiable ambiguous-reading");
  });
});
