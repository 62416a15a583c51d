import { meet } from "../consistency/add-up.js";
import { partInterval } from "../consistency/part-interval.js";
import { type StatedValue, statedValue } from "../consistency/stated-values.js";
import { conversion } from "../evidence/units.js";
import type { Quantity } from "../quantities/quantity.js";
import { onceForEachBlock, type ReadBlock } from "../quantities/read-words.js";
import { sentencesOf } from "../quantities/sentences.js";
import type { Location } from "./finding.js";
import type { Example, Facts, Rule } from "./rule.js";

/** The same thing with two values in one text (semantics rule 2: their intervals don't meet). */
export const twoValues: Rule = {
  id: "two-values",
  severity: "warning",
  reason:
    "When a text gives the same thing two values, one of them was forgotten in an edit, or they are not the same.",
  semantics: [2, 10],
  examples: { bad: revenue("14 %"), good: revenue("12 %") },
  check: (facts) => {
    const first = new Map<string, Placed>();
    return facts.known.words.prose.flatMap((block) =>
      valuesOf(block).flatMap(({ subject, quantity }) => {
        const here = { quantity, block };
        const before = first.get(subject);
        if (!before) first.set(subject, here);
        if (!before || !differ(before.quantity, quantity)) return [];
        const [own, other] = [before, here].map((one) => one.quantity.text.replace(/\s+/g, " ").trim());
        return [
          {
            ...placeOf(facts, here),
            message: `The text says ${other} here and ${own} in line ${placeOf(facts, before).start.line}, in words that speak of the same thing. Make them agree, or say how they differ.`,
            related: [{ ...placeOf(facts, before), message: `Here it says ${own}.` }],
          },
        ];
      }),
    );
  },
};

/** A value with the block that its spans count in. */
interface Placed {
  readonly quantity: Quantity;
  readonly block: ReadBlock;
}

const valuesOf = onceForEachBlock(({ words, quantities }): readonly StatedValue[] =>
  sentencesOf(words, quantities).flatMap((sentence) => statedValue(words, sentence) ?? []),
);

function differ(one: Quantity, another: Quantity): boolean {
  if (one.text.trim() === another.text.trim()) return false;
  const [a, b] = [partInterval(one), partInterval(another)];
  const convert = conversion(another.counted ? null : another.unit, one.counted ? null : one.unit);
  return a !== null && b !== null && convert !== null && !meet(a, { low: convert(b.low), high: convert(b.high) });
}

function placeOf({ article, articleFile }: Facts, { quantity, block }: Placed): Location {
  const { start, end } = quantity.span;
  const from = block.span.start;
  const source = article.shadow.toSource({ start: start + from, end: end + from });
  return { file: articleFile, start: article.lines.placeOf(source.start), end: article.lines.placeOf(source.end) };
}

function revenue(rise: string): Example {
  const end = `The board was glad of the ${rise} rise in revenue in 2024.`;
  return { article: `Revenue rose by 12 % in 2024. New shops opened in the south.\n\n${end}\n`, claims: "" };
}
