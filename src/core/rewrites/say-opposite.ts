import type { ClaimReading } from "../claim-reading.js";
import { isCounted } from "../is-counted.js";
import { isReversed } from "../is-reversed.js";
import { fallingWords, risingWords } from "../quantities/english.js";
import { oppositeWords, upAndDownVerbs } from "../quantities/english-wording.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Reading } from "../reading.js";
import type { Span } from "../text/span.js";
import type { TextEdit } from "../text/text-edit.js";
import { agreesInNumber } from "./agrees-in-number.js";
import { evaluateWords } from "./evaluate-words.js";
import { withArticle } from "./indefinite-article.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { numeralsFor } from "./numerals-for.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/**
 * "Fell by 14 %" in place of "rose by 14 %", with the number from the data where that is another one, if the data reverse
 * what the words assert (semantics rule 19). Null where the word of change has no plain opposite, or is another number's
 * too.
 */
export function sayOpposite(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  const word = target?.stated.parts.direction;
  if (!target || !word || !isReversed(claim) || isOfOthers(reading, claim)) return null;
  const { printed } = reading.article.shadow;
  const { stated } = target;
  const was = printed.slice(word.start, word.end);
  const opposite = oppositeWords.get(was.toLowerCase());
  if (opposite === undefined || !saysItAlone(printed, word, stated.span)) return null;
  const turned = /^\p{Lu}/u.test(was) ? `${opposite.charAt(0).toUpperCase()}${opposite.slice(1)}` : opposite;
  for (const text of new Set(numerals(reading, claim, stated))) {
    if (!agreesInNumber(printed, stated, text)) continue;
    const edit = bothEdits(printed, stated, word, turned, text);
    const rewrite = edit && judgeRewrite(reading, target, edit);
    if (rewrite) return { ...rewrite, reads: readsWith(printed, stated, rewrite.edit) };
  }
  return null;
}

/** Whether no word beside it has a say in the direction: "rose 5 % higher", "slowed down 5 %". */
function saysItAlone(printed: string, word: Span, { start }: Span): boolean {
  const before = (from: number): readonly string[] =>
    printed
      .slice(Math.max(from - 40, 0), from)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (/^(?:up|down)$/i.test(printed.slice(word.start, word.end))) {
    return upAndDownVerbs.has(before(word.start).at(-1) ?? "");
  }
  return (
    word.start < start ||
    !before(start)
      .slice(-4)
      .some((one) => risingWords.has(one) || fallingWords.has(one))
  );
}

/** Whether the word of change says the same of another number: "rose by 5 and 6 %". */
function isOfOthers({ quantities }: Reading, { stated }: ClaimReading): boolean {
  const word = stated?.parts.direction?.start;
  return quantities.filter(({ parts }) => parts.direction?.start === word).length > 1;
}

/** The number as it stands, then the ways to write what the data come to in the other direction. */
function* numerals(reading: Reading, { spec, wording }: ClaimReading, stated: Quantity): Generator<string> {
  const numeral = reading.article.shadow.printed.slice(stated.numberSpan.start, stated.numberSpan.end);
  yield numeral;
  if (wording === null) return;
  const other: Quantity = { ...stated, direction: stated.direction === "up" ? "down" : "up" };
  const results = evaluateWords(reading, spec, { stated: other, wording }, { onlyUsual: true });
  yield* numeralsFor(numeral, other, results.filter(isCounted));
}

/** One edit that writes the word of change and the number, with what stands between them; "an increase" is "a decrease". */
function bothEdits(printed: string, stated: Quantity, word: Span, turned: string, numeral: string): TextEdit | null {
  const { numberSpan } = stated;
  if (word.end > numberSpan.start && word.start < numberSpan.end) return null;
  if (word.start >= numberSpan.end) {
    const { span, text } = withArticle(printed, stated, numeral);
    return {
      span: { start: span.start, end: word.end },
      text: `${text}${printed.slice(numberSpan.end, word.start)}${turned}`,
    };
  }
  const from = Math.max(word.start - 8, 0);
  const article = /(?<!\p{L})(an?)(\s+)$/iu.exec(printed.slice(from, word.start));
  const [whole = "", an = "", gap = ""] = article ?? [];
  const before = whole === "" ? "" : `${an.charAt(0)}${/^[aeiou]/i.test(turned) ? "n" : ""}${gap}`;
  return {
    span: { start: word.start - whole.length, end: numberSpan.end },
    text: `${before}${turned}${printed.slice(word.end, numberSpan.start)}${numeral}`,
  };
}

/** The words from the word of change or the number on, to the end of both. */
function readsWith(printed: string, { span }: Quantity, edit: TextEdit): string {
  const [before, behind] = [printed.slice(span.start, edit.span.start), printed.slice(edit.span.end, span.end)];
  return `${before}${edit.text}${behind}`.replace(/\s+/g, " ").trim();
}
