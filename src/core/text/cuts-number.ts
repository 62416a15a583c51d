import type { Span } from "./span.js";

/** A text as printed, special spaces and dashes kept: the shadow text or the running text. */
export interface Printed {
  readonly printed: string;
}

/**
 * Whether a span of a text begins or ends inside a number: "4.0%" in "14.0%", "95" in "95.5", "2" in " -2",
 * "5" in " .5" (anchoring.md, rules for numbers). What is printed decides where the normal form leaves it open: a space
 * that doesn't break is part of a number, a plain one is not.
 */
export function cutsNumber({ printed }: Printed, { start, end }: Span): boolean {
  return joinsNumber(printed, start) || joinsNumber(printed, end);
}

/** The smallest span that holds this one and cuts through no number; numbers of absurd length stay cut. */
export function wholeNumbers({ printed }: Printed, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && start - from < maxNumber && joinsNumber(printed, from)) from--;
  while (to < printed.length && to - end < maxNumber && joinsNumber(printed, to)) to++;
  return { start: from, end: to };
}

/** Longest part of a number that is looked for. */
const maxNumber = 400;

/** Whether the characters on both sides of an offset belong to one number. */
function joinsNumber(text: string, at: number): boolean {
  if (isDigit(text, at - 1)) return isDigit(text, at) || (isGroupMark(text, at) && isDigit(text, at + 1));
  if (isDigit(text, at) && isGroupMark(text, at - 1) && isDigit(text, at - 2)) return true;
  return startsNumber(text, at) && (isLeadingPoint(text, at - 1) || hasSignBefore(text, at));
}

/** Whether a number begins at an offset, with its currency or its decimal point. */
function startsNumber(text: string, at: number): boolean {
  const bare = isCurrency(text, at) ? at + 1 : at;
  return isDigit(text, bare) || (text.charAt(bare) === "." && isDigit(text, bare + 1));
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || (unit > 0x7f && /\p{N}/u.test(text.charAt(at)));
}

/** Marks that part the digits of one number: decimal points, and what groups thousands. */
function isGroupMark(text: string, at: number): boolean {
  return /^[.,'’٫٬\u00a0\u2007\u2009\u202f]$/.test(text.charAt(at));
}

/** A decimal point without a digit before it; a point behind a word, or another point, ends a sentence. */
function isLeadingPoint(text: string, at: number): boolean {
  return (
    text.charAt(at) === "." &&
    isDigit(text, at + 1) &&
    (isFree(text, at) || /[\p{Sc}\p{Pd}\p{Sm}]/u.test(text.charAt(at - 1)))
  );
}

/** Whether a minus stands before a number; a dash behind a word or a number joins the two, as in "3-6%". */
function hasSignBefore(text: string, at: number): boolean {
  const sign = isCurrency(text, at - 1) ? at - 2 : at - 1;
  return /^[-\u2010-\u2015\u2212]$/.test(text.charAt(sign)) && isFree(text, sign);
}

function isCurrency(text: string, at: number): boolean {
  return /^\p{Sc}$/u.test(text.charAt(at));
}

/** Whether nothing touches the character at an offset from the left but a mark that opens. */
function isFree(text: string, at: number): boolean {
  return at === 0 || /[\s([{"'“‘]/.test(text.charAt(at - 1));
}
