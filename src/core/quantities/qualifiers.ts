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

const nothing: Qualification = { hedge: null, comparator: null, hedgeAt: null, comparatorAt: null };

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
export function qualifiersBefore(scan: Before, at: number): Qualification & { readonly from: number } {
  let from = at;
  let said = nothing;
  // One hedge and one comparator in either order: "more than about 70". A second of a kind is left to the text.
  for (let turn = 0; turn < 2; turn++) {
    const next = phraseBefore(scan, from, said);
    if (!next) break;
    said = merged(said, placed(next, from - next.words.length, from));
    from -= next.words.length;
  }
  return { ...said, from };
}

/** The qualification that starts at `at`, after a number or its unit, and where it ends: "or more", "or so", "+". */
export function qualifiersAfter(tokens: readonly Token[], at: number): Qualification & { readonly to: number } {
  const none = { ...nothing, to: at };
  if (markAt(tokens, at) === "+" && isGlued(tokens, at) && !(isGlued(tokens, at + 1) && digitsAt(tokens, at + 1))) {
    return { ...placed({ hedge: null, comparator: ">=" }, at, at + 1), to: at + 1 };
  }
  if (wordAt(tokens, at) === "ish" && isGlued(tokens, at))
    return { ...placed({ hedge: "about", comparator: null }, at, at + 1), to: at + 1 };
  const found = trailing.get(tokens[at]?.key ?? "")?.find((phrase) => matches(tokens, at, phrase.words));
  const to = at + (found?.words.length ?? 0);
  // "5 % at least 3 guests": the words belong to the number that follows them.
  return found && digitsAt(tokens, to) === "" ? { ...placed(found, at, to), to } : none;
}

/** What a phrase says, with the tokens that it stands in. */
function placed({ hedge, comparator }: Said, from: number, to: number): Qualification {
  const stretch = { from, to };
  return { hedge, comparator, hedgeAt: hedge && stretch, comparatorAt: comparator && stretch };
}

type Said = Pick<Qualification, "hedge" | "comparator">;

interface Phrase extends Said {
  readonly words: readonly string[];
}

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
