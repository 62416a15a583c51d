import assert from "node:assert/strict";
import fc from "fast-check";
import { max, mean, median, min, sum } from "simple-statistics";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import type { Aggregate, EvidenceSpec } from "../../../src/core/claims/schema.js";
import { evaluateEvidence } from "../../../src/core/evidence/evaluate-evidence.js";
import type { EvidenceResult } from "../../../src/core/evidence/evidence-result.js";
import { parseTable } from "../../../src/core/evidence/table.js";
import { defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";
import { wordingOf } from "../../../src/core/quantities/wording.js";

/** A row of a random table. */
interface Row {
  readonly region: string;
  readonly year: number;
  /** As the cell has it. */
  readonly value: string;
}

const row: fc.Arbitrary<Row> = fc.record({
  region: fc.constantFrom("north", "south", "east", "far, west"),
  year: fc.integer({ min: 2019, max: 2023 }),
  value: fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([number, decimals]) => (number / 10 ** decimals).toFixed(decimals)),
});
const rows = fc.array(row, { minLength: 1, maxLength: 60 });
/** Ends of ranges have no sign of their own. */
const positiveRows = rows.map((all) => all.map((one) => ({ ...one, value: one.value.replace("-", "") })));
const regions = fc.subarray(["north", "south", "east", "far, west"], { minLength: 1 });

/** The same sums by another implementation. */
const oracle = { mean, median, min, max, sum } as const;
type Summary = keyof typeof oracle;
const summary = fc.constantFrom(...(Object.keys(oracle) as Summary[]));

const claimSets = {
  exact: "{ precision: exact, unit: kg }",
  rounded: "{ unit: kg }",
};

/** What an evidence entry on the rows comes to, put against "It came to … kg.". */
function evaluated(
  all: readonly Row[],
  entry: Omit<EvidenceSpec, "table" | "value">,
  text = "0 kg",
  column: keyof typeof claimSets = "exact",
): EvidenceResult {
  const claimSet = parseClaimSet(
    "a.claims.yaml",
    `countercheck: 1\ntables:\n  t: { path: t.csv, columns: { value: ${claimSets[column]} } }\n`,
  );
  assert.deepEqual(claimSet.findings, []);
  const csv = ["region,year,value", ...all.map(({ region, year, value }) => `"${region}",${year},${value}`), ""];
  const sentence = `It came to ${text} there.`;
  const [stated] = readQuantities(sentence);
  assert.ok(stated);
  const [result, ...others] = evaluateEvidence(
    { table: "t", value: "value", ...entry },
    0,
    { said: { stated, wording: wordingOf(sentence, stated) }, relation: undefined, isNamedReading: false, by: null },
    { claimSet, tables: new Map([["t", { state: "loaded", table: parseTable("t.csv", csv.join("\n")) }]]) },
    defaultConventions,
  );
  assert.ok(result && others.length === 0);
  return result;
}

function isNear(found: number | null | undefined, wanted: number): boolean {
  return typeof found === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(Math.abs(wanted), 1e5);
}

function assertEnds(found: EvidenceResult["written"], low: number, high: number): void {
  assert.ok(isNear(found?.low, low) && isNear(found?.high, high), `${JSON.stringify(found)} is ${low} to ${high}`);
}

const numbersOf = (all: readonly Row[]): number[] => all.map(({ value }) => Number(value));

describe("aggregates of rows, against another implementation,", () => {
  it("come to the same", () => {
    fc.assert(
      fc.property(rows, summary, (all, aggregate) => {
        const wanted = oracle[aggregate](numbersOf(all));
        assertEnds(evaluated(all, { aggregate }).written, wanted, wanted);
      }),
    );
  });

  it("come to the same of the rows that `where` picks, by lists and by ranges", () => {
    fc.assert(
      fc.property(rows, summary, regions, fc.integer({ min: 2019, max: 2023 }), (all, aggregate, picked, from) => {
        const chosen = all.filter(({ region, year }) => picked.includes(region) && year >= from);
        fc.pre(chosen.length > 0);
        const where = { region: picked, year: `${from}..2023` };
        const wanted = oracle[aggregate](numbersOf(chosen));
        assertEnds(evaluated(all, { aggregate, where }).written, wanted, wanted);
      }),
    );
  });

  it("count rows, whatever the unit of what they hold", () => {
    fc.assert(
      fc.property(rows, (all) => {
        assertEnds(evaluated(all, { aggregate: "count" }, `${all.length} rows`).written, all.length, all.length);
      }),
    );
  });

  it("reach from the least to the most that rounded cells can mean (rule 7)", () => {
    fc.assert(
      fc.property(rows, summary, (all, aggregate) => {
        const decimals = max(all.map(({ value }) => value.split(".")[1]?.length ?? 0));
        // Cells of more than six significant digits would be points; none here has more.
        const half = 0.5 * 10 ** -decimals;
        const [low, high] = [-half, half].map((by) => oracle[aggregate](numbersOf(all).map((value) => value + by)));
        assertEnds(evaluated(all, { aggregate }, "0 kg", "rounded").value, low ?? 0, high ?? 0);
      }),
    );
  });

  it("with `envelope`, lie in a range that holds the least and the most, and in no other", () => {
    fc.assert(
      fc.property(positiveRows, fc.boolean(), (all, isCut) => {
        const numbers = numbersOf(all);
        const [low, high] = [Math.floor(min(numbers)), Math.ceil(max(numbers))];
        // Float dust may reach a hundredth of a unit over an end (rule 2).
        fc.pre(high - low > 3 && Math.abs(min(numbers) - low - 1.49) > 0.02);
        // "1900 to 1902" is read as years, whatever follows.
        fc.pre(high < 1000 || low > 2999);
        const text = isCut ? `${low + 2} to ${high} kg` : `${low} to ${high} kg`;
        const { written, agrees } = evaluated(all, { aggregate: "envelope" }, text);
        assertEnds(written, min(numbers), max(numbers));
        assert.equal(agrees, min(numbers) >= (isCut ? low + 1.5 : low - 0.5));
      }),
    );
  });

  it("with `each`, agree with a bound that every row keeps, and with no other", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 9999 }), (all, bound) => {
        const { written, agrees } = evaluated(all, { aggregate: "each" }, `more than ${bound} kg`);
        assertEnds(written, min(numbersOf(all)), max(numbersOf(all)));
        assert.equal(agrees, min(numbersOf(all)) > bound);
      }),
    );
  });

  it("with `per`, come to the same within each group, and agree where every group does", () => {
    fc.assert(
      fc.property(rows, summary, fc.integer({ min: 0, max: 999 }), (all, aggregate: Aggregate & Summary, bound) => {
        const names = [...new Set(all.map(({ region }) => region))];
        const groups = names.map((name) => all.filter(({ region }) => region === name));
        const wanted = groups.map((group) => oracle[aggregate](numbersOf(group)));
        fc.pre(wanted.every((value) => Math.abs(value - bound) > 1e-6));
        const { written, agrees } = evaluated(all, { aggregate, per: "region" }, `more than ${bound} kg`);
        assertEnds(written, min(wanted), max(wanted));
        assert.equal(agrees, min(wanted) > bound);
      }),
    );
  });
});
