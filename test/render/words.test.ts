import assert from "node:assert/strict";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { rowLabel } from "../../src/core/evidence/row-label.js";
import type { AnchorState } from "../../src/core/text/place-quote.js";
import {
  anchorSentence,
  asSentence,
  independenceSentence,
  kindWords,
  marginSentence,
  readingWords,
  sourceWords,
  subjectOf,
  tierSentence,
  unitSentence,
  whyUnplaced,
} from "../../src/render/words.js";
import { claimOf as caseOf } from "../core/evidence/read-claim.js";
import { claimOf, presses, readDispute } from "./presses.js";

const reading = readDispute(presses);
const wordsOf = (quote: string, keys = ""): string | null => {
  const article = `Here ${quote}, they say.`;
  const claims = `countercheck: 1\nclaims: { one: { quote: ${JSON.stringify(quote)}${keys} } }\n`;
  return readingWords(claimOf(readDispute({ ...presses, article, claims }), "one"));
};

describe("readingWords", () => {
  for (const [quote, words] of [
    ["90 %", "90 %, so 89.5–90.5 %"],
    ["about 68 %", "about 68 %, so 66.64–69.36 %"],
    ["more than 70 %", "over 70 %"],
    ["well over 70 %", "well over 70 %, so over 75 %"],
    ["well under 70 %", "well under 70 %, so under 65 %"],
    ["at most 5 %", "at most 5 %"],
    ["3–6 %", "3–6 %, so 2.5–6.5 %"],
    ["4–6 times", "4–6×, so 3.5–6.5×"],
    ["on 26 March 2007", "26 March 2007"],
  ] as const) {
    it(`reads “${quote}” as ${words}`, () => assert.equal(wordsOf(quote)?.replaceAll("\u00a0", " "), words));
  }

  it("says what the number is of, and how it relates to it", () => {
    assert.match(
      wordsOf("3 %", ", of: native, relation: overhead") ?? "",
      /^3.% of native, as an overhead over the baseline, so/,
    );
  });

  it("labels the annotator's reading as such", () => {
    assert.equal(wordsOf("a great deal", ', means: "> 50 %"'), "> 50 %, which is how the annotator reads these words");
  });

  it("has nothing to say of words without a quantity", () => assert.equal(wordsOf("nothing at all"), null));
});

describe("anchorSentence", () => {
  const share = claimOf(reading, "share");
  const stands = (state: AnchorState, text: string): string | null =>
    anchorSentence({ spec: { ...share.spec, quote: "fell to 4.1 %" }, anchor: { ...share.anchor, state, text } });

  it("says what an edited claim was and is", () => {
    assert.equal(stands("edited", "fell to 4.3 %"), "Edited: was 4.1 %, now 4.3 %.");
  });

  it("says that a moved claim moved, and nothing of one that stands where it stood", () => {
    assert.match(stands("moved", "fell to 4.1 %") ?? "", /^Moved: the same words/);
    assert.equal(stands("exact", "fell to 4.1 %"), null);
    assert.equal(stands("orphan", "fell to 4.1 %"), null);
  });
});

describe("unplacedWords", () => {
  it("says why a claim has no place", () => {
    const { anchor } = claimOf(reading, "share");
    const candidates = [0, 1, 2].map((start) => ({ start, end: start + 1 }));
    assert.equal(whyUnplaced(claimOf(reading, "gone").anchor), "not found in the article");
    assert.equal(whyUnplaced({ ...anchor, state: "ambiguous", candidates }), "3 places fit");
    const one = { ...anchor, state: "ambiguous", candidates: candidates.slice(0, 1) } as const;
    assert.equal(whyUnplaced(one), "one place may fit");
    assert.equal(whyUnplaced(anchor), null);
  });
});

describe("marginSentence (semantics rule 6)", () => {
  const share = claimOf(reading, "share");
  const wordsOfMargin = (u: number, relative: number | null): string | null =>
    marginSentence({ ...share, margin: { u, relative } });

  it("tells the distance in the unit of the text", () => {
    assert.equal(wordsOfMargin(-42, -2), "The nearest figure lies 42 points outside what the text says.");
    assert.equal(
      wordsOfMargin(0.5, 0.0125),
      "The nearest figure lies 0.5 points (1.3 % of the number) inside what the text says.",
    );
    assert.match(wordsOfMargin(0, 0) ?? "", /just on the edge/);
  });

  it("tells the distance from another reading as such", () => {
    const margin = { u: 0.5, relative: null };
    assert.equal(
      marginSentence({ ...share, verdict: "supported", tier: "alternate", margin }),
      "Read that way, the nearest figure lies 0.5 points inside what the text says.",
    );
  });

  it("tells none where equal figures meet, nor where nothing is measured", () => {
    assert.equal(
      marginSentence({ ...share, verdict: "supported", tier: "exact", margin: { u: 0, relative: 0 } }),
      null,
    );
    assert.equal(marginSentence({ ...share, margin: null }), null);
  });
});

