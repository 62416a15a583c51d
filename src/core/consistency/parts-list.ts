import type { Quantity } from "../quantities/quantity.js";
import type { Sentence } from "../quantities/sentences.js";

/** Parts of a whole as a text lists them, and the whole: a number of the text, or all of it (100 %). */
export interface PartsList {
  readonly parts: readonly Quantity[];
  readonly whole: Quantity | "100 %";
  /**
   * How sure it is that the list is complete and its parts exclude each other: `said` by the words, or `likely`, so that
   * only a sum near the whole is told.
   */
  readonly complete: "said" | "likely";
}

/** A sentence's words in lower case, each quantity as one sign, so that patterns see how a list is built. */
interface Pattern {
  readonly text: string;
  /** The quantities behind the signs `Q`, in order. */
  readonly measured: readonly Quantity[];
}

/** A quantity, and all else that was read as a number: dates, ordinals, identifiers. */
const [Q, other] = ["\ue000", "\ue001"];

/** Words after which numbers are no plain parts: shares of shares, bounds, averages, alternatives, examples. */
const unlike =
  /\b(?:each|every|per|apiece|times|average|mean|median|respectively|among|including|include[sd]?|such as|e\.g|example|mostly|mainly|largely|especially|multiple|several|overlap\w*|both|if|would|could|or more|or less|at least|at most|between|from|than|versus|vs)\b/;

/** The lists of parts in a sentence, with the sentence before it for the whole that it may name. */
export function partsLists(words: string, sentence: Sentence, before: Sentence | undefined): readonly PartsList[] {
  const pattern = patternOf(words, sentence);
  if (
    pattern.measured.length < 2 ||
    pattern.text.length > longest ||
    unlike.test(pattern.text.replace("split between", "split"))
  )
    return [];
  const found =
    withRest(pattern, before && patternOf(words, before)) ??
    splitUp(pattern) ??
    votes(pattern) ??
    withTotal(pattern) ??
    addedUp(pattern) ??
    outOf(pattern) ??
    ofAll(pattern) ??
    afterColon(pattern);
  return found ? [found] : [];
}

/** A longer sentence is a table or a list that lost its marks. */
const longest = 400;

function patternOf(words: string, { span, quantities }: Sentence): Pattern {
  let text = "";
  let at = span.start;
  for (const { kind, span: own } of quantities) {
    text += words.slice(at, own.start).replace(/[\ue000\ue001]/g, " ");
    text += kind === "quantity" ? Q : other;
    at = Math.max(own.end, at);
  }
  text += words.slice(at, span.end).replace(/[\ue000\ue001]/g, " ");
  return {
    text: text.toLowerCase().replace(/\s/g, " "),
    measured: quantities.filter(({ kind }) => kind === "quantity"),
  };
}

/** How many quantities stand before a place of the pattern. */
function countBefore({ text }: Pattern, at: number): number {
  let count = 0;
  for (let place = text.indexOf(Q); place >= 0 && place < at; place = text.indexOf(Q, place + 1)) count++;
  return count;
}

const rest = new RegExp(
  `(?<!\\bof |\\ball )\\b(?:the|its|their) (?:(?:remaining|other) ${Q}|(?:rest|remainder)(?: of [^${Q},.;:]{1,30})?(?:,| \\(|:| is| was| were| are) ?${Q})`,
);

/** "48 % chose tea, 37 % coffee and the remaining 18 % water"; "of the 64 passengers, 41 … and the remaining 33". */
function withRest(pattern: Pattern, before: Pattern | undefined): PartsList | null {
  const match = rest.exec(pattern.text);
  if (!match) return null;
  const last = countBefore(pattern, match.index + match[0].length) - 1;
  const remainder = pattern.measured[last];
  if (!remainder) return null;
  const [own, earlier] = [wholeIn(pattern, remainder), before && wholeIn(before, remainder)];
  const whole = own ?? earlier ?? (remainder.unit === "%" ? ("100 %" as const) : null);
  if (whole === null || whole === remainder) return null;
  const parts = pattern.measured.slice(0, last + 1).filter((one) => one !== whole && isLike(one, remainder));
  const isAlone = pattern.measured.slice(last + 1).every((one) => !isLike(one, remainder));
  const isPlain = isAlone && !hasStray(pattern.measured, remainder, whole);
  // Percentages of what isn't named may go on from the sentence before.
  const complete = whole === "100 %" ? "likely" : "said";
  return parts.length > 1 && isPlain ? { parts, whole, complete } : null;
}

const whole = new RegExp(
  `(?:\\bof (?:the |all |its |their |our |these |those )?|\\btotal of |\\bof a total of )${Q}`,
  "g",
);

