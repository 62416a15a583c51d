import { sum } from "../evidence/interval-arithmetic.js";
import { highOf } from "../quantities/interval.js";
import type { Quantity } from "../quantities/quantity.js";
import type { ReadBlock } from "../quantities/read-words.js";
import type { Span } from "../text/span.js";
import { meet } from "./add-up.js";
import { partInterval } from "./part-interval.js";

/** A total of a table that isn't the sum of its row or column. */
export interface WrongTotal {
  readonly total: Quantity;
  /** What the cells come to. */
  readonly come: number;
  readonly along: "column" | "row";
  readonly count: number;
}

interface Cell {
  readonly text: string;
  /** The quantity that is all of the cell; null where there is none, or more. */
  readonly quantity: Quantity | null;
}

/** More cells than these are data, which nobody writes as a table of totals. */
const maxCells = 2000;
const fewestParts = 2;
const isTotal = /^(?:grand |sub)?(?:total|totals|sum|in total)(?: \([^)]*\))?:?$/i;
/** Rows and columns of what isn't added up. */
const notAdded =
  /%|percent|per\b|rate|ratio|average|avg|mean|median|share|index|rank|year|date|price|unique|distinct|growth|change|speed|latency|version|score|max|min\b|p\d\d|σ|±/i;
/** Rows that are parts of other rows. */
const partOfAnother = /^(?:sub-?total|of which|thereof|incl|including|[-–•↳>]|all\b|overall|others? of)/i;

/** The wrong totals of a table, given as rows of cells with tabs between them; none for any other block. */
export function tableSums({ words, quantities }: Omit<ReadBlock, "span">): readonly WrongTotal[] {
  const rows = tableOf(words, quantities);
  if (rows === null) return [];
  return [...columnTotals(rows), ...rowTotals(rows)];
}

function tableOf(words: string, quantities: readonly Quantity[]): readonly (readonly Cell[])[] | null {
  if (!words.includes("\t") || !/total|sum/i.test(words)) return null;
  const lines = words.split("\n");
  const width = lines[0]?.split("\t").length ?? 0;
  if (width < 2 || lines.length < 3 || lines.length * width > maxCells) return null;
  let at = 0;
  let next = 0;
  const rows = lines.map((line) => {
    const cells = line.split("\t").map((text): Cell => {
      const [start, end] = [at, at + text.length];
      at = end + 1;
      const own: Quantity[] = [];
      while (next < quantities.length && (quantities[next]?.span.start ?? 0) < end) {
        const quantity = quantities[next++];
        if (quantity && quantity.span.start >= start) own.push(quantity);
      }
      const [only] = own;
      const quantity = only && own.length === 1 ? withinCell(only, { start, end }, words) : null;
      return { text: text.trim(), quantity: quantity?.text === text.trim() && isPlain(quantity) ? quantity : null };
    });
    return cells;
  });
  return rows.every(({ length }) => length === width) ? rows : null;
}

/** A quantity without the words of the next row that look like what it counts. */
function withinCell(quantity: Quantity, { start, end }: Span, words: string): Quantity {
  if (quantity.span.end <= end) return { ...quantity, text: quantity.text.trim() };
  const text = words.slice(Math.max(quantity.span.start, start), end).trim();
  return { ...quantity, text, span: { start: quantity.span.start, end }, unit: null, counted: false };
}

function isPlain({ kind, form, low, high, comparator, hedge }: Quantity): boolean {
  return kind === "quantity" && form === "number" && low === high && comparator === "=" && hedge === null;
}

/** A last row called "Total": each column whose other cells are all numbers of one unit. */
function columnTotals(rows: readonly (readonly Cell[])[]): readonly WrongTotal[] {
  const last = rows.at(-1) ?? [];
  const [header = [], ...body] = rows.slice(0, -1);
  if (!isTotal.test(last[0]?.text ?? "") || notAdded.test(header[0]?.text ?? "")) return [];
  if (body.some(([first]) => partOfAnother.test(first?.text ?? "") || isTotal.test(first?.text ?? ""))) return [];
  const sums = last.flatMap((cell, column) => {
    if (column === 0 || notAdded.test(header[column]?.text ?? "")) return [];
    const parts = body.map((row) => row[column]?.quantity ?? null);
    const checked = check(parts, cell.quantity);
    return checked === null ? [] : [{ ...checked, along: "column" as const }];
  });
  // A row in which no column of several adds up is no sum at all.
  const wrong = sums.filter(({ isRight }) => !isRight);
  return wrong.length === 0 || (sums.length > 1 && wrong.length * 2 > sums.length) ? [] : wrong;
}

/** A last column called "Total": rows that don't add up, where most others do. */
function rowTotals(rows: readonly (readonly Cell[])[]): readonly WrongTotal[] {
  const [header = [], ...body] = rows;
  const column = header.length - 1;
  if (!isTotal.test(header[column]?.text ?? "")) return [];
  if (header.slice(1, -1).some(({ text }) => notAdded.test(text) || isTotal.test(text))) return [];
  const sums = body.flatMap((row) => {
    const parts = row.slice(1, -1).map(({ quantity }) => quantity);
    const checked = check(parts, row[column]?.quantity ?? null);
    return checked === null ? [] : [{ ...checked, along: "row" as const }];
  });
  const wrong = sums.filter(({ isRight }) => !isRight);
  return sums.length - wrong.length >= fewestParts && wrong.length * 2 < sums.length ? wrong : [];
}

function check(parts: readonly (Quantity | null)[], total: Quantity | null) {
  const known = parts.filter((one) => one !== null);
  const [first] = known;
  if (!total || !first || known.length < fewestParts || known.length < parts.length) return null;
  // A unit may stand with the total alone: "395 t" below bare numbers.
  const isOneUnit =
    known.every(({ unit }) => unit === first.unit) && (total.unit === first.unit || first.unit === null);
  const intervals = known.map(partInterval).filter((one) => one !== null);
  const whole = partInterval(total);
  if (!isOneUnit || whole === null || intervals.length < known.length) return null;
  // What isn't above all of its parts is a mean or a level.
  const isAbove = intervals.every((one) => highOf(one) <= highOf(whole)) && known.every(({ low }) => (low ?? 0) >= 0);
  const come = known.reduce((so, { low }) => so + (low ?? 0), 0);
  const stated = total.low ?? 0;
  const isSum = isAbove && Math.abs(come - stated) <= stated / 2;
  return isSum
    ? { total, come: Number(come.toPrecision(12)), count: known.length, isRight: meet(sum(intervals), whole) }
    : null;
}
