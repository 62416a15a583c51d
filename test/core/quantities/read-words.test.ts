import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";
import { quantitiesAround, quantitiesOf, type ReadWords, readWords } from "../../../src/core/quantities/read-words.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";
import { markdownDocuments, wildProse } from "../article/markdown-documents.js";

const read = (text: string, format: "markdown" | "plain" = "markdown"): ReadWords =>
  readWords(parseArticle(text, { format }), defaultConventions, null);

const prose = fc.oneof(
  wildProse,
  fc.constantFrom("about 12 % of all", "from 3 to 6 MW", "on 5 May 2007", "four of them", "1,200 homes"),
);
const anyEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(20),
  text: fc.constantFrom("", "x", "7", "\n\n", "\n", "```\n", "- 3 %\n", "95 % of it", "[ref]: /y\n"),
});

describe("readWords", () => {
  it("finds the quantities of the shadow text, after any edits and for plain text alike", () => {
    fc.assert(
      fc.property(
        fc.array(markdownDocuments(prose), { minLength: 1, maxLength: 3 }),
        fc.constantFrom("markdown" as const, "plain" as const),
        fc.array(anyEdit, { maxLength: 5 }),
        (documents, format, edits) => {
          let text = documents.join("\n\n");
          let article = parseArticle(text, { format });
          let words = readWords(article, defaultConventions, null);
          for (const { at, cut, text: typed } of [{ at: 0, cut: 0, text: "" }, ...edits]) {
            const start = Math.floor(at * text.length);
            text = applyEdits(text, [{ span: { start, end: Math.min(start + cut, text.length) }, text: typed }]);
            article = parseArticle(text, { format, before: article });
            words = readWords(article, defaultConventions, words);
            assert.deepEqual(quantitiesOf(words), readQuantities(article.shadow.printed));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps the list of a block whose words stay, also where all is parsed anew", () => {
    const before = read("It fell to 4 %.\n\nIt rose to 5 %.\n");
    const after = readWords(
      parseArticle("Once, it fell to 4 %.\n\nIt rose to 5 %.\n", { format: "markdown" }),
      defaultConventions,
      before,
    );
    assert.notEqual(after.blocks[0]?.quantities, before.blocks[0]?.quantities);
    assert.equal(after.blocks[1]?.quantities, before.blocks[1]?.quantities);
  });

  it("holds on to nothing of the reading before but what stays", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    const readTwice = (): readonly [WeakRef<ReadWords>, ReadWords] => {
      const before = read("It fell to 4 %.\n\nIt rose to 5 %.\n");
      const article = parseArticle("Once, it fell to 4 %.\n\nIt rose to 5 %.\n", { format: "markdown" });
      return [new WeakRef(before), readWords(article, defaultConventions, before)];
    };
    const [before, after] = readTwice();
    // What a reference was made to in this turn is kept until its end.
    await new Promise(setImmediate);
    collectGarbage();
    assert.equal(before.deref(), undefined);
    assert.equal(after.blocks.length, 2);
  });

  it("takes code for no prose", () => {
    const { blocks, prose: statements } = read("It fell to 4 %.\n\n```\nmake -j 8\n```\n\n    sleep 10\n");
    assert.deepEqual([blocks.length, statements.length], [3, 1]);
  });

  it("gives the quantities of the blocks that a stretch reaches into", () => {
    const words = read("It fell to 4 %.\n\nNothing.\n\nIt rose to 5 %, then to 6 %.\n");
    const at = (start: number, end: number) => quantitiesAround(words, { start, end }).map(({ text }) => text);
    assert.deepEqual(at(0, 5), ["4 %"]);
    assert.deepEqual(at(17, 20), []);
    assert.deepEqual(at(3, 40), ["4 %", "5 %", "6 %"]);
    assert.deepEqual(at(900, 950), []);
  });
});
