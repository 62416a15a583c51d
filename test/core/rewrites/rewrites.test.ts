import assert from "node:assert/strict";
import type { RewriteKind } from "../../../src/core/rewrites/table-of-rewrites.js";
import { type Case, rewritten } from "./rewritten.js";

/** The article after a rewrite, which leaves nothing to find; null where none is offered. */
function mended(kind: RewriteKind, one: Case): string | null {
  const done = rewritten(one, kind);
  if (!done) return null;
  const { claims, findings } = done.reading;
  assert.deepEqual(findings, []);
  assert.deepEqual([claims[0]?.verdict, claims[0]?.anchor.state], ["supported", "exact"]);
  return done.article;
}

/** A claim on one cell. */
function cell(article: string, value: string, unit?: string, more = ""): Case {
  const columns = unit === undefined ? "{}" : `{ value: { unit: "${unit}" } }`;
  return { article, table: `row,value\nr,"${value}"\n`, columns, claim: `${more}evidence: [{ cell: t/r/value }]` };
}

/** A claim on a change between two rows. */
function change(article: string, before: number, now: number, unit = "%"): Case {
  const columns = `{ value: { unit: "${unit}" } }`;
  const claim = "relation: change\nevidence: [{ cell: t/now/value, baseline: t/before/value }]";
  return { article, table: `row,value\nbefore,${before}\nnow,${now}\n`, columns, claim };
}

