import type { Span } from "../text/span.js";
import { coordinate } from "./coordinate.js";
import { readDate } from "./dates.js";
import { readDecadeWords } from "./decade-words.js";
import { readIdentifier } from "./identifiers.js";
import { intervalOf } from "./interval-of.js";
import { readLabel } from "./labels.js";
import { readMeasure } from "./measure.js";
import { readOrdinal } from "./ordinals.js";
import { type Conventions, defaultConventions, type Quantity, type QuantityParts } from "./quantity.js";
import { isSeed } from "./read-numeral.js";
import type { Found, FoundParts, Reader, Scan } from "./scan.js";
import { type Source, type Token, Tokenizer } from "./tokens.js";
import { readYear, readYears } from "./years.js";

/**
 * Reads every quantity of `text` in reading order, without overlaps: semantics, "Reading the text". `text` is prose as
 * rendered, blocks separated by blank lines; a quantity never reaches over a blank line. Takes any string, in linear
 * time; spans are UTF-16 offsets, half open.
 */
export function readQuantities(text: string, conventions: Conventions = defaultConventions): readonly Quantity[] {
  const tokenizer = new Tokenizer();
  const quantities: Quantity[] = [];
  for (const block of blocksOf(text))
    readBlock({ text, tokens: tokenizer.split(text, block) }, conventions, quantities);
  return quantities;
}

/**
 * The quantities of words without a blank line, in reading order; spans count from their start.
 * @param tokenizer one for many words
 */
export function readBlockWords(text: string, conventions: Conventions, tokenizer: Tokenizer): readonly Quantity[] {
  const tokens = tokenizer.split(text, { start: 0, end: text.length });
  return readBlock({ text, tokens }, conventions, []);
}

/** Appends the quantities of one block, given as its tokens, to `quantities`, which it gives back. */
export function readBlock(source: Source, conventions: Conventions, quantities: Quantity[]): readonly Quantity[] {
  for (const found of coordinate(source, findAll(source, conventions)))
    quantities.push(toQuantity(source, found, conventions));
  return quantities;
}

/** Tried in this order, the first that reads wins: what is surely no measurement comes before what measures. */
const readers: readonly Reader[] = [
  readDate,
  readYears,
  readDecadeWords,
  readIdentifier,
  readLabel,
  readYear,
  readOrdinal,
  readMeasure,
];

function findAll(source: Source, { decimals }: Conventions): readonly Found[] {
  const { text, tokens } = source;
  const all: Found[] = [];
  const scan: { -readonly [key in keyof Scan]: Scan[key] } = { text, tokens, decimals, floor: 0, previous: undefined };
  for (let at = 0; at < tokens.length; at++) {
    if (!isSeed(source, at)) continue;
    const found = readFirst(scan, at);
    if (!found) continue;
    all.push(found);
    scan.floor = found.to;
    scan.previous = found;
    at = found.to - 1;
  }
  return all;
}

function readFirst(scan: Scan, at: number): Found | undefined {
  for (const read of readers) {
    const found = read(scan, at);
    if (found) return found;
  }
  return undefined;
}

/** The stretches of text between blank lines. */
export function* blocksOf(text: string): Generator<Span> {
  let start = 0;
  for (const blank of text.matchAll(/\n[^\S\n]*\n/g)) {
    yield { start, end: blank.index };
    start = blank.index + blank[0].length;
  }
  yield { start, end: text.length };
}

function toQuantity({ text, tokens }: Source, found: Found, conventions: Conventions): Quantity {
  const span = spanOf(tokens, found.from, found.to);
  const isBare = found.numberFrom === found.from && found.numberTo === found.to;
  return {
    kind: found.kind,
    form: found.form,
    span,
    text: text.slice(span.start, span.end),
    numberSpan: isBare ? span : spanOf(tokens, found.numberFrom, found.numberTo),
    parts: spansOf(tokens, found.parts),
    low: found.low,
    high: found.high,
    unit: found.unit,
    counted: found.counted,
    comparator: found.comparator,
    hedge: found.hedge,
    direction: found.direction,
    place: found.place,
    interval: intervalOf(found, conventions),
  };
}

/** Shared by all bare numbers, labels, ranks and dates of a text. */
const noSpans: QuantityParts = { unit: null, hedge: null, comparator: null, direction: null };

function spansOf(tokens: readonly Token[], { unit, hedge, comparator, direction }: FoundParts): QuantityParts {
  if (!unit && !hedge && !comparator && !direction) return noSpans;
  return {
    unit: unit && spanOf(tokens, unit.from, unit.to),
    hedge: hedge && spanOf(tokens, hedge.from, hedge.to),
    comparator: comparator && spanOf(tokens, comparator.from, comparator.to),
    direction: direction && spanOf(tokens, direction.from, direction.to),
  };
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
