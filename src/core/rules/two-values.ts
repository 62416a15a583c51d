import { meet } from "../consistency/add-up.js";
import { partInterval } from "../consistency/part-interval.js";
import { onceForEachBlock, type ReadBlock, readBlocks } from "../consistency/read-blocks.js";
import { type StatedValue, statedValue } from "../consistency/stated-values.js";
import { conversion } from "../evidence/units.js";
import { moveQuantity } from "../quantities/move-quantity.js";
import type { Quantity } from "../quantities/quantity.js";
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
    return readBlocks(facts.article, facts.known.blocks).flatMap((block) =>
      valuesOf(block).flatMap((stated) => {
        const here = placed(stated, block);
        const before = first.get(stated.subject);
        if (!before) first.set(stated.subject, here);
        if (!before || !differ(before.quantity, here.quantity)) return [];
        const [own, other] = [before, here].map(({ quantity }) => quantity.text.replace(/\s+/g, " ").trim());
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

/** A value at its place in the shadow text. */
type Placed = Pick<StatedValue, "quantity">;

const valuesOf = onceForEachBlock(({ words, quantities }): readonly StatedValue[] =>
  sentencesOf(words, quantities).flatMap((sentence) => statedValue(words, sentence) ?? []),
);

function placed({ quantity }: StatedValue, { span }: ReadBlock): Placed {
  const move = ({ start, end }: ReadBlock["span"]) => ({ start: start + span.start, end: end + span.start });
  return { quantity: moveQuantity(quantity, move) };
}

function differ(one: Quantity, another: Quantity): boolean {
  const [a, b] = [partInterval(one), partInterval(another)];
  const convert = conversion(another.counted ? null : another.unit, one.counted ? null : one.unit);
  if (!a || !b || !convert || one.text.trim() === another.text.trim()) return false;
  return !meet(a, { low: convert(b.low ?? 0), high: convert(b.high ?? 0) });
}

function placeOf({ article, articleFile }: Facts, { quantity }: Placed): Location {
  const { start, end } = article.shadow.toSource(quantity.span);
  return { file: articleFile, start: article.lines.placeOf(start), end: article.lines.placeOf(end) };
}

function revenue(rise: string): Example {
  return {
    article:
      `Revenue rose by 12 % in 2024. New shops opened in the south.\n\nThe ${rise} rise in revenue in 2024 was welcome.\n`.replace(
        " was welcome",
        "",
      ),
    claims: "",
  };
}