describe("writing the value from the data", () => {
  const write = (...args: Parameters<typeof cell>): string | null => mended("value", cell(...args));

  it("keeps decimals, unit and markup", () => {
    assert.equal(write("It ⟦fell to 4.1 %⟧ then.", "3.684", "%"), "It fell to 3.7 % then.");
    assert.equal(write("It ⟦fell to 4%⟧ then.", "3.1", "%"), "It fell to 3% then.");
    assert.equal(write("It took ⟦**12.50** ms⟧ there.", "13.257", "ms"), "It took **13.26** ms there.");
    assert.equal(write("It is ⟦.05 mm⟧ there.", "0.0713", "mm"), "It is .07 mm there.");
    assert.equal(write("It was ⟦−3 °C⟧ there.", "-7.4", "°C"), "It was −7 °C there.");
  });

  it("keeps magnitude words and suffixes, exponents, currencies and group marks", () => {
    assert.equal(write("It cost ⟦$3.2 billion⟧ then.", "2718281828", "USD"), "It cost $2.7 billion then.");
    assert.equal(write("It cost ⟦$1,200⟧ then.", "13456", "USD"), "It cost $13,456 then.");
    assert.equal(write("It cost ⟦$900⟧ then.", "13456", "USD"), "It cost $13,456 then.");
    assert.equal(write("They lost ⟦1200 jobs⟧ then.", "13456"), "They lost 13456 jobs then.");
    assert.equal(write("They lost ⟦12\u202f345 jobs⟧ then.", "67890"), "They lost 67\u202f890 jobs then.");
    assert.equal(write("It cost ⟦€40k⟧ then.", "52300", "EUR"), "It cost €52k then.");
    assert.equal(write("It took ⟦1.5e6 steps⟧ then.", "2345678"), "It took 2.3e6 steps then.");
  });

  it("writes small whole numbers as words where the text does, and others in digits", () => {
    assert.equal(write("We saw ⟦three fires⟧ there.", "11"), "We saw eleven fires there.");
    assert.equal(write("⟦Three fires⟧ broke out.", "5"), "Five fires broke out.");
    assert.equal(write("We saw ⟦three fires⟧ there.", "14"), "We saw 14 fires there.");
    assert.equal(write("We saw ⟦two million people⟧ there.", "4100000"), "We saw four million people there.");
    assert.equal(write("It took ⟦three hours⟧ there.", "1", "hour"), null);
    assert.equal(write("It took ⟦1 hour⟧ there.", "3", "hour"), null);
    assert.equal(write("It took ⟦1 percent⟧ of it.", "3", "%"), "It took 3 percent of it.");
    assert.equal(write("It took ⟦2 per cent⟧ of it.", "1", "%"), "It took 1 per cent of it.");
    assert.equal(write("It took ⟦11 hours⟧ there.", "3", "hour"), "It took 3 hours there.");
    assert.equal(write("We saw ⟦1 million people⟧ there.", "4100000"), "We saw 4 million people there.");
    assert.equal(write("It is ⟦a third⟧ of it.", "0.52"), null);
    assert.equal(write("It is ⟦twice as much⟧ now.", "5"), null);
  });

  it("puts “a” or “an” before the new number", () => {
    assert.equal(
      mended("value", change("Then came ⟦a 5 % rise⟧ in sales.", 50, 54, "kg")),
      "Then came an 8 % rise in sales.",
    );
    assert.equal(
      mended("value", change("Then came ⟦an 8 % rise⟧ in sales.", 50, 58, "kg")),
      "Then came a 16 % rise in sales.",
    );
    assert.equal(
      mended("value", change("Then came an ⟦8 % rise⟧ in sales.", 50, 59, "kg")),
      "Then came an 18 % rise in sales.",
    );
  });

  it("keeps hedges, and the zeros of a hedged number where it can", () => {
    assert.equal(write("We saw ⟦about 2,400 fires⟧ there.", "2713"), "We saw about 2,700 fires there.");
    assert.equal(write("We saw ⟦2,400 fires⟧ there.", "2713"), "We saw 2,713 fires there.");
    assert.equal(write("It is ⟦nearly 40 %⟧ there.", "29", "%"), "It is nearly 30 % there.");
  });

  it("keeps bounds true", () => {
    assert.equal(write("It is ⟦at least 70 %⟧ there.", "65.7", "%"), "It is at least 65 % there.");
    assert.equal(write("It is ⟦less than 50 %⟧ there.", "55.2", "%"), "It is less than 56 % there.");
    assert.equal(write("It is ⟦more than 70⟧ there.", "65"), null);
  });

  it("says no zero of what is none: it takes more digits, as far as the data have them", () => {
    assert.equal(write("It is ⟦3 %⟧ there.", "0.42", "%"), "It is 0.4 % there.");
    assert.equal(write("It is ⟦3 %⟧ there.", "0.037", "%"), "It is 0.04 % there.");
    assert.equal(write("It is ⟦3 %⟧ there.", "0", "%"), "It is 0 % there.");
  });

  it("turns the sign of a level, not of a change", () => {
    assert.equal(write("It was ⟦3 °C⟧ there.", "-7.2", "°C"), "It was −7 °C there.");
    assert.equal(write("It was ⟦−3 °C⟧ there.", "7.2", "°C"), "It was 7 °C there.");
    assert.equal(write("It was ⟦+3 °C⟧ there.", "-7.2", "°C"), "It was −7 °C there.");
    assert.equal(write("It is ⟦nearly −3 °C⟧ there.", "-7.5", "°C"), "It is nearly −7 °C there.");
  });

  it("says no more digits than the data have", () => {
    assert.equal(write("It ⟦came to 4.10 %⟧ there.", "3.7", "%"), "It came to 3.7 % there.");
  });

  it("writes both ends of a range", () => {
    const range = (article: string): string | null =>
      mended("value", {
        article,
        table: "row,low,high\nr,2.1,5.2\n",
        columns: '{ low: { unit: "%" }, high: { unit: "%" } }',
        claim: "evidence: [{ cell: t/r }]",
      });
    assert.equal(range("It is ⟦7–9 %⟧ there."), "It is 2–5 % there.");
    assert.equal(range("It is ⟦between 7.5 and 9.0 %⟧ there."), "It is between 2.1 and 5.2 % there.");
    assert.equal(range("It is ⟦seven to nine percent⟧ there."), "It is two to five percent there.");
    assert.equal(range("It is ⟦8 %⟧ there."), null);
    const millions: Case = {
      article: "They saw ⟦two to three million⟧ there.",
      table: "row,low,high\nr,5000000,6000000\n",
      claim: "evidence: [{ table: t, where: { row: r }, value: [low, high] }]",
    };
    assert.equal(mended("value", millions), null);
    const all: Case = {
      article: "They took ⟦7 to 9 ms⟧ each.",
      table: "row,value\na,2.4\nb,5.3\nc,4\n",
      columns: "{ value: { unit: ms } }",
      claim: "evidence: [{ table: t, value: value, aggregate: envelope }]",
    };
    assert.equal(mended("value", all), "They took 2 to 5 ms each.");
  });

  it("takes one value of all data that count, and of no others", () => {
    const two = (second: string, evidence = "{ cell: t/b/value }"): Case => ({
      article: "It is ⟦7.1 kg⟧ there.",
      table: `row,value\na,3.14\nb,${second}\n`,
      columns: "{ value: { unit: kg } }",
      claim: `evidence: [{ cell: t/a/value }, ${evidence}]`,
    });
    assert.equal(mended("value", two("3.12")), "It is 3.1 kg there.");
    assert.equal(mended("value", two("4.12")), null);
    assert.equal(mended("value", two("4.12", "{ cell: t/b/value, bearing: analogous }")), "It is 3.1 kg there.");
  });

  it("rounds what was cut off", () => {
    assert.equal(write("It is ⟦5.27 mm⟧ there.", "5.279", "mm"), "It is 5.28 mm there.");
  });

  it("does not turn the sign, nor touch other parties' claims, others' texts, readings and meanings", () => {
    assert.equal(mended("value", change("Sales ⟦rose 14 %⟧ then.", 500, 430, "kg")), null);
    const head = "parties: { x: { name: X } }\n";
    const one = cell("It ⟦fell to 4.1 %⟧ then.", "3.684", "%");
    assert.equal(mended("value", { ...one, head, claim: `by: x\n${one.claim}` }), null);
    const own = `${head}sources: { s: { title: S, party: x } }\narticle: { source: s }\n`;
    assert.equal(mended("value", { ...one, head: own, claim: `by: x\n${one.claim}` }), "It fell to 3.7 % then.");
    const copy = `article: { fingerprint: "sha256:${"0".repeat(64)}" }\n`;
    assert.equal(mended("value", { ...one, head: copy }), null);
    assert.equal(mended("value", { ...one, claim: `means: 4.2 %\n${one.claim}` }), null);
    assert.equal(mended("value", { ...one, claim: `readings: { a: { relation: of } }\n${one.claim}` }), null);
    assert.equal(write("It was on ⟦3 May 2020⟧ then.", "2020-06-01"), null);
  });

  it("is not offered where markup stands inside the number, but entities may", () => {
    const inside = { ...cell("It ⟦fell to 4.1 %⟧ then.", "3.684", "%"), article: "It ⟦fell to 4.**1** %⟧ then." };
    assert.equal(mended("value", inside), null);
    const entity = { ...cell("It ⟦fell to 4.1 %⟧ then.", "3.684", "%"), article: "It ⟦fell to &#52;.1 %⟧ then." };
    assert.equal(mended("value", entity), "It fell to 3.7 % then.");
  });

  it("lets quotes follow by themselves where they do", () => {
    const one = { ...cell("It ⟦fell to 4.1 %⟧ then.", "3.684", "%"), head: "article: { edits: follow }\n" };
    const done = rewritten(one, "value");
    assert.equal(done?.article, "It fell to 3.7 % then.");
    assert.equal(done.reading.claims[0]?.spec.quote, "fell to 4.1 %");
  });
});

