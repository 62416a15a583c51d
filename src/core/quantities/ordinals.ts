import { functionWords, ordinalSuffixes, ordinals, rankFollowers, tens } from "./english.js";
import { ordinal, type Reader } from "./scan.js";

import { digitsAt, gluedEnd, isDash, isGlued, markAt, type Token, wordAt } from "./tokens.js";

/** Reads a rank at `at`: "3rd", "second", "twenty-first", and the number of a list item at the start of a line. */
export const readOrdinal: Reader = ({ tokens }, at) => {
  const digits = digitsAt(tokens, at);
  const grouped =
    markAt(tokens, at + 1) === "," && isGlued(tokens, at + 1) && isGlued(tokens, at + 2)
      ? digitsAt(tokens, at + 2)
      : "";
  const isThousands = digits !== "" && digits.length <= 3 && grouped.length === 3 && isGlued(tokens, at + 3);
  if (isThousands && ordinalSuffixes.has(wordAt(tokens, at + 3))) {
    return ordinal({ from: at, to: at + 4 }, Number(digits + grouped));
  }
  if (digits !== "" && digits.length <= mostRankDigits) {
    const isRank = ordinalSuffixes.has(wordAt(tokens, at + 1)) && gluedEnd(tokens, at + 1) === at + 2;
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
  if (rank !== undefined && isNoRank(tokens, at)) return undefined;
  if (rank !== undefined) return ordinal({ from: at, to: at + 1 }, rank);
  const ten = tens.get(word);
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  const unit = isJoined ? ordinals.get(wordAt(tokens, at + 2)) : undefined;
  return ten !== undefined && unit !== undefined && unit < 10
    ? ordinal({ from: at, to: at + 3 }, ten + unit)
    : undefined;
};

/** "first-class", "second-hand", and the span of time: "716 times a second". */
function isNoRank(tokens: readonly Token[], at: number): boolean {
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if (isJoined && wordAt(tokens, at + 2) !== "" && !rankFollowers.has(wordAt(tokens, at + 2))) return true;
  const next = wordAt(tokens, at + 1);
  const before = wordAt(tokens, at - 1);
  const isAlone = next === "" || functionWords.has(next);
  return wordAt(tokens, at) === "second" && isAlone && (before === "a" || before === "one" || before === "each");
}

/** Ranks have few digits. */
const mostRankDigits = 6;
