import { yearSpan } from "./calendar.js";
import { decadeWords, possessives } from "./english.js";
import { date, type Reader, yearsOfAge } from "./scan.js";
import { wordAt } from "./tokens.js";

/** Reads a decade in words at `at`: "the sixties" of the last century, and the age of "in her sixties". */
export const readDecadeWords: Reader = ({ tokens }, at) => {
  const decade = decadeWords.get(wordAt(tokens, at));
  if (decade === undefined) return undefined;
  const before = wordAt(tokens, at - 1);
  const isPart = before === "early" || before === "mid" || before === "late" || before === "-";
  if (possessives.has(before) || (isPart && possessives.has(wordAt(tokens, at - 2)))) {
    return yearsOfAge({ from: at, to: at + 1 }, decade, decade + 9);
  }
  if (before !== "the" && !isPart) return undefined;
  return date({ from: at, to: at + 1 }, ...yearSpan(1900 + decade, 1909 + decade), "range");
};