describe("saying “about”", () => {
  const say = (...args: Parameters<typeof cell>): string | null => mended("about", cell(...args));

  it("goes where the hedge makes the claim true, and into its quote", () => {
    assert.equal(say("It is ⟦70 %⟧ there.", "73", "%"), "It is about 70 % there.");
    assert.equal(say("It cost ⟦$70⟧ there.", "73", "USD"), "It cost about $70 there.");
    assert.equal(say("It is **⟦70 %⟧** there.", "73", "%"), "It is **about 70 %** there.");
    assert.equal(say("⟦Forty people⟧ came.", "41"), "About forty people came.");
    assert.equal(say("It rained.\n\n⟦70 people⟧ came.", "71"), "It rained.\n\nAbout 70 people came.");
    assert.equal(say("It is ⟦5.27 mm⟧ there.", "5.279", "mm"), "It is about 5.27 mm there.");
  });

  it("is nothing where the number is farther off, hedged already, a bound, or held by “the”", () => {
    assert.equal(say("It is ⟦70 %⟧ there.", "79", "%"), null);
    assert.equal(say("It is ⟦roughly 70 %⟧ there.", "79", "%"), null);
    assert.equal(say("It is ⟦more than 70 %⟧ there.", "69", "%"), null);
    assert.equal(say("See ⟦the 70 people⟧ there.", "71"), null);
    assert.equal(say("It is ⟦between 5 and 6 mm⟧ there.", "6.55", "mm"), null);
  });
});

