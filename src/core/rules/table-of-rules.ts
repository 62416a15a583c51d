import { ambiguousReading } from "./ambiguous-reading.js";
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
import { noEvidence } from "./no-evidence.js";
import { nothingRead } from "./nothing-read.js";
import { onlyEcho } from "./only-echo.js";
import type { Rule } from "./rule.js";
import { thinAnchor } from "./thin-anchor.js";
import { truncatedQuote } from "./truncated-quote.js";
import { unexpectedVerdict } from "./unexpected-verdict.js";
import { unknownReference } from "./unknown-reference.js";
import { unlinkedNumber } from "./unlinked-number.js";
import { ambiguousQuote, orphan } from "./unplaced.js";
import { unusedAllow } from "./unused-allow.js";

/** Rules that look at a reading by themselves. */
const judging: readonly Rule[] = [
  direction,
  contradicted,
  misquoted,
  contested,
  ambiguousReading,
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
  unlinkedNumber,
  nothingRead,
];

/** Every rule that looks at a reading, in the order in which findings are listed at one place. */
export const rules: readonly Rule[] = [...judging, unusedAllow(judging)];
