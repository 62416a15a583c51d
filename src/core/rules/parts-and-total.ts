import { writtenParts, wrongSum } from "../consistency/add-up.js";
import { partsLists } from "../consistency/parts-list.js";
import { tableSums } from "../consistency/table-sums.js";
import { printNumber, printValue } from "../evidence/print-value.js";
import { onceForEachBlock } from "../quantities/read-words.js";
import { sentencesOf } from "../quantities/sentences.js";
import type { Span } from "../text/span.js";
import type { Example, Rule } from "./rule.js";

/** Parts that don't add up to the total that the text states for them (semantics rules 2 to 5). */
export const partsAndTotal: Rule = {
  id: "parts-and-total",
  severity: "warning",
  reason: "Parts that don't add up to their total, however they were rounded, mean that one of the numbers is wrong.",
  semantics: [2, 4, 5],
  examples: { bad: season("4 losses"), good: season("5 losses") },
  check: ({ article, articleFile, known }) =>
    known.words.prose.flatMap((block) =>
      wrongTotalsOf(block).map(({ span, message }) => {
        const { start, end } = article.shadow.toSource({
          start: block.span.start + span.start,
          end: block.span.start + span.end,
        });
        return { file: articleFile, start: article.lines.placeOf(start), end: article.lines.placeOf(end), message };
      }),
    ),
};

interface Told {
  /** In the block's words. */
  readonly span: Span;
  readonly message: string;
}

const wrongTotalsOf = onceForEachBlock(({ words, quantities }): readonly Told[] => {
  const inTables = tableSums({ words, quantities }).map(({ total, come, along, count }) => ({
    span: total.span,
    message: `The ${count} numbers of this ${along} come to ${printNumber(come)}, not to ${total.text.trim()}, which is given as their total. Look which of them is wrong.`,
  }));
  if (words.includes("\t")) return inTables;
  const sentences = sentencesOf(words, quantities);
  return sentences.flatMap((sentence, index) =>
    partsLists(words, sentence, sentences[index - 1]).flatMap((list) => {
      const come = wrongSum(list);
      const [first, last] = [list.parts[0], list.parts.at(-1)];
      if (come === null || !first || !last) return [];
      const { whole } = list;
      const ends = whole === "100 %" ? [first, last] : [first, last, whole];
      const span = {
        start: Math.min(...ends.map((one) => one.span.start)),
        end: Math.max(...ends.map((one) => one.span.end)),
      };
      const unit = whole === "100 %" ? "%" : whole.counted ? null : whole.unit;
      const stated = whole === "100 %" ? "100\u00a0%" : whole.text.replace(/\s+/g, " ").trim();
      const message = `${writtenParts(list.parts)} come to ${printValue({ low: come, high: come }, unit)}, not to ${stated}. Look which of them is wrong, or say that the list is not complete.`;
      return [{ span, message }];
    }),
  );
});

function season(losses: string): Example {
  return { article: `The club ended with 3 wins, 2 draws and ${losses} in 10 games.\n`, claims: "" };
}