describe("saying percentage points", () => {
  const say = (article: string, before = 60, now = 65): string | null => mended("points", change(article, before, now));

  it("takes the place of per cent where the difference fits", () => {
    assert.equal(say("It ⟦rose by 5 %⟧ then."), "It rose by 5 percentage points then.");
    assert.equal(say("It ⟦rose by 5%⟧ then."), "It rose by 5 percentage points then.");
    assert.equal(say("It ⟦rose by five percent⟧ then."), "It rose by five percentage points then.");
    assert.equal(say("It ⟦fell by 1 per cent⟧ then.", 10.5, 9.5), "It fell by 1 percentage point then.");
    assert.equal(say("Then came ⟦a 5 % rise⟧ of turnout."), "Then came a 5 percentage point rise of turnout.");
    assert.equal(say("Then came ⟦a 5-percent rise⟧ of turnout."), "Then came a 5-percentage-point rise of turnout.");
  });

  it("is nothing where the difference doesn't fit either, or the things are no percentages", () => {
    assert.equal(say("It ⟦rose by 7 %⟧ then."), null);
    assert.equal(mended("points", change("It ⟦rose by 5 %⟧ then.", 60, 65, "kg")), null);
  });

  it("leaves the change in per cent to be written instead", () => {
    assert.equal(mended("value", change("It ⟦rose by 5 %⟧ then.", 60, 65)), "It rose by 8 % then.");
  });
});

/** Where a second row relates to the first. */
function related(
  kind: RewriteKind,
  article: string,
  rows: readonly [number, number],
  more: Partial<Case> = {},
): string | null {
  const claim = "evidence: [{ cell: t/now/value, baseline: t/before/value }]";
  return mended(kind, { article, table: `row,value\nbefore,${rows[0]}\nnow,${rows[1]}\n`, claim, ...more });
}

describe("saying how many times as much", () => {
  const say = (article: string, more: Partial<Case> = {}, rows: readonly [number, number] = [12500, 50000]) =>
    related("times", article, rows, more);

  it("counts what is counted, and measures the rest", () => {
    assert.equal(say("It sorts ⟦3 times more parcels⟧ than in 2015."), "It sorts 4 times as many parcels as in 2015.");
    assert.equal(say("It sees ⟦3 times more people than⟧ before."), "It sees 4 times as many people as before.");
    assert.equal(say("It uses ⟦3 times more tap water⟧ than then."), "It uses 4 times as much tap water as then.");
    assert.equal(say("It saw ⟦3 times more pollution⟧ than then."), "It saw 4 times as much pollution as then.");
    assert.equal(say("It costs ⟦3 times more⟧ than then."), "It costs 4 times as much as then.");
    assert.equal(
      say("It sorts ⟦3 times more parcels⟧ per day than in 2015."),
      "It sorts 4 times as many parcels per day as in 2015.",
    );
  });

  it("compares qualities", () => {
    assert.equal(say("It is ⟦3 times faster than⟧ the old one."), "It is 4 times as fast as the old one.");
    assert.equal(say("It is ⟦3 times higher⟧ than the old one."), "It is 4 times as high as the old one.");
    assert.equal(say("It is ⟦3 times better⟧ than the old one."), "It is 4 times as good as the old one.");
    assert.equal(say("It is ⟦3 times more likely⟧ to sink than that."), "It is 4 times as likely to sink as that.");
    assert.equal(say("It is ⟦3 times more expensive⟧ than that."), "It is 4 times as expensive as that.");
    assert.equal(say("It stops ⟦3 times more often⟧ than that."), "It stops 4 times as often as that.");
  });

  it("does so of times, of which faster means less", () => {
    const times = { columns: "{ value: { unit: min, better: lower } }" };
    assert.equal(say("It is ⟦3 times faster⟧ than that.", times, [100, 25]), "It is 4 times as fast as that.");
    assert.equal(say("It is ⟦3 times better⟧ than that.", times, [100, 25]), "It is 4 times as good as that.");
  });

  it("keeps words, signs, decimals and hedges", () => {
    assert.equal(say("It took ⟦three times more⟧ than then."), "It took four times as much as then.");
    assert.equal(say("⟦Three times more parcels⟧ came than then."), "Four times as many parcels came as then.");
    assert.equal(say("It sorts ⟦3x more parcels⟧ than then."), "It sorts 4x as many parcels as then.");
    assert.equal(say("It is ⟦3× faster⟧ than then."), "It is 4× as fast as then.");
    assert.equal(say("It is ⟦about 3 times longer⟧ than then."), "It is about 4 times as long as then.");
    assert.equal(say("It is ⟦2.5 times larger⟧ than then.", {}, [100, 350]), "It is 3.5 times as large as then.");
  });

  it("leaves out the second “as” where nothing is named", () => {
    assert.equal(say("It sorts ⟦3 times more parcels⟧ now."), "It sorts 4 times as many parcels now.");
    assert.equal(say("It is ⟦3 times faster⟧."), "It is 4 times as fast.");
    assert.equal(
      say("It is ⟦3 times faster⟧.\n\nOther than that, no."),
      "It is 4 times as fast.\n\nOther than that, no.",
    );
  });

  it("is nothing where other words would have to move, or that can't be told", () => {
    assert.equal(say("It has ⟦3 times higher costs⟧ than then."), null);
    assert.equal(say("It works ⟦3 times better⟧ than then."), null);
    assert.equal(say("It is ⟦a 3 times faster⟧ than then."), null);
    assert.equal(say("It has ⟦3 times more glorp⟧ than then."), null);
    assert.equal(say("It has ⟦3 times more efficient pumps⟧ than then."), null);
    assert.equal(say("It has ⟦3 times more parcels⟧ in less time than then."), null);
    assert.equal(say("It has ⟦3 to 4 times more parcels⟧ than then."), null);
    assert.equal(say("It has ⟦3 times more the load⟧ than then."), null);
    assert.equal(say("It has ⟦3 times more parcels⟧ (of all sizes) than then."), null);
    assert.equal(say("It has ⟦3 times more⟧ than 12,500 parcels."), null);
    assert.equal(say("It is ⟦3 times more often late⟧ than then."), null);
  });

  it("is nothing where the usual reading holds, nor inside markup, nor for what others say or write", () => {
    assert.equal(say("It sorts ⟦4 times more parcels⟧ than then."), null);
    assert.equal(say("It sorts ⟦3 times **more** parcels⟧ than then."), null);
    const words = "It sorts ⟦3 times more parcels⟧ than then.";
    const claim = "by: x\nevidence: [{ cell: t/now/value, baseline: t/before/value }]";
    assert.equal(say(words, { head: "parties: { x: { name: X } }\n", claim }), null);
    assert.equal(say(words, { head: `article: { fingerprint: "sha256:${"0".repeat(64)}" }\n` }), null);
  });
});

