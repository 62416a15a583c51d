import type { ClaimReading } from "../claim-reading.js";

import type { OtherReading } from "../evidence/evidence-result.js";
import type { Quantity } from "../quantities/quantity.js";
import { type Wording, wordingOf } from "../quantities/wording.js";
import { looserReading, readingMeaning } from "../reading-meaning.js";
import { onClaim } from "./claim-location.js";
import type { Draft, Facts, Rule } from "./rule.js";

/** All of a rule but its check, for claims that only another reading of their words supports. */
export interface LooserReadingRule extends Omit<Rule, "check"> {
  readonly readings: readonly OtherReading[];
  /** What to do, as a sentence. */
  readonly advice: string;
  /** What the words of a quantity may mean where no data tell, as a sentence; null for words that mean one thing. */
  readonly withoutData?: (wording: Wording, quantity: Quantity) => string | null;
}

/** A rule that reports claims on which the data agree only by one of some readings (tier `alternate`). */
export function looserReadingRule({ readings, advice, withoutData, ...rule }: LooserReadingRule): Rule {
  const isOne = (claim: ClaimReading): boolean => {
    const reading = looserReading(claim);
    return reading !== null && readings.includes(reading);
  };
  return {
    ...rule,
    byClaim: true,
    check: (facts) => [
      ...facts.claims
        .filter((claim) => claim.verdict !== null && isOne(claim))
        .map((claim) => onClaim(facts, claim, `The data agree only if ${readingMeaning(claim)}. ${advice}`)),
      // Where somebody linked claims to data, the data say which words are in doubt.
      ...(withoutData && Object.keys(facts.claimSet.data.claims ?? {}).length === 0
        ? ambiguousWords(facts, withoutData, advice)
        : []),
    ],
  };
}

function ambiguousWords(
  { article, articleFile, known }: Facts,
  meanings: NonNullable<LooserReadingRule["withoutData"]>,
  advice: string,
): readonly Draft[] {
  const { lines, shadow } = article;
  return known.words.prose.flatMap(({ span, words, quantities }) =>
    quantities.flatMap((quantity) => {
      if (quantity.unit !== "x" && quantity.unit !== "%") return [];
      // Words in quotation marks are another's, or an example.
      if (/["“„«‘]/.test(words.charAt(quantity.span.start - 1))) return [];
      const message = meanings(wordingOf(words, quantity), quantity);
      if (message === null) return [];
      const own = quantity.span;
      const { start, end } = shadow.toSource({ start: own.start + span.start, end: own.end + span.start });
      const place = { file: articleFile, start: lines.placeOf(start), end: lines.placeOf(end) };
      return [{ ...place, message: `${message} ${advice}` }];
    }),
  );
}
