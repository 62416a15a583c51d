import { ambiguousFaster } from "./ambiguous-faster.js";
import { ambiguousReading } from "./ambiguous-reading.js";
import { ambiguousTimes } from "./ambiguous-times.js";
import { contested } from "./contested.js";
import { contradicted, direction, misquoted } from "./contradicted.js";
import { edited } from "./edited.js";
import {
  ambiguousSelection,
  danglingEvidence,
  noBaseline,
  notANumber,
  tooWide,
  unitMismatch,
  zeroBaseline,
} from "./evidence-faults.js";
import { impossiblePercentage } from "./impossible-percentage.js";
import { noEvidence } from "./no-evidence.js";
import { nothingRead } from "./nothing-read.js";
import { ofVsWithin } from "./of-vs-within.js";
import { onlyEcho } from "./only-echo.js";
import { partsAndTotal } from "./parts-and-total.js";
import { percentVsPoints } from "./percent-vs-points.js";
import type { Rule } from "./rule.js";
import { siVsIec } from "./si-vs-iec.js";
import { thinAnchor } from "./thin-anchor.js";
import { truncated } from "./truncated.js";
import { truncatedQuote } from "./truncated-quote.js";
import { twoValues } from "./two-values.js";
import { unexpectedVerdict } from "./unexpected-verdict.js";
import { unknownReference } from "./unknown-reference.js";
import { unlinkedNumber } from "./unlinked-number.js";
import { ambiguousQuote, orphan } from "./unplaced.js";
import { unusedAllow } from "./unused-allow.js";
import { weakBound } from "./weak-bound.js";

/** Rules that look at a reading by themselves. */
const judging: readonly Rule[] = [
  direction,
  percentVsPoints,
  contradicted,
  misquoted,
  contested,
  ambiguousReading,
  ofVsWithin,
  ambiguousTimes,
  ambiguousFaster,
  siVsIec,
  impossiblePercentage,
  weakBound,
  truncated,
  orphan,
  ambiguousQuote,
  edited,
  truncatedQuote,
  thinAnchor,
  danglingEvidence,
  notANumber,
  ambiguousSelection,
  unitMismatch,
  noBaseline,
  zeroBaseline,
  tooWide,
  noEvidence,
  onlyEcho,
  unknownReference,
  unexpectedVerdict,
  partsAndTotal,
  twoValues,
  unlinkedNumber,
  nothingRead,
];

/** Every rule that looks at a reading, in the order in which findings are listed at one place. */
export const rules: readonly Rule[] = [...judging, unusedAllow(judging)];
