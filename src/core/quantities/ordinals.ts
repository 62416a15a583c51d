import { ordinalSuffixes, ordinals, tens } from "./english.js";
import { ordinal, type Reader } from "./scan.js";
import { digitsAt, gluedEnd, isDash, isGlued, markAt, wordAt } from "./tokens.js";

/** Reads a rank at `at`: "3rd", "second", "twenty-first", and the number of a list item at the start of a line. */
export const readOrdinal: Reader = ({ tokens }, at) => {
  const digits = digitsAt(tokens, at);
  if (digits !== "" && digits.length <= mostRankDigits) {
    const isRank = gluedEnd(tokens, at + 1) === at + 2 && ordinalSuffixes.has(wordAt(tokens, at + 1));
    if (isRank) return ordinal({ from: at, to: at + 2 }, Number(digits));
    const mark = markAt(tokens, at + 1);
    const isItem = (mark === "." || mark === ")") && isGlued(tokens, at + 1) && tokens[at + 2]?.gap === "space";
    return isItem && digits.length <= 3 && tokens[at]?.gap === "line"
      ? ordinal({ from: at, to: at + 1 }, Number(digits))
      : undefined;
  }
  const word = wordAt(tokens, at);
  // "per second" is a unit without its number.
  if (wordAt(tokens, at - 1) === "per") return undefined;
  const rank = ordinals.get(word);
  if (rank !== undefined) return ordinal({ from: at, to: at + 1 }, rank);
  const ten = tens.get(word);
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  const unit = isJoined ? ordinals.get(wordAt(tokens, at + 2)) : undefined;
  return ten !== undefined && unit !== undefined && unit < 10
    ? ordinal({ from: at, to: at + 3 }, ten + unit)
    : undefined;
};

/** Ranks have few digits. */
const mostRankDigits = 6;
