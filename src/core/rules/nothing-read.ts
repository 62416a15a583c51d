import type { Example, Rule } from "./rule.js";

/** Articles full of digits in which no quantity was found (semantics rule 23). */
export const nothingRead: Rule = {
  id: "nothing-read",
  severity: "warning",
  reason:
    "No number found in a text full of digits means that its way of writing them isn't known, not that all is well.",
  semantics: [23],
  examples: { bad: rain(0x660), good: rain(0x30) },
  check: ({ article, articleFile, quantities }) => {
    if (quantities.some(({ kind }) => kind === "quantity" || kind === "date")) return [];
    const { printed } = article.shadow;
    const numbers = [...printed.matchAll(loneNumber)];
    const [first] = numbers;
    if (!first || numbers.length - quantities.length < fullOfDigits) return [];
    const { start, end } = article.shadow.toSource({ start: first.index, end: first.index + first[0].length });
    return [
      {
        file: articleFile,
        start: article.lines.placeOf(start),
        end: article.lines.placeOf(end),
        message: `None of the ${numbers.length} numbers of this article could be read, the first of them “${first[0]}”. Claims can say with \`means\` how theirs are to be read.`,
      },
    ];
  },
};

/** Digits that are no part of a name like "parse5", with what is written between them. */
const loneNumber = /(?<![\p{Nd}\p{Script=Latin}_.,])\p{Nd}+(?:[.,'’٫٬]\p{Nd}+)*(?![\p{Nd}\p{Script=Latin}_])/gu;

/** So many numbers that were not read can't be a few page numbers or a telephone. */
const fullOfDigits = 12;

/** A table of rain, in digits that begin at a code point. */
function rain(zero: number): Example {
  const months = ["January", "February", "March", "April", "May", "June"];
  const rows = months.map((month, index) => `- ${month}: ${410 + 7 * index} hours, ${52 - 3 * index} mm.\n`).join("");
  const article = rows.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  return { article, claims: "" };
}