/** The number that a sentence takes parts of: "of the 64 passengers", "a total of 240 patients". */
function wholeIn(pattern: Pattern, like: Quantity): Quantity | null {
  const found = [...pattern.text.matchAll(whole)].flatMap((match) => {
    const one = pattern.measured[countBefore(pattern, match.index + match[0].length) - 1];
    return one && one !== like && isLike(one, like) ? [one] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Percentages of what is split into them: "is made up of 52 % carbohydrate, 33 % fat and 18 % protein". */
function splitUp({ text, measured }: Pattern): PartsList | null {
  const match =
    /\b(?:(?:is|was|are|were|be|been) (?:split|divided)|split between|made up of|composed of|breaks? down|broken down|breakdown)\b/.exec(
      text,
    );
  const first = text.indexOf(Q);
  if (!match || match.index > first || first - match.index > 60) return null;
  const isShare = measured.length > 1 && measured.every(({ unit }) => unit === "%");
  return isShare && isJoined(text, first, text.lastIndexOf(Q))
    ? { parts: measured, whole: "100 %", complete: "likely" }
    : null;
}

const [forIt, against, neither] = [
  /\b(?:in favou?r|favou?red|for|yes|agreed?|supported|support|approved?|approve)\b/,
  /\b(?:against|no|disagreed?|opposed?|disapproved?|rejected)\b/,
  /\b(?:undecided|unsure|abstained|abstentions?|neutral|no opinion|don['’]t know|didn['’]t know|not sure|did not know)\b/,
];

/** Yes, no and neither of both exclude each other. */
function votes({ text, measured }: Pattern): PartsList | null {
  const isPoll = measured.length === 3 && measured.every(({ unit }) => unit === "%");
  if (!isPoll || ![forIt, against, neither].every((words) => words.test(text))) return null;
  return { parts: measured, whole: "100 %", complete: "likely" };
}

const totalBehind = new RegExp(
  `\\b(?:(?:for |making |giving )?an? (?:grand |combined )?total of|totall?ing|adding up to|sum(?:ming)? (?:of|to)|(?:in total|in all|altogether),?) ${Q}`,
);
const totalAhead = new RegExp(`${Q} (?:in total|in all|altogether)\\b`);

/** "$3 million, $4 million and $2 million, a total of $9 million"; "1,210 containers in total, 480 … and 730 …". */
function withTotal(pattern: Pattern): PartsList | null {
  const { text, measured } = pattern;
  const [behind, ahead] = [totalBehind.exec(text), totalAhead.exec(text)];
  const match = behind ?? ahead;
  if (!match) return null;
  const at = countBefore(pattern, match.index + (behind ? match[0].length : 1)) - 1;
  const total = measured[at];
  if (!total) return null;
  const others = at === measured.length - 1 ? measured.slice(0, -1) : at === 0 ? measured.slice(1) : [];
  // "The three divisions earned $3 million": counts are no parts of what is measured.
  const parts = isCount(total) ? others : others.filter((one) => !isCount(one));
  const places = placesOf(text);
  const [from, to] = [
    places[measured.indexOf(parts[0] ?? total)] ?? 0,
    places[measured.indexOf(parts.at(-1) ?? total)] ?? 0,
  ];
  const isList = parts.length > 1 && parts.every((one) => isLike(one, total)) && isJoined(text, from, to);
  return isList ? { parts, whole: total, complete: "likely" } : null;
}

const sum = new RegExp(`${Q}(?: ?(?:\\+|plus) ?${Q})+ ?(?:=|equals|makes|is) ?${Q}`);

/** "3 + 4 + 2 = 10". */
function addedUp(pattern: Pattern): PartsList | null {
  const match = sum.exec(pattern.text);
  if (!match) return null;
  const [from, to] = [countBefore(pattern, match.index), countBefore(pattern, match.index + match[0].length)];
  const terms = pattern.measured.slice(from, to);
  const total = terms.at(-1);
  const isPlain = total !== undefined && terms.every((one) => isLike(one, total));
  return isPlain ? { parts: terms.slice(0, -1), whole: total, complete: "said" } : null;
}

const results = /^(?:\S+ )?(?:wins?|victor(?:y|ies)|draws?|ties?|loss(?:es)?|defeats?)$/;
const rounds = /^(?:\S+ )?(?:games?|matches|match|fixtures|rounds|bouts|fights|races)$/;
const behindOf = new RegExp(`\\b(?:in|from|over|out of|of) (?:the |its |all )?${Q}`);

/** "3 wins, 2 draws and 4 losses in 10 games"; "212 in favour and 188 against, out of 400 votes". */
function outOf(pattern: Pattern): PartsList | null {
  const { text, measured } = pattern;
  const total = measured.at(-1);
  const parts = measured.slice(0, -1);
  const match = behindOf.exec(text);
  if (!total || !match || countBefore(pattern, match.index + match[0].length) !== measured.length) return null;
  const areResults =
    parts.length > 1 && parts.every(({ unit }) => results.test(unit ?? "")) && rounds.test(total.unit ?? "");
  if (areResults && parts.some(({ unit }) => /loss|defeat/.test(unit ?? "")))
    return { parts, whole: total, complete: "likely" };
  const isVote = forIt.test(text) && against.test(text) && match[0].startsWith("out of") && isCount(total);
  return isVote && parts.length > 1 && parts.every(isCount) ? { parts, whole: total, complete: "likely" } : null;
}

/** Words that sort things so that nothing is left: passed and failed, women and men. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/\bpass(?:ed|es|ing)?\b/, /\bfail(?:ed|ures?|s|ing)?\b/],
  [/\bsurvived\b/, /\bdied\b/],
  [/\b(?:women|female|females|girls)\b/, /\b(?:men|male|males|boys)\b/],
  [/\badults\b/, /\bchildren\b/],
];

const opening = new RegExp(`^[^${Q}]{0,30}?\\b(?:of (?:the |all |our |these )?|out of (?:the )?)${Q}`);

/** "Of 140 tests, 120 passed, 12 failed and 6 were skipped". */
function ofAll({ text, measured }: Pattern): PartsList | null {
  const [total, ...parts] = measured;
  if (!total || parts.length < 2 || !opening.test(text)) return null;
  const places = placesOf(text);
  const isPlain = parts.every((one) => isLike(one, total)) && isJoined(text, places[1] ?? 0, places.at(-1) ?? 0);
  return isPlain && isSorted({ text, measured }) ? { parts, whole: total, complete: "likely" } : null;
}

function isSorted({ text, measured }: Pattern): boolean {
  const nouns = measured.map(({ unit, counted }) => (counted ? (unit ?? "") : "")).join(" ");
  const all = `${text} ${nouns.toLowerCase()}`;
  return opposites.some((pair) => pair.every((words) => words.test(all)));
}

function isSortedNoun({ unit }: Quantity): boolean {
  return unit === null || opposites.some((pair) => pair.some((words) => words.test(unit)));
}

const colon = new RegExp(
  `^[^${Q}]*${Q}[^${Q}]{0,40}?(:| [–—-] |,? (?:of|in) (?:which|whom)|,| \\() ?[^${Q}]{0,25}${Q}`,
);

/** "412 pupils: 198 girls and 214 boys"; behind a comma, a bracket or "of whom" only what is sorted by its nouns. */
function afterColon({ text, measured }: Pattern): PartsList | null {
  const [total, ...parts] = measured;
  const match = colon.exec(text);
  if (!total || !match || parts.length < 2 || !isCount(total) || !parts.every(isCount)) return null;
  const places = placesOf(text);
  if (!isJoined(text, places[1] ?? 0, places.at(-1) ?? 0) || !/ and [^,]*$/.test(text.slice(places[1]))) return null;
  const isOneKind = total.unit !== null && parts.every((one) => isLike(one, total));
  const isNamed = isSorted({ text, measured });
  const isInBrackets = match[1] !== " (" || /^[^()]*\)/.test(text.slice(places[1]).replace(/^.*(?=\ue000)/, ""));
  if (match[1] !== ":" && !(isNamed && isInBrackets && parts.every(isSortedNoun))) return null;
  const isLong = parts.length > 2 && (total.low ?? 0) >= fewThings;
  return isNamed || isOneKind || isLong ? { parts, whole: total, complete: "likely" } : null;
}

/** Fewer things than these are near each other by chance. */
const fewThings = 20;

function placesOf(text: string): readonly number[] {
  return [...text].flatMap((sign, index) => (sign === Q ? [index] : []));
}

/** Whether commas and "and" join the quantities between two places, and nothing that starts another thought. */
function isJoined(text: string, from: number, to: number): boolean {
  const gaps = text.slice(from + 1, to).split(Q);
  return gaps.every((gap) => gap.length <= 60 && !/[.;:!?]\s/.test(gap) && /,|;|\band\b|\bwith\b|\/|\+/.test(gap));
}

/** Whether two quantities count or measure alike, so that they can be added. */
function isLike(one: Quantity, another: Quantity): boolean {
  if (isCount(one) && isCount(another)) {
    const [noun, second] = [one, another].map(({ unit }) => (unit ?? "").toLowerCase().replace(/e?s$/, ""));
    return (
      noun === "" ||
      second === "" ||
      noun === second ||
      opposites.some((pair) => pair.some((words) => words.test(one.unit ?? "") || words.test(another.unit ?? "")))
    );
  }
  return one.unit === another.unit && one.counted === another.counted;
}

/** Whether other counts stand in the sentence, so that what is a part of what can't be told. */
function hasStray(measured: readonly Quantity[], like: Quantity, whole: Quantity | "100 %"): boolean {
  return measured.some((one) => one !== whole && !isLike(one, like) && isCount(one) === isCount(like));
}

function isCount({ unit, counted, form, low, high }: Quantity): boolean {
  return (
    (unit === null || counted) && (form === "number" || form === "number-word") && low === high && Number.isInteger(low)
  );
}
