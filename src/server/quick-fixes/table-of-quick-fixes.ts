import { acceptEdit } from "./accept-edit.js";
import { pinQuote } from "./pin-quote.js";
import { placeAtCandidate } from "./place-at-candidate.js";
import { placeAtSelection } from "./place-at-selection.js";
import type { QuickFix } from "./quick-fix.js";
import { quoteWhole } from "./quote-whole.js";
import { restoreText } from "./restore-text.js";
import { sayAbout } from "./say-about.js";
import { sayBinary } from "./say-binary.js";
import { sayNumber } from "./say-number.js";
import { sayOpposite } from "./say-opposite.js";
import { sayPoints } from "./say-points.js";
import { sayTimesAs } from "./say-times-as.js";
import { sayWithin } from "./say-within.js";
import { writeValue } from "./write-value.js";

/** Every quick fix, in the order in which those of one finding are offered. */
export const quickFixes: readonly QuickFix[] = [
  acceptEdit,
  restoreText,
  placeAtCandidate,
  ...placeAtSelection,
  quoteWhole,
  pinQuote,
  ...sayPoints,
  sayOpposite,
  sayTimesAs,
  sayWithin,
  sayBinary,
  sayNumber,
  ...writeValue,
  ...sayAbout,
];
