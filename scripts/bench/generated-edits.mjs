import { editText } from "./edit-text.mjs";
import { cut, sentenceAround } from "./surroundings.mjs";
import { standsAlone, wordsOf } from "./words-of.mjs";

/** @typedef {import("./edit-text.mjs").Edit} Edit */
/** @typedef {import("./random.mjs").Random} Random */
/** @typedef {import("./words-of.mjs").Span} Span */
/** @typedef {import("./words-of.mjs").Word} Word */

/**
 * A text before and after an edit, with a stretch that is followed: `gold` is its place afterwards, null when it is gone.
 * @typedef {{ readonly oldText: string, readonly newText: string, readonly target: Span, readonly gold: Span | null }} Followed
 */

/**
 * A text that edits are made in. Its paragraphs are apart by blank lines.
 * @typedef {{ readonly text: string, readonly words: readonly Word[], readonly numbers: readonly Word[],
 *   readonly figures: readonly Word[], readonly paragraphs: readonly Span[], readonly lines: readonly Span[] }} Draft
 * `numbers` are those of sentences, `figures` also those of lists, tables and code
 */

/** What is followed: a number, or a phrase. @typedef {{ readonly follows: "number" | "phrase", readonly changesTarget: boolean, readonly sentenceStays?: true, readonly make: (draft: Draft, random: Random) => Followed | null }} Maker */

/**
 * The classes of edits. Each maker may find nothing to do in a draft: then it gives null, and is asked again.
 * @type {Readonly<Record<string, Maker>>}
 */
export const generatedEdits = {
  "edits elsewhere": { follows: "number", changesTarget: false, make: editElsewhere },
  "words changed near": { follows: "number", changesTarget: false, make: editNear },
  "equal number inserted near": { follows: "number", changesTarget: false, make: insertEqual },
  "number replaced": { follows: "number", changesTarget: true, make: replaceNumber },
  "sentence moved": { follows: "number", changesTarget: false, make: moveSentence },
  "paragraphs reordered": { follows: "number", changesTarget: false, make: reorder },
  "sentence deleted, equal number remains": { follows: "number", changesTarget: false, make: deleteSentence },
  "number deleted, its sentence remains": {
    follows: "number",
    changesTarget: false,
    sentenceStays: true,
    make: deleteNumber,
  },
  "quote changed by under half": { follows: "phrase", changesTarget: true, make: changeQuote(0.05, 0.48) },
  "quote changed by over half": { follows: "phrase", changesTarget: true, make: changeQuote(0.52, 0.9) },
  "context changed, quote intact": { follows: "phrase", changesTarget: false, make: changeContext },
  "lines deleted": { follows: "number", changesTarget: false, make: deleteLines },
};

/**
 * @param {string} text
 * @returns {Draft}
 */
export function draftOf(text) {
  const words = wordsOf(text);
  const figures = words.filter((word) => word.number && standsAlone(text, word));
  return {
    text,
    words,
    numbers: figures.filter((word) => isProse(cut(text, sentenceAround(text, word)))),
    figures,
    lines: Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({ start: index, end: index + line.length })),
    paragraphs: Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/g), ({ 0: paragraph, index }) => ({
      start: index,
      end: index + paragraph.length,
    })),
  };
}

/**
 * Whether a sentence is one: edits of code and of rows of figures make no sense that anybody could follow.
 * @param {string} sentence
 */