describe("writing what “N % faster” usually means", () => {
  const write = (article: string, rows: readonly [number, number]): string | null =>
    related("value", article, rows, { columns: "{ value: { unit: min, better: lower } }" });

  it("puts the ratio of speeds in place of the time saved", () => {
    assert.equal(write("It is ⟦30 % faster⟧ than that.", [100, 70]), "It is 43 % faster than that.");
    assert.equal(write("It is ⟦about 30 % faster⟧ than that.", [100, 70]), "It is about 40 % faster than that.");
    assert.equal(write("It is ⟦30 % slower⟧ than that.", [70, 100]), "It is 43 % slower than that.");
  });

  it("is nothing where the usual reading holds", () => {
    assert.equal(write("It is ⟦43 % faster⟧ than that.", [100, 70]), null);
  });
});

describe("saying “within”", () => {
  const part = (article: string, value: string): Case => ({
    article,
    table: `row,value\nr,${value}\n`,
    columns: '{ value: { unit: "%", of: flow, better: higher } }',
    claim: "evidence: [{ cell: t/r/value }]",
  });
  const say = (article: string, value = "95", more: Partial<Case> = {}): string | null =>
    mended("within", { ...part(article, value), ...more });

  it("takes the place of the preposition, and is read as a distance", () => {
    assert.equal(say("It ran at ⟦5 % of the flow⟧ then."), "It ran within 5 % of the flow then.");
    assert.equal(say("It ⟦ran at 5 % of the flow⟧ then."), "It ran within 5 % of the flow then.");
    assert.equal(say("⟦At 5 % of the flow⟧, it stalls."), "Within 5 % of the flow, it stalls.");
    assert.equal(say("It ⟦came to five percent of it⟧ then."), "It came within five percent of it then.");
    assert.equal(say("It ran at ⟦3–6 % of the flow⟧ then."), "It ran within 6 % of the flow then.");
  });

  it("is nothing where they aren't that near, where no preposition stands there, and inside markup", () => {
    assert.equal(say("It ran at ⟦5 % of the flow⟧ then.", "94.6"), null);
    assert.equal(say("It had ⟦5 % of the flow⟧ then."), null);
    assert.equal(say("It ran at **⟦3–6** % of the flow⟧ then."), null);
    const head = "parties: { x: { name: X } }\n";
    assert.equal(
      say("It ran at ⟦5 % of it⟧ then.", "95", { head, claim: "by: x\nevidence: [{ cell: t/r/value }]" }),
      null,
    );
    assert.equal(
      say("It ran at ⟦5 % of it⟧ then.", "95", { head: `article: { fingerprint: "sha256:${"0".repeat(64)}" }\n` }),
      null,
    );
  });

  it("leaves the part itself to be written instead", () => {
    assert.equal(mended("value", part("It ran at ⟦5 % of the flow⟧ then.", "95")), "It ran at 95 % of the flow then.");
  });
});