describe("tierSentence (semantics rule 6)", () => {
  const times = caseOf({
    text: "It is ⟦3 times faster⟧ than that.",
    rows: ["row,v", "new,400", "old,100"],
    evidence: "{ cell: t/new/v, baseline: t/old/v }",
    more: ["relation: ratio"],
  });

  it("tells how narrowly the figures agree", () => {
    assert.equal(tierSentence({ ...times, tier: "hedged" }), "The figures agree only because the text hedges.");
    assert.equal(tierSentence({ ...times, tier: null }), null);
  });

  it("tells what the words must mean where only another reading of them fits", () => {
    assert.equal(tierSentence(times), "The figures agree only if “3 times faster” means 4 times as fast.");
  });
});

describe("unitSentence (semantics rule 17)", () => {
  const took = (columns: string) =>
    caseOf({ text: "It took ⟦5 ms⟧ there.", rows: ["row,v", "r,5"], columns, evidence: "{ cell: t/r/v }" });

  it("tells in which unit data are read that state none", () => {
    assert.equal(unitSentence(took("{}")), "The data state no unit, so they are read in ms.");
    assert.equal(unitSentence(took("{ v: { unit: ms } }")), null);
  });
});

describe("independenceSentence", () => {
  it("tells a party's own word from others'", () => {
    const rate = claimOf(reading, "rate");
    assert.match(independenceSentence(rate, reading.claimSet) ?? "", /^Self-reported: only Anvil Works/);
    assert.equal(independenceSentence({ ...rate, independent: 1 }, reading.claimSet), "One other party agrees.");
    assert.equal(independenceSentence({ ...rate, independent: 3 }, reading.claimSet), "3 independent parties agree.");
    assert.equal(independenceSentence(claimOf(reading, "share"), reading.claimSet), null);
  });
});

describe("sourceWords", () => {
  it("tells how much was seen, and through what it is known", () => {
    assert.deepEqual(sourceWords(reading.claimSet, "bolt-test"), {
      title: "Bolt's test",
      byline: null,
      access: "not seen, known through The Trade Paper",
      url: null,
    });
  });

  it("keeps an undeclared source's id, and has nothing for none", () => {
    assert.equal(sourceWords(reading.claimSet, "elsewhere")?.title, "elsewhere");
    assert.equal(sourceWords(reading.claimSet, null), null);
  });
});

describe("subjectOf", () => {
  const [, computed] = claimOf(reading, "share").evidence;
  it("names what all rows of a value share, and not how it is known", () => {
    assert.ok(computed);
    const [row] = computed.rows;
    assert.ok(row);
    const { claimSet } = reading;
    assert.equal(subjectOf(computed, claimSet), "Bolt · Leeds");
    const other = {
      ...row,
      shown: [
        { column: "press", text: "Anvil" },
        { column: "place", text: "Leeds" },
      ],
    };
    assert.equal(subjectOf({ ...computed, series: null, rows: [row, other] }, claimSet), "Leeds");
    assert.equal(subjectOf({ ...computed, series: null, rows: [] }, claimSet), "");
  });

  it("names a computed value's own series, and none of those that it is computed from", () => {
    assert.ok(computed);
    const claimSet = parseClaimSet(
      "x",
      "countercheck: 1\nseries: { anvil: { label: Anvil }, bolt: { label: Bolt } }\n",
    );
    const formula = { expression: "a - b", figures: [] };
    assert.equal(subjectOf({ ...computed, series: "anvil", formula }, claimSet), "Anvil · Leeds");
    assert.equal(subjectOf({ ...computed, series: "anvil", formula: null }, claimSet), "Bolt · Leeds");
  });
});

describe("small words", () => {
  it("name rows by key, else by number", () => {
    assert.equal(rowLabel({ table: "sheets", key: "S1", row: 2 }), "sheets/S1");
    assert.equal(rowLabel({ table: "sheets", key: null, row: 2 }), "sheets, row 2");
  });

  it("turn kinds and remarks into readable text", () => {
    assert.equal(kindWords("missing-measure"), "Missing measure");
    assert.equal(asSentence(" an open-source build "), "An open-source build.");
    assert.equal(asSentence("Why?"), "Why?");
  });
});
