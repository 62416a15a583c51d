import { wholeQuote } from "../../core/whole-quote.js";
import type { QuickFix } from "./quick-fix.js";

/** Lets a claim quote the whole of the number, and of the words, that its quote cuts through. */
export const quoteWhole: QuickFix = {
  rule: "truncated-quote",
  propose: ({ reading, claim }) => {
    const whole = wholeQuote(reading, claim);
    if (whole === null) return [];
    const { shadow } = reading.article;
    const text = shadow.printed.slice(whole.start, whole.end).replace(/\s+/g, " ");
    const act = { kind: "relink", claim: claim.id, span: shadow.toSource(whole) } as const;
    return [{ title: `Quote “${shortened(text)}”`, preferred: true, act }];
  },
};

/** Longest quote in a title, in code units. */
const maxQuoted = 60;

function shortened(text: string): string {
  return text.length > maxQuoted ? `${text.slice(0, maxQuoted - 1)}…` : text;
}