describe("writing binary units", () => {
  const say = (article: string, value: number, unit = "B"): string | null =>
    mended("binary", cell(article, String(value), unit));

  it("keeps how the unit is written", () => {
    assert.equal(say("It takes ⟦16 GB⟧ there.", 16 * 2 ** 30), "It takes 16 GiB there.");
    assert.equal(say("It takes ⟦16GB⟧ there.", 16 * 2 ** 30), "It takes 16GiB there.");
    assert.equal(say("It takes ⟦512 kB⟧ there.", 512 * 2 ** 10), "It takes 512 KiB there.");
    assert.equal(say("It takes ⟦16 gigabytes⟧ there.", 16 * 2 ** 30), "It takes 16 gibibytes there.");
    assert.equal(say("It takes ⟦16 Gigabytes⟧ there.", 16 * 2 ** 30), "It takes 16 Gibibytes there.");
    assert.equal(say("It sends ⟦16 GB/s⟧ there.", 16 * 2 ** 30, "B/s"), "It sends 16 GiB/s there.");
    assert.equal(say("It takes **⟦16 GB⟧** there.", 16 * 2 ** 30), "It takes **16 GiB** there.");
    assert.equal(say("It takes ⟦8–16 GB⟧ there.", 16 * 2 ** 30), "It takes 8–16 GiB there.");
  });

  it("is nothing where steps of 1000 fit, where it wouldn't fit either, and inside markup", () => {
    assert.equal(say("It takes ⟦16 GB⟧ there.", 16e9), null);
    assert.equal(say("It takes ⟦16 GB⟧ there.", 19e9), null);
    assert.equal(say("It takes ⟦16 metres⟧ there.", 16, "m"), null);
    const inside = {
      ...cell("It takes ⟦16 GB⟧ there.", String(16 * 2 ** 30), "B"),
      article: "It takes ⟦16 G**B**⟧ there.",
    };
    assert.equal(mended("binary", inside), null);
    const relayed = cell("It takes ⟦16 GB⟧ there.", String(16 * 2 ** 30), "B", "by: x\n");
    assert.equal(mended("binary", { ...relayed, head: "parties: { x: { name: X } }\n" }), null);
  });

  it("leaves the value in steps of 1000 to be written instead", () => {
    assert.equal(mended("value", cell("It takes ⟦16 GB⟧ there.", String(16 * 2 ** 30), "B")), "It takes 17 GB there.");
  });
});

