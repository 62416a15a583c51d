import {
  aboutPhrases,
  atLeastPhrases,
  atMostPhrases,
  creepingWords,
  exactlyPhrases,
  justOverPhrases,
  lessPhrases,
  morePhrases,
  nearlyPhrases,
  orLessPhrases,
  orMorePhrases,
  orSoPhrases,
  wellOverPhrases,
  wellUnderPhrases,
} from "./english.js";
import type { Comparator, Hedge } from "./quantity.js";
import type { Scan, Stretch } from "./scan.js";
import { digitsAt, isGlued, markAt, type Token, wordAt } from "./tokens.js";

/** What hedges and comparators say of a number; null where they say nothing. */
export interface Qualification {
  readonly hedge: Hedge | null;
  readonly comparator: Comparator | null;
  /** Where the words that say so stand, in tokens. */
  readonly hedgeAt: Stretch | null;
  readonly comparatorAt: Stretch | null;
}

/** A qualification with the tokens that it takes; none where it says nothing. */
type Qualifiers = Qualification & Stretch;

/** Both qualifications as one; what the inner says, the outer can't say again. */
export function merged(inner: Qualification, outer: Qualification): Qualification {
  return {
    hedge: inner.hedge ?? outer.hedge,
    comparator: inner.comparator ?? outer.comparator,
    hedgeAt: inner.hedgeAt ?? outer.hedgeAt,
    comparatorAt: inner.comparatorAt ?? outer.comparatorAt,
  };
}

/** Tokens, and how far back may be looked. */
type Before = Pick<Scan, "tokens" | "floor">;

/** The qualification that ends right before the token at `at`, and where it starts; `from` is `at` when there is none. */
export function qualifiersBefore(scan: Before, at: number): Qualifiers {
  // One hedge and one comparator in either order: "more than about 70". A second of a kind is left to the text.
  const inner = placed(phraseBefore(scan, at, unsaid), at, -1);
  if (inner.from === at) return inner;
  const outer = placed(phraseBefore(scan, inner.from, inner), inner.from, -1);
  if (outer.from === inner.from) return inner;
  const { hedge, comparator, hedgeAt, comparatorAt } = merged(inner, outer);
  return { hedge, comparator, hedgeAt, comparatorAt, from: outer.from, to: at };
}

/** The qualification that starts at `at`, after a number or its unit, and where it ends: "or more", "or so", "+". */
export function qualifiersAfter(tokens: readonly Token[], at: number): Qualifiers {
  if (markAt(tokens, at) === "+" && isGlued(tokens, at) && !(isGlued(tokens, at + 1) && digitsAt(tokens, at + 1))) {
    return placed(plus, at, 1);
  }
  if (wordAt(tokens, at) === "ish" && isGlued(tokens, at)) return placed(ish, at, 1);
  const found = trailing.get(tokens[at]?.key ?? "")?.find((phrase) => matches(tokens, at, phrase.words));
  // "5 % at least 3 guests": the words belong to the number that follows them.
  const isOwn = found && digitsAt(tokens, at + found.words.length) === "";
  return placed(isOwn ? found : undefined, at, 1);
}

/**
 * What a phrase says, with its tokens: those before `at` (`step` -1) or from `at` on (1). Written out as one literal, as is
 * all that is made for every number: a spread takes many times as long.
 */
function placed(phrase: Phrase | undefined, at: number, step: 1 | -1): Qualifiers {
  if (!phrase) return { hedge: null, comparator: null, hedgeAt: null, comparatorAt: null, from: at, to: at };
  const { hedge, comparator, words } = phrase;
  const from = step === 1 ? at : at - words.length;
  const to = from + words.length;
  const stretch = { from, to };
  return { hedge, comparator, hedgeAt: hedge && stretch, comparatorAt: comparator && stretch, from, to };
}

type Said = Pick<Qualification, "hedge" | "comparator">;

interface Phrase extends Said {
  readonly words: readonly string[];
}

const unsaid: Said = { hedge: null, comparator: null };
const plus: Phrase = { words: ["+"], hedge: null, comparator: ">=" };
const ish: Phrase = { words: ["ish"], hedge: "about", comparator: null };

function phraseBefore(scan: Before, at: number, said: Said): Phrase | undefined {
  const candidates = leading.get(scan.tokens[at - 1]?.key ?? "");
  return candidates?.find(
    (phrase) =>
      at - phrase.words.length >= scan.floor &&
      !(said.hedge && phrase.hedge) &&
      !(said.comparator && phrase.comparator) &&
      matches(scan.tokens, at - phrase.words.length, phrase.words) &&
      !isMotion(scan.tokens, at - phrase.words.length),
  );
}

/** Whether "up to" at `at` says where something went: "crept up to 4.4 %". */
function isMotion(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== "up") return false;
  return creepingWords.has(wordAt(tokens, at - 1));
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.key === word);
}

const leading = byWord(-1, [
  [aboutPhrases, "about", null],
  [nearlyPhrases, "below", null],
  [justOverPhrases, "above", null],
  [wellOverPhrases, "above", ">"],
  [wellUnderPhrases, "below", "<"],
  [exactlyPhrases, "exactly", null],
  [morePhrases, null, ">"],
  [lessPhrases, null, "<"],
  [atLeastPhrases, null, ">="],
  [atMostPhrases, null, "<="],
]);

const trailing = byWord(0, [
  [orMorePhrases, null, ">="],
  [orLessPhrases, null, "<="],
  [orSoPhrases, "about", null],
]);

/**
 * Phrases by the word that stands next to the number, longest first: a hedge such as "just over" binds before the
 * comparator "over" that it ends in (semantics rule 10).
 */
function byWord(
  position: 0 | -1,
  table: readonly (readonly [readonly (readonly string[])[], Hedge | null, Comparator | null])[],
): ReadonlyMap<string, readonly Phrase[]> {
  const all = table.flatMap(([list, hedge, comparator]) => list.map((words): Phrase => ({ words, hedge, comparator })));
  const sorted = all.sort((a, b) => b.words.length - a.words.length);
  const groups = new Map<string, Phrase[]>();
  for (const phrase of sorted) {
    const word = phrase.words.at(position) ?? "";
    groups.set(word, [...(groups.get(word) ?? []), phrase]);
  }
  return groups;
}
