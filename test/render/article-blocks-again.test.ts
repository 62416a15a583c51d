import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../src/core/reading.js";
import { wholeArticleBlocks } from "../../src/render/article-blocks.js";
import { articleBlocksAgain } from "../../src/render/article-blocks-again.js";
import { blockRests, type ReadingBlock } from "../../src/render/reading-blocks.js";
import type { ChartChoice } from "../../src/render/text-charts.js";
import { presses } from "./presses.js";

/** The presses, whose makers contradict each other on one measurement, in an article with paragraphs that come again. */
const claims = presses.claims
  .replace("share:\n    quote: only 40–45 % of that", "share:\n    quote: only 40–45 % of that\n    measures: share")
  .replace("quote: 88 % of the Anvil\n", "quote: 88 % of the Anvil\n    measures: share\n");
const paragraphs = presses.article.split("\n\n");
const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const padded = paragraphs.flatMap((one, index) => [
  one,
  `Paragraph ${numbers[index]} is here.`,
  `There are words in ${numbers[index]}, some 3–4 of them.`,
  ...(index % 4 === 2 ? ["The same words."] : []),
]);
const article = padded.join("\n\n");

const claimSet = parseClaimSet("press.claims.yaml", claims);
const tables = new Map([["sheets", { state: "loaded", table: parseTable("sheets.csv", presses.sheets) } as const]]);

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly text: string;
}

function edited(before: Reading | null, text: string, edit: Edit | null): Reading {
  const parsed = parseArticle(text, { format: "markdown", before: before?.article ?? null });
  const earlier = before &&
    edit && { reading: before, edits: [{ span: { start: edit.at, end: edit.at + edit.cut }, text: edit.text }] };
  return readArticle({ articleFile: "press.md", article: parsed, claimSet, tables }, earlier);
}

function withEdit(text: string, { at, cut, text: put }: Edit): string {
  return text.slice(0, at) + put + text.slice(at + cut);
}

/** Rendered from scratch: nothing is known of blocks that were just parsed. */
function afresh(reading: Reading, choice: ChartChoice): readonly ReadingBlock[] {
  const parsed = parseArticle(reading.article.text, { format: "markdown" });
  return wholeArticleBlocks(blockRests({ ...reading, article: parsed }, choice));
}

/** The blocks after an edit, as they follow from those before; null where all have to be rendered. */
function again(text: string, edit: Edit, choice: ChartChoice = "contested"): readonly ReadingBlock[] | null {
  const before = edited(null, text, null);
  const rests = blockRests(before, choice);
  const now = edited(before, withEdit(text, edit), edit);
  const made = articleBlocksAgain({ rests, blocks: wholeArticleBlocks(rests) }, blockRests(now, choice));
  if (made) assert.deepEqual(made, afresh(now, choice));
  return made;
}

const at = (words: string): number => {
  const found = article.indexOf(words);
  assert.ok(found >= 0, words);
  return found;
};

describe("articleBlocksAgain", () => {
  it("gives what rendering all blocks gives, whatever was edited", () => {
    const texts = fc.constantFrom(
      "x",
      "7",
      " ",
      "\n",
      "\n\n",
      "# ",
      "\n\n## Paper\n\n",
      "*",
      "`",
      "900 sheets",
      "| a |\n|--|\n",
    );
    const words = fc.constantFrom(...padded, "88 %", "The same words.", "lubricant");
    const edits = fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.constantFrom(0, 0, 0, 1, 2, 9, 60),
      text: fc.oneof(fc.constant(""), texts, words),
    });
    let made = 0;
    fc.assert(
      fc.property(
        fc.array(edits, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<ChartChoice>("contested", "all", "none"),
        (all, choice) => {
          let reading = edited(null, article, null);
          let rests = blockRests(reading, choice);
          let blocks = wholeArticleBlocks(rests);
          for (const { place, cut, text } of all) {
            const edit = { at: Math.floor(place * reading.article.text.length), cut, text };
            reading = edited(reading, withEdit(reading.article.text, edit), edit);
            const now = blockRests(reading, choice);
            const followed = articleBlocksAgain({ rests, blocks }, now);
            const whole = afresh(reading, choice);
            if (followed) {
              made++;
              assert.deepEqual(followed, whole);
            }
            [rests, blocks] = [now, followed ?? whole];
          }
        },
      ),
      { numRuns: 150 },
    );
    assert.ok(made > 50, `${made} times blocks were taken over`);
  });

  it("takes all blocks but the edited one's, with their lines, and renders that one", () => {
    const before = afresh(edited(null, article, null), "contested");
    const now = again(article, { at: at("Paragraph two is"), cut: 0, text: "New line.\n\n" }) ?? assert.fail();
    assert.equal(now.length, before.length + 1);
    assert.ok(now.some(({ html }) => html.includes("New line.")));
    assert.equal(now.at(-1)?.line, (before.at(-1)?.line ?? 0) + 2);
    assert.equal(now.at(-1)?.html, before.at(-1)?.html);
  });

  it("follows a claim whose number is edited, with its chart", () => {
    const now = again(article, { at: at("900 sheets"), cut: 1, text: "5" });
    assert.match(now?.map(({ html }) => html).join() ?? "", /500 sheets[^<]*\(Contradicted\)/);
  });

  for (const [what, edit] of [
    ["a heading, whose id may come again", { at: at("Paper"), cut: 0, text: "New " }],
    [
      "a paragraph that is now like another one",
      { at: at("Paragraph one is here."), cut: 22, text: "The same words." },
    ],
    ["one of several paragraphs that are alike", { at: at("The same words"), cut: 0, text: "x" }],
    ["a claim that others meet", { at: at("88 % of"), cut: 2, text: "70" }],
    ["where a glossary's term was used first", { at: at("lubricant"), cut: 9, text: "fat" }],
    ["where a lost figure stands", { at: at("A chart stood here once"), cut: 7, text: "Nothing" }],
  ] satisfies readonly (readonly [string, Edit])[]) {
    it(`is nothing, or what rendering all gives, after an edit of ${what}`, () => {
      again(article, edit);
      again(article, edit, "all");
    });
  }

  it("is nothing where a heading or an equal block is edited, since names are numbered through the article", () => {
    assert.equal(again(article, { at: at("Paper"), cut: 0, text: "New " }), null);
    assert.equal(again(article, { at: at("The same words"), cut: 0, text: "x" }), null);
  });

  it("is nothing for other charts", () => {
    const reading = edited(null, article, null);
    const rests = blockRests(reading, "contested");
    assert.equal(articleBlocksAgain({ rests, blocks: wholeArticleBlocks(rests) }, blockRests(reading, "all")), null);
  });
});