describe("saying the number in place of a weak bound", () => {
  const say = (article: string, value = "90", unit = "%", more = ""): string | null =>
    mended("number", cell(article, value, unit, more));
  const count = (article: string, value: string): string | null => mended("number", cell(article, value));

  it("drops the comparator", () => {
    assert.equal(say("It is ⟦more than 50 %⟧ there."), "It is 90 % there.");
    assert.equal(say("⟦More than 50 %⟧ came."), "90 % came.");
    assert.equal(say("It is ⟦> 50 %⟧ there.", "89.7"), "It is 90 % there.");
    assert.equal(say("It is ⟦over 50 %⟧ there."), "It is 90 % there.");
    assert.equal(say("It is ⟦well over 50 %⟧ there."), "It is 90 % there.");
    assert.equal(say("It cost ⟦less than $500⟧ then.", "120", "USD"), "It cost $120 then.");
    assert.equal(say("Then came a ⟦more than 50 %⟧ rise of it.", "82"), "Then came an 82 % rise of it.");
    assert.equal(count("It took ⟦at most 2 million⟧ of them.", "1000000"), "It took 1 million of them.");
    assert.equal(count("⟦More than fifteen people⟧ came.", "40"), "40 people came.");
    assert.equal(count("⟦At most twenty people⟧ came.", "11"), "Eleven people came.");
    assert.equal(say("It is ⟦up to 40 %⟧ there.", "20"), "It is 20 % there.");
    assert.equal(count("⟦Over 50 people⟧ came.", "90"), "90 people came.");
    assert.equal(say("It is ⟦50 % or more⟧ there."), "It is 90 % there.");
    assert.equal(say("It is ⟦50+ %⟧ there."), "It is 90 % there.");
  });

  it("is nothing where the comparator is a verb or a place, or markup stands inside", () => {
    assert.equal(say("It ⟦exceeds 50 %⟧ there."), null);
    assert.equal(say("It stayed ⟦above 50 %⟧ then."), null);
    assert.equal(say("It has ⟦the maximum of 150 %⟧ there."), null);
    const inside = {
      ...cell("It is ⟦more than 50 %⟧ there.", "90", "%"),
      article: "It is ⟦**more** than 50 %⟧ there.",
    };
    assert.equal(mended("number", inside), null);
    assert.equal(
      mended("number", {
        ...inside,
        head: "parties: { x: { name: X } }\n",
        claim: "by: x\nevidence: [{ cell: t/r/value }]",
      }),
      null,
    );
  });
});

describe("writing a nearer bound", () => {
  const write = (...args: Parameters<typeof cell>): string | null => mended("value", cell(...args));
  const most = (article: string, aggregate: string): Case => ({
    article,
    table: "row,value\na,21\nb,38\nc,9\n",
    columns: '{ value: { unit: "%" } }',
    claim: `evidence: [{ table: t, value: value, aggregate: ${aggregate} }]`,
  });

  it("keeps the comparator where the bound then is true", () => {
    assert.equal(write("It is ⟦more than 50 %⟧ there.", "90.4", "%"), "It is more than 90 % there.");
    assert.equal(write("It is ⟦at least 50 %⟧ there.", "90", "%"), "It is at least 90 % there.");
    assert.equal(write("It is ⟦less than 50 %⟧ there.", "20.4", "%"), "It is less than 21 % there.");
    assert.equal(write("It is ⟦more than 50 %⟧ there.", "90", "%"), null);
  });

  it("names the most there is behind “up to”", () => {
    assert.equal(mended("value", most("It is ⟦up to 40 %⟧ there.", "max")), "It is up to 38 % there.");
    assert.equal(mended("value", most("It is ⟦up to 40 %⟧ there.", "each")), "It is up to 38 % there.");
    assert.equal(mended("value", most("It is ⟦up to 30 %⟧ there.", "each")), "It is up to 38 % there.");
    assert.equal(mended("number", most("It is ⟦up to 40 %⟧ there.", "max")), null);
    const two = cell("It is ⟦up to 40 %⟧ there.", "38", "%");
    const table = "row,value\nr,38\ns,21\n";
    const claim = "evidence: [{ cell: t/r/value }, { cell: t/s/value }]";
    assert.equal(mended("value", { ...two, table, claim }), "It is up to 38 % there.");
  });
});

