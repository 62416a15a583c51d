import { magnitudes, multiplicands, vagueNouns, vaguePlurals, vagueWords } from "./english.js";
import { type Numeral, vague } from "./numeral.js";
import { isDash, isGlued, type Token, wordAt } from "./tokens.js";

/** Reads an amount that names no number at `at` (semantics rule 11): "a few", "several thousand", "hundreds of". */
export function readVague(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = wordAt(tokens, at);
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  // "six-figure", "double-digit": how long the number is, not which.
  if (isJoined && digitWords.has(wordAt(tokens, at + 2))) return vague(at, at + 3);
  if (vaguePlurals.has(word)) {
    if (wordAt(tokens, at + 1) !== "of") return undefined;
    // "hundreds of thousands of people"
    const isDouble = vaguePlurals.has(wordAt(tokens, at + 2));
    return vague(at, isDouble ? at + 3 : at + 1);
  }
  if (word === "many" && vaguePlurals.has(wordAt(tokens, at + 1))) return vague(at, at + 2);
  if (vagueWords.has(word)) return vague(at, withScale(tokens, at + 1));
  const isAmount = word === "a" && vagueNouns.has(wordAt(tokens, at + 1));
  return isAmount ? vague(at, withScale(tokens, at + 2)) : undefined;
}

function withScale(tokens: readonly Token[], at: number): number {
  const word = wordAt(tokens, at);
  return magnitudes.has(word) || multiplicands.has(word) ? at + 1 : at;
}

const digitWords: ReadonlySet<string> = new Set(["figure", "figures", "digit", "digits"]);
