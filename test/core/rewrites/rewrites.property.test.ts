import assert from "node:assert/strict";
import fc from "fast-check";
import { isFirm } from "../../../src/core/rewrites/judge-rewrite.js";
import { rewriteClaim } from "../../../src/core/rewrites/rewrite-claim.js";
import { isRewriteKind, rewrites } from "../../../src/core/rewrites/table-of-rewrites.js";
import { type Case, readCase, rewritten } from "./rewritten.js";

/** Pieces that sentences with a number are made of, with markup and blank lines in odd places. */
const before = fc.constantFrom(
  "It is ",
  "It rose by ",
  "It **fell** ",
  "At ",
  "It ran at ",
  "an increase of ",
  "It is up ",
  "more than ",
  "Up to ",
  "at *least* ",
  "about ",
  "a ",
  "over ",
  "\n\n",
);
const number = fc.constantFrom("3", "three", "2.5", "30", "8–16", "50", "1,200", "**4**0", "&#52;0", "$5", "a third");
const behind = fc.constantFrom(
  " times more parcels than that",
  "x faster",
  " times *more* than",
  " times better than that",
  " % faster",
  " % of it",
  " % higher",
  " GB",
  " kilobytes or more",
  "+ %",
  " percent",
  " people",
  "\n\n times more",
  "",
);

const sentence = fc
  .tuple(fc.array(before, { minLength: 1, maxLength: 3 }), number, fc.array(behind, { minLength: 1, maxLength: 2 }))
  .map(([opening, middle, closing]) => `It is so. ${opening.join("")}${middle}${closing.join("")} then.`);

const data = fc.constantFrom(
  { columns: "{ value: { unit: min, better: lower } }", now: "70", was: "100" },
  { columns: "{}", now: "4", was: "1" },
  { columns: "{}", now: "90", was: "" },
  { columns: '{ value: { unit: "%", of: it } }', now: "95", was: "" },
  { columns: '{ value: { unit: "%" } }', now: "58", was: "90" },
  { columns: "{ value: { unit: B } }", now: String(16 * 2 ** 30), was: "" },
);

const oneCase: fc.Arbitrary<Case> = fc
  .tuple(sentence, data, fc.constantFrom("", "relation: ratio\n", "relation: change\n"), fc.nat(30), fc.nat(60))
  .map(([text, { columns, now, was }, relation, start, length]) => {
    const end = Math.min(10 + start + length, text.length);
    return {
      article: `${text.slice(0, 10 + start)}⟦${text.slice(10 + start, end)}⟧${text.slice(end)}`,
      table: `row,value\nnow,${now}\nwas,${was}\n`,
      columns,
      claim: `${relation}evidence: [{ cell: t/now/value${was === "" ? "" : ", baseline: t/was/value"} }]`,
    };
  });

describe("whatever is offered to write instead", () => {
  it("leaves the claim firmly supported, in any words, or is refused with a sentence", () => {
    const kinds = Object.keys(rewrites).filter(isRewriteKind);
    const offered = new Set<string>();
    fc.assert(
      fc.property(oneCase, (one) => {
        const reading = readCase(one);
        const [claim] = reading.claims;
        if (claim?.anchor.shadow === null || claim === undefined) return;
        for (const kind of kinds.filter((name) => rewrites[name](reading, claim) !== null)) {
          const edits = rewriteClaim(reading, "c", kind);
          if (edits.kind === "refused") {
            assert.match(edits.message, /\.$/);
            continue;
          }
          offered.add(kind);
          const [now] = rewritten(one, kind)?.reading.claims ?? [];
          assert.ok(now && isFirm(now), `${kind}: ${one.article} ← ${one.table}`);
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(offered.size > 0);
  });
});