describe("saying the opposite", () => {
  const say = (article: string, before = 500, now = 430): string | null =>
    mended("opposite", change(article, before, now, "kg"));

  it("turns the word of change where the data move the other way", () => {
    assert.equal(say("Sales ⟦rose 14 %⟧ then."), "Sales fell 14 % then.");
    assert.equal(say("Sales rose by ⟦14 % then⟧."), "Sales fell by 14 % then.");
    assert.equal(say("They are ⟦up 14 %⟧ now."), "They are down 14 % now.");
    assert.equal(say("They are ⟦14 % higher⟧ now."), "They are 14 % lower now.");
    assert.equal(say("Then came ⟦a drop of 16 %⟧ in sales.", 430, 500), "Then came a rise of 16 % in sales.");
    assert.equal(say("Then came ⟦an increase of 14 %⟧ there."), "Then came a decrease of 14 % there.");
    assert.equal(
      say("Then came a ⟦decrease of about 16 %⟧ there.", 430, 500),
      "Then came an increase of about 16 % there.",
    );
  });

  it("writes the number from the data where it is another one", () => {
    assert.equal(say("Sales ⟦rose by 5 %⟧ then."), "Sales fell by 14 % then.");
    assert.equal(say("Sales ⟦rose by a full 5 %⟧ then."), "Sales fell by a full 14 % then.");
    assert.equal(say("Then came ⟦a 5 % rise⟧ of sales.", 500, 410), "Then came an 18 % fall of sales.");
  });

  it("keeps to markup, and to what other numbers say", () => {
    assert.equal(say("Sales **rose ⟦14 % then⟧**."), "Sales **fell 14 % then**.");
    assert.equal(say("Sales **rose** ⟦14 % then⟧."), null);
    assert.equal(say("Sales ⟦rose 5 and 14 % then⟧."), null);
  });

  it("is nothing where another word says the direction too", () => {
    assert.equal(say("Sales ⟦rose 14 % higher⟧ then."), null);
    assert.equal(say("Sales ⟦sped up 14 %⟧ then."), null);
    assert.equal(say("Sales ⟦lay ahead by 14 %⟧ then."), null);
  });

  it("is nothing where the direction is right, or the word has no plain opposite", () => {
    assert.equal(say("Sales ⟦fell 5 %⟧ then."), null);
    assert.equal(say("Sales ⟦ballooned 14 %⟧ then."), null);
    assert.equal(say("Sales ⟦doubled⟧ then."), null);
  });

  it("is nothing for what others say or write", () => {
    const one = change("Sales ⟦rose 14 %⟧ then.", 500, 430, "kg");
    assert.equal(mended("opposite", { ...one, head: `article: { fingerprint: "sha256:${"0".repeat(64)}" }\n` }), null);
    assert.equal(
      mended("opposite", { ...one, head: "parties: { x: { name: X } }\n", claim: `by: x\n${one.claim}` }),
      null,
    );
  });
});

describe("rewriting where a quote holds several numbers", () => {
  const says = (
    text: string,
    value: string,
    article = "It ⟦fell from 5.2 % to 5.2 % in May⟧ then.",
  ): string | undefined => {
    const done = rewritten(cell(article, value, "%", `says: ${text}\n`), "value");
    assert.equal(done?.reading.claims[0]?.verdict, "supported");
    return `${done.article} ${JSON.stringify(done.reading.claims[0].spec.says)}`;
  };

  it("keeps the one that `says` means", () => {
    assert.equal(says("from 5.2 %", "7.4"), 'It fell from 7.4 % to 5.2 % in May then. "from 7.4 %"');
    assert.equal(says("5.2 %", "7.4"), 'It fell from 7.4 % to 5.2 % in May then. "7.4 %"');
    assert.equal(
      says("{ text: to 5.2, nth: 1 }", "12.75"),
      'It fell from 5.2 % to 12.8 % in May then. {"text":"to 12.8","nth":1}',
    );
    assert.equal(mended("value", cell("It ⟦fell from 5.2 % to 5.2 % in May⟧ then.", "7.4", "%")), null);
  });

  it("leaves a `says` that still means it", () => {
    const one = cell("It ⟦came to 5.27 % after 5.1 %⟧ then.", "5.279", "%", "says: 27 %\n");
    assert.equal(mended("about", one), "It came to about 5.27 % after 5.1 % then.");
    assert.equal(rewritten(one, "about")?.reading.claims[0]?.spec.says, "27 %");
  });
});

describe("rewriting where claims share words", () => {
  const shared = (table: string): Case => ({
    ...cell("It ⟦fell to 4.1 %⟧ then.", "", "%"),
    table,
    claim: `evidence: [{ cell: t/r/value }]\n  other: { quote: 4.1 % then, evidence: [{ cell: t/s/value }] }`,
  });

  it("lets each quote the new words, in one edit", () => {
    const done = rewritten(shared("row,value\nr,3.684\ns,3.661\n"), "value");
    assert.deepEqual(
      done?.reading.claims.map(({ anchor, verdict }) => [anchor.state, anchor.text, verdict]),
      [
        ["exact", "fell to 3.7 %", "supported"],
        ["exact", "3.7 % then", "supported"],
      ],
    );
  });

  it("refuses what would make another claim wrong", () => {
    assert.throws(() => rewritten(shared("row,value\nr,3.684\ns,4.101\n"), "value"), /Another claim/);
    const said = shared("row,value\nr,3.684\ns,3.661\n");
    const claim = said.claim.replace("4.1 % then,", "4.1 % then, says: 4.1 %,");
    assert.throws(() => rewritten({ ...said, claim }, "value"), /Another claim/);
  });
});
