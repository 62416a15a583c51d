import { afterOne, functionWords, irregularPlurals, singularWithS, smallNumbers, tens } from "./english.js";
import { isCapitalised, isDash, isGlued, markAt, type Source, wordAt, writtenAt } from "./tokens.js";
import { readDivisors, type Unit } from "./units.js";

/**
 * Reads the noun that a number counts at `at`: "cores", "logical CPUs", "data-intensive workloads", "requests per
 * second", or the singular after a hyphen ("two-socket"). Without a dictionary a noun is a plural that at most two
 * modifiers precede and no function word.
 */
export function readCountedNoun(source: Source, at: number): Unit | undefined {
  const { tokens } = source;
  const isHyphenated = isDash(tokens, at) && isGlued(tokens, at) && isGlued(tokens, at + 1);
  if (isHyphenated) return readHyphenated(source, at + 1);
  const isQuoted = openingQuotes.includes(markAt(tokens, at) || " ") && isGlued(tokens, at + 1);
  const from = isQuoted ? at + 1 : at;
  if (!isQuoted && isGlued(tokens, from)) return undefined;
  let to = from;
  for (let position = 0; position <= mostModifiers; position++) {
    const word = wordAt(tokens, to);
    const end = modifierEnd(source, to);
    // "two other cars"
    const isOther = position === 0 && word === "other";
    const isStop = (functionWords.has(word) && !isOther) || smallNumbers.has(word) || tens.has(word);
    if (word === "" || (isStop && end === to + 1)) return undefined;
    to = end;
    const isName = isCapitalised(source, to - 1) && !isAcronymPlural(source, to - 1) && position < mostModifiers;
    // "48k req/s", "120 beats per minute": what is counted per time needs no plural.
    const isRate = readDivisors(source, to) > to;
    // "police officers"
    const isModifier = irregularPlurals.has(wordAt(tokens, to - 1)) && isPlural(source, to);
    const isLast = !isModifier && !(isName && isPlural(source, to));
    if (isRate || (isPlural(source, to - 1) && isLast)) {
      const last = readDivisors(source, to);
      // The closing quotation mark belongs to the span that the opening one stands in.
      const isClosed = isQuoted && isGlued(tokens, last) && closingQuotes.includes(markAt(tokens, last) || " ");
      return { unit: writtenAt(source, from, last), to: isClosed ? last + 1 : last };
    }
  }
  return undefined;
}

/**
 * Reads the noun after "one" at `at`: the next word, with an adjective before it when its ending shows one. Verbs look the
 * same ("one hopes"), hence no word that ends in s.
 */
export function readSingleNoun(source: Source, at: number): Unit | undefined {
  const { tokens } = source;
  if (isDash(tokens, at)) return readCountedNoun(source, at);
  const first = wordAt(tokens, at);
  const hasAdjective = adjectiveEnding.test(first) && isPlainWord(source, at + 1);
  const noun = hasAdjective ? at + 1 : at;
  if (!isPlainWord(source, at) || isGlued(tokens, at) || wordAt(tokens, noun).endsWith("s")) return undefined;
  if (/['\u2019]/.test(markAt(tokens, noun + 1)) && isGlued(tokens, noun + 1)) return undefined;
  const to = readDivisors(source, noun + 1);
  return { unit: writtenAt(source, at, to), to };
}

const adjectiveEnding = /(?:al|ic|ive|ous|ful|less|able|ible|ary|ese|ian|ent|ant|new|old|big|main|small|large)$/;

function isPlainWord(source: Source, at: number): boolean {
  const word = wordAt(source.tokens, at);
  return word.length > 2 && !functionWords.has(word) && !word.endsWith("ly") && !afterOne.has(word);
}

/** "all three virtualization technologies", "two physical CPU cores": more modifiers are rare. */
const mostModifiers = 2;

const openingQuotes = "\"'“‘«„";
const closingQuotes = "\"'”’»“";

function readHyphenated(source: Source, at: number): Unit | undefined {
  const word = wordAt(source.tokens, at);
  return word === "" || functionWords.has(word) ? undefined : { unit: writtenAt(source, at), to: at + 1 };
}

/** The end of the word at `at` with all that hyphens or slashes join to it: "data-intensive", "I/Os". */
function modifierEnd(source: Source, at: number): number {
  const { tokens } = source;
  let to = at + 1;
  for (let joint = 0; joint < mostModifiers; joint++) {
    const isJoint = isDash(tokens, to) || markAt(tokens, to) === "/";
    if (!isJoint || !isGlued(tokens, to) || !isGlued(tokens, to + 1) || wordAt(tokens, to + 1) === "") break;
    // "requests/s" is a noun and what it is counted against.
    if (readDivisors(source, to) > to) break;
    to += 2;
  }
  return to;
}

function isPlural(source: Source, at: number): boolean {
  const word = wordAt(source.tokens, at);
  if (irregularPlurals.has(word)) return true;
  if (!word.endsWith("s") || functionWords.has(word) || singularWithS.has(word)) return false;
  const isGenitive = /['\u2019]/.test(markAt(source.tokens, at + 1)) && isGlued(source.tokens, at + 1);
  const isSingularEnding = /(?:ss|us|is)$/.test(word) || word.length < 3;
  return !isGenitive && (isAcronymPlural(source, at) || !isSingularEnding);
}

/** "CPUs", "NICs", the end of "I/Os": capitals with a small s. */
function isAcronymPlural(source: Source, at: number): boolean {
  return /^[A-Z]+s$/.test(writtenAt(source, at));
}