function isProse(sentence) {
  const words = sentence.match(/(?<!\S)[\p{L}'-]+[.,;:!?]?(?!\S)/gu) ?? [];
  return words.length >= 5 && words.join("").length > 0.6 * sentence.replace(/\s/g, "").length;
}

/** Ten edits of words anywhere but within 100 characters of the number. @type {Maker["make"]} */
function editElsewhere(draft, random) {
  const target = one(draft.numbers, random);
  if (!target) return null;
  const far = draft.words.filter(
    (word) => isLetters(word) && (word.end < target.start - 100 || word.start > target.end + 100),
  );
  const edits = random
    .shuffled(far)
    .slice(0, 10)
    .map((word) => editWord(draft, word, random));
  return followed(draft, edits, target);
}

/** One to four edits of words within 60 characters of the number. @type {Maker["make"]} */
function editNear(draft, random) {
  const target = one(draft.numbers, random);
  if (!target) return null;
  const near = draft.words.filter(
    (word) => isLetters(word) && word !== target && word.end > target.start - 60 && word.start < target.end + 60,
  );
  if (near.length < 4) return null;
  const edits = random
    .shuffled(near)
    .slice(0, 1 + random.below(4))
    .map((word) => editWord(draft, word, random));
  return followed(draft, edits, target);
}

/** The same number in a few words of its own, before or after the number, within 60 characters. @type {Maker["make"]} */
function insertEqual(draft, random) {
  const target = one(draft.numbers, random);
  if (!target) return null;
  const near = draft.words.filter(
    (word) => isLetters(word) && (Math.abs(word.start - target.end) < 60 || Math.abs(word.start - target.start) < 60),
  );
  const place = one(near, random);
  if (!place) return null;
  const words = `${newWords(draft, 2, random)} ${cut(draft.text, target)} ${newWords(draft, 1, random)} `;
  return followed(draft, [{ start: place.start, end: place.start, text: words }], target);
}

/** Another number in its place. @type {Maker["make"]} */
function replaceNumber(draft, random) {
  const target = one(draft.numbers, random);
  if (!target) return null;
  return followed(draft, [{ start: target.start, end: target.end, text: otherNumber(target.text, random) }], target);
}

/** The number's sentence to the beginning of another paragraph. @type {Maker["make"]} */
function moveSentence(draft, random) {
  const target = one(draft.numbers, random);
  if (!target) return null;
  const sentence = sentenceAround(draft.text, target);
  const there = one(
    draft.paragraphs.filter(({ start, end }) => start > sentence.end + 200 || end < sentence.start - 200),
    random,
  );
  if (!there || sentence.end - sentence.start < 60) return null;
  const moved = cut(draft.text, sentence);
  const insertion = { start: there.start, end: there.start, text: `${moved} ` };
  const { text, after } = editText(draft.text, [insertion, { ...sentence, text: "" }]);
  const start =
    after({ start: there.start, end: there.start + 1 }).start - moved.length - 1 + target.start - sentence.start;
  return { oldText: draft.text, newText: text, target, gold: { start, end: start + target.end - target.start } };
}

/** All paragraphs in another order. @type {Maker["make"]} */
function reorder(draft, random) {
  const target = one(draft.numbers, random);
  const home = target && draft.paragraphs.find(({ start, end }) => start <= target.start && target.end <= end);
  if (!target || !home) return null;
  let newText = "";
  let start = 0;
  for (const paragraph of random.shuffled(draft.paragraphs)) {
    if (paragraph === home) start = newText.length + target.start - home.start;
    newText += `${cut(draft.text, paragraph)}\n\n`;
  }
  return { oldText: draft.text, newText, target, gold: { start, end: start + target.end - target.start } };
}

/** The number's sentence, or its whole paragraph, goes; an equal number stands in another sentence, before and after. @type {Maker["make"]} */
function deleteSentence(draft, random) {
  const target = one(draft.numbers, random);
  if (!target) return null;
  const doomed =
    random.below(2) === 0
      ? sentenceAround(draft.text, target)
      : draft.paragraphs.find(({ start, end }) => start <= target.start && target.end <= end);
  if (!doomed) return null;
  const others = draft.numbers.filter(({ start, end }) => end < doomed.start || start > doomed.end);
  const equal = others.some(({ text }) => text === target.text) ? undefined : one(others, random);
  const sameEverywhere = equal ? [{ start: equal.start, end: equal.end, text: target.text }] : [];
  const before = editText(draft.text, sameEverywhere);
  const after = editText(draft.text, [...sameEverywhere, { ...doomed, text: "" }]);
  // Another sentence that says the same, with the same number, would be as good a place.
  if (others.length === 0 || hasTwin(after.text, cut(draft.text, sentenceAround(draft.text, target)), target.text))
    return null;
  return { oldText: before.text, newText: after.text, target: before.after(target), gold: null };
}

/**
 * The number's line goes with up to three before and behind it, be they sentences, rows, items or code: texts say the same
 * of many numbers there, and what is left may look much like it.
 * @type {Maker["make"]}
 */
function deleteLines(draft, random) {
  const { text, lines } = draft;
  const target = one(draft.figures, random);
  const home = target ? lines.findIndex(({ start, end }) => start <= target.start && target.end <= end) : -1;
  const line = lines[home];
  const first = lines[Math.max(0, home - random.below(4))];
  const last = lines[Math.min(lines.length - 1, home + random.below(4))];
  if (!target || !line || !first || !last) return null;
  const newText = `${text.slice(0, first.start)}${text.slice(last.end)}`;
  const said = cut(text, line);
  // A line of one or two words is nobody's; one that is said again with the same number is as good a place.
  if (triplesOf(said).length === 0 || hasTwin(newText, said, target.text)) return null;
  return { oldText: text, newText, target, gold: null };
}

/**
 * Whether a text has most of the word triples of a sentence in one line that holds the same number.
 * @param {string} text
 * @param {string} sentence
 * @param {string} number
 */
function hasTwin(text, sentence, number) {
  const triples = triplesOf(sentence);
  return text
    .split("\n")
    .filter((line) => line.includes(number))
    .some((line) => {
      const theirs = new Set(triplesOf(line));
      return triples.filter((triple) => theirs.has(triple)).length > 0.6 * triples.length;
    });
}

/** @param {string} text */
function triplesOf(text) {
  const words = wordsOf(text).map((word) => word.text);
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
}

/** The number goes, with the word before or after it; its sentence stays. @type {Maker["make"]} */
function deleteNumber(draft, random) {
  const target = one(draft.numbers, random);
  if (!target) return null;
  const index = draft.words.findIndex(({ start }) => start === target.start);
  const other = draft.words[index + (random.below(2) === 0 ? 1 : -1)];
  const sentence = sentenceAround(draft.text, target);
  if (!other || !isLetters(other) || other.start < sentence.start || other.end > sentence.end) return null;
  const start = Math.min(other.start, target.start);
  const end = Math.max(other.end, target.end);
  // Two words that stay, at least: without them the sentence is gone.
  const rest = wordsOf(`${draft.text.slice(sentence.start, start)} ${draft.text.slice(end, sentence.end)}`);
  if (rest.filter(isLetters).length < 3) return null;
  const space = draft.text.charAt(end) === " " ? 1 : 0;
  const { text } = editText(draft.text, [{ start, end: end + space, text: "" }]);
  return { oldText: draft.text, newText: text, target, gold: null };
}

/**
 * Words of a phrase are replaced, deleted and inserted until so much of it has changed; what is around it stays.
 * @param {number} least share of its characters
 * @param {number} most
 * @returns {Maker["make"]}
 */
function changeQuote(least, most) {
  return (draft, random) => {
    const phrase = phraseOf(draft, random);
    if (!phrase) return null;
    const length = phrase.end - phrase.start;
    const wanted = (least + ((most - least) * random.below(1000)) / 1000) * length;
    /** @type {Edit[]} */
    const edits = [];
    let changed = 0;
    for (const word of random.shuffled(phrase.words)) {
      const edit = word.number
        ? { start: word.start, end: word.end, text: otherNumber(word.text, random) }
        : editWord(draft, word, random);
      // An insertion changes none of the quote's own characters.
      if (edit.start === edit.end && least > 0.5) continue;
      const size = least > 0.5 ? edit.end - edit.start : Math.max(edit.text.length, edit.end - edit.start);
      if (changed + size > most * length) continue;
      if (changed >= wanted) break;
      changed += size;
      edits.push(edit);
    }
    const inside = edits.every(({ start, end }) => phrase.start < Math.max(start, end) && end <= phrase.end);
    return edits.length > 0 && changed >= least * length && inside ? followed(draft, edits, phrase) : null;
  };
}

/** All words within 80 characters before and after a phrase are replaced. @type {Maker["make"]} */
function changeContext(draft, random) {
  const phrase = phraseOf(draft, random);
  if (!phrase) return null;
  const around = draft.words.filter(
    (word) =>
      (word.end <= phrase.start && word.end > phrase.start - 80) ||
      (word.start >= phrase.end && word.start < phrase.end + 80),
  );
  const edits = around
    .filter((word) => isLetters(word) || word.number)
    .map(({ start, end }) => ({ start, end, text: newWords(draft, 1, random) }));
  return followed(draft, edits, phrase);
}

/**
 * Five to fourteen words of one sentence that stand only once, 30 characters or more.
 * @param {Draft} draft
 * @param {Random} random
 * @returns {(Span & { readonly words: readonly Word[] }) | null}
 */
function phraseOf({ text, words }, random) {
  const first = random.below(words.length);
  const run = words.slice(first, first + 5 + random.below(10));
  const [head] = run;
  const tail = run.at(-1);
  if (!head || !tail || !isWhole(head) || !isWhole(tail)) return null;
  const span = { start: head.start, end: tail.end };
  const quote = cut(text, span);
  const sentence = sentenceAround(text, head);
  if (
    quote.length < 30 ||
    !isProse(cut(text, sentence)) ||
    span.end > sentence.end ||
    text.indexOf(quote) !== text.lastIndexOf(quote)
  )
    return null;
  return { ...span, words: run.filter(isWhole) };
}

/**
 * @param {Draft} draft
 * @param {readonly Edit[]} edits
 * @param {Span} target
 * @returns {Followed | null} null when nothing changed
 */
function followed(draft, edits, target) {
  const { text, after } = editText(draft.text, edits);
  const { start, end } = target;
  return text === draft.text
    ? null
    : { oldText: draft.text, newText: text, target: { start, end }, gold: after({ start, end }) };
}

/**
 * A word replaced by another of the text's, deleted with the space behind it, or with one inserted before it.
 * @param {Draft} draft
 * @param {Word} word
 * @param {Random} random
 * @returns {Edit}
 */
function editWord(draft, word, random) {
  const { start, end } = word;
  switch (random.below(3)) {
    case 0:
      return { start, end: end + (draft.text.charAt(end) === " " ? 1 : 0), text: "" };
    case 1:
      return { start, end: start, text: `${newWords(draft, 1, random)} ` };
    default:
      return { start, end, text: newWords(draft, 1, random) };
  }
}

/**
 * @param {Draft} draft
 * @param {number} count
 * @param {Random} random
 */
function newWords({ words }, count, random) {
  const chosen = [];
  while (chosen.length < count) {
    const word = words[random.below(words.length)];
    if (word && isLetters(word) && word.text.length > 2) chosen.push(word.text);
  }
  return chosen.join(" ");
}

/**
 * A number of the same kind: a digit changed, a digit more, or another magnitude.
 * @param {string} text
 * @param {Random} random
 * @returns {string} different from `text`
 */
export function otherNumber(text, random) {
  const digits = [...text.matchAll(/\d/g)];
  const { index = 0 } = digits[random.below(digits.length)] ?? {};
  const old = Number(text.charAt(index));
  const digit = 1 + ((old + random.below(8)) % 9);
  const other = digit === old ? (digit % 9) + 1 : digit;
  const rest = random.below(3) === 0 ? `${other}${text.slice(index)}` : `${other}${text.slice(index + 1)}`;
  return `${text.slice(0, index)}${rest}`;
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {Random} random
 * @returns {T | undefined}
 */
function one(items, random) {
  return items[random.below(items.length)];
}

/** @param {Word} word */
function isLetters({ text, number }) {
  return !number && /^[\p{L}\p{M}_']+$/u.test(text);
}

/** @param {Word} word */
function isWhole(word) {
  return word.number || isLetters(word);
}
