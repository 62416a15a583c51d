import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { articles } from "#scripts/paths.mjs";
import { parseArticle } from "../../src/core/article/parse-article.js";
import type { ClaimAnchor } from "../../src/core/claim-reading.js";
import { conventionsOf } from "../../src/core/claims/conventions.js";
import { placeClaims } from "../../src/core/claims/place-claims.js";
import { coverageOf } from "../../src/core/coverage.js";
import { judgeClaims } from "../../src/core/judge-claims.js";
import { moveQuantity } from "../../src/core/quantities/move-quantity.js";
import { quantitiesOf, readWords } from "../../src/core/quantities/read-words.js";
import { type Reading, readArticle } from "../../src/core/reading.js";
import { checkRules } from "../../src/core/rules/check-rules.js";
import { smallestEdit } from "../../src/core/text/follow-edit.js";
import { applyEdits, type TextEdit } from "../../src/core/text/text-edit.js";
import { renderReadingView } from "../../src/render/reading-view.js";
import type { ChartChoice } from "../../src/render/text-charts.js";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { loadReading } from "../../src/workspace/load-reading.js";
import { createWorkspace } from "../../src/workspace/workspace.js";

/** The reading of a text in which claims stand where they stand in another one, and nothing else is known. */
function readAnew({ articleFile, article: { text }, claimSet, tables, claims: placed }: Reading): Reading {
  const article = parseArticle(text, { format: "markdown" });
  const conventions = conventionsOf(claimSet);
  const words = readWords(article, conventions, null);
  const anchors = new Map(placed.map(({ id, anchor }) => [id, anchor]));
  const untouched = { end: -1, start: Number.POSITIVE_INFINITY, moved: 0 };
  const nothing = { known: new Map(), knownBy: null, untouched };
  const judged = judgeClaims({ article, conventions, words, anchors, claimSet, tables, ...nothing });
  const { claims, known } = judged;
  const facts = {
    ...{ articleFile, article, claimSet, tables, claims, known: { words, claims: known } },
    quantities: quantitiesOf(words).map((one) => moveQuantity(one, (span) => article.shadow.toSource(span))),
    coverage: coverageOf(article, claimSet, words, claims),
  };
  return { ...facts, findings: checkRules(facts) };
}

function toldBy({ claims, findings, coverage, quantities }: Reading): unknown {
  return { claims, findings, coverage, quantities };
}

function shownBy(reading: Reading, charts: ChartChoice): unknown {
  return renderReadingView(reading, { rangeOf: (span) => span, charts });
}

const written = [
  ...[
    "x",
    " ",
    "7",
    "3",
    ".",
    "%",
    "\n",
    "\n\n",
    "*",
    "`",
    "# ",
    "- ",
    "> ",
    "about ",
    "less than ",
    " times faster",
    "\n```\n",
  ],
  ...[" more than 12 % of native", "[x]: /y\n", "“", "not ", "KVM", "| a |\n|--|\n"],
];

const anyEdits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    // Where numbers stand is where claims stand.
    isAtNumber: fc.boolean(),
    cut: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)),
    text: fc.oneof(fc.constantFrom(...written), fc.constant("")),
  }),
  { minLength: 1, maxLength: 8 },
);

function editOf(
  text: string,
  { at, isAtNumber, cut, text: typed }: { at: number; isAtNumber: boolean; cut: number; text: string },
): TextEdit {
  const from = Math.floor(at * text.length);
  const start = isAtNumber ? from + Math.max(text.slice(from).search(/\d/), 0) : from;
  return { span: { start, end: Math.min(start + cut, text.length) }, text: typed };
}

describe("the shipped article, read after edits", () => {
  let first: Reading;
  before(async () => {
    const folder = join(articles, "hypervisors");
    const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
    const { reading } = await loadReading(createWorkspace(diskFiles), {
      articleFile: uri("hypervisor-benchmarks.md"),
      claimSetFile: uri("hypervisor-benchmarks.claims.yaml"),
    });
    first = reading ?? assert.fail("it can be read");
  });

  it("has its claims where following each of them through the edits takes it", () => {
    fc.assert(
      fc.property(
        fc.array(
          anyEdits.map((all) => all.slice(0, 3)),
          { minLength: 1, maxLength: 4 },
        ),
        (batches) => {
          let { article } = first;
          let anchors: ReadonlyMap<string, ClaimAnchor> = new Map(first.claims.map(({ id, anchor }) => [id, anchor]));
          for (const batch of batches) {
            let text = article.text;
            const edits = batch.map((wanted) => {
              const edit = smallestEdit(text, editOf(text, wanted));
              text = applyEdits(text, [edit]);
              return edit;
            });
            const earlier = { article, anchors, edits };
            const now = parseArticle(text, { format: "markdown", before: article });
            const followed = placeClaims(now, first.claimSet, earlier);
            // In an article that was read all anew no block is known to be as it was.
            const anew = parseArticle(text, { format: "markdown" });
            assert.deepEqual(followed, placeClaims(anew, first.claimSet, earlier));
            article = now;
            anchors = followed;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("says and shows what it does when all is read, judged, checked and rendered anew", function () {
    this.timeout(120_000);
    const { articleFile, claimSet, tables } = first;
    fc.assert(
      fc.property(anyEdits, fc.constantFrom<ChartChoice>("contested", "all", "none"), (all, charts) => {
        let reading = first;
        for (const wanted of all) {
          const { text } = reading.article;
          const edit = editOf(text, wanted);
          const now = applyEdits(text, [edit]);
          const article = parseArticle(now, { format: "markdown", before: reading.article });
          const edits = [smallestEdit(text, edit)];
          reading = readArticle({ articleFile, article, claimSet, tables }, { reading, edits });
          const anew = readAnew(reading);
          assert.deepEqual(toldBy(reading), toldBy(anew));
          // Blocks that were rendered for one claim set are taken over for no other.
          assert.deepEqual(shownBy(reading, charts), shownBy({ ...anew, claimSet: { ...claimSet } }, charts));
        }
      }),
      { numRuns: 20 },
    );
  });
});
