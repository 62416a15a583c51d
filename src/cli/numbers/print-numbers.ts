import { moveQuantity } from "../../core/quantities/move-quantity.js";
import { type Sentence, sentencesOf } from "../../core/quantities/sentences.js";
import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import { createPage, type Page } from "../reporters/page.js";
import type { ReportSurroundings } from "../reporters/reporter.js";
import { printable } from "../terminal/printable.js";
import { wrap } from "../terminal/wrap.js";
import { breakRows } from "./break-rows.js";
import { type Cell, cellsOf } from "./cells.js";
import { closingLine } from "./closing-line.js";
import { excerptOf } from "./excerpt.js";
import { labelLines } from "./label-lines.js";
import { type Mark, markOf } from "./mark.js";
import { withLineBreaks } from "./with-line-breaks.js";

/** Width where there is no terminal to ask: most places that show a file or a pipe have it. */
const usualWidth = 80;
/** Longer lines are hard to read, shorter ones hold no label. */
const [narrowest, widest] = [40, 120];

/** The sentences of a text with its quantities underlined, and below how each was read. */
export function printNumbers(
  reading: Pick<Reading, "article" | "quantities">,
  name: string,
  { colours, columns }: Pick<ReportSurroundings, "colours" | "columns">,
): string {
  const { article, quantities } = reading;
  const width = Math.min(Math.max(columns ?? usualWidth, narrowest), widest);
  const page = createPage({ colours, columns: null });
  if (quantities.length === 0) {
    const isEmpty = article.shadow.printed.trim() === "";
    return `${printable(name)} holds no ${isEmpty ? "text" : "numbers"}.\n`;
  }
  page.line(0, page.paint("bold", printable(name)));
  page.gap();
  const moved = quantities.map((quantity) => moveQuantity(quantity, (span) => article.shadow.toShadow(span)));
  const gutter = createGutter(reading, page);
  let isShort = true;
  for (const sentence of sentencesOf(withLineBreaks(article), moved)) {
    const marks = sentence.quantities.map((quantity) => markOf(quantity, article.shadow.printed));
    const wasShort = isShort;
    isShort = marks.every(({ style }) => style === "dim");
    if (!(isShort && wasShort)) page.gap();
    if (isShort) printShort(page, gutter, marks, width);
    else printSentence(page, gutter, sentence, marks, article.shadow.printed, width);
  }
  page.gap();
  for (const line of closingLine(quantities, width)) page.line(0, line);
  return page.text();
}

/** What stands before a line: the number of the source's line, once for each sentence and line, or as much space. */
interface Gutter {
  readonly width: number;
  /** Before the first line of a sentence. */
  first(offset: number): string;
  /** Before a line that follows. */
  next(offset: number): string;
  readonly empty: string;
}

function createGutter({ article, quantities }: Pick<Reading, "article" | "quantities">, { paint }: Page): Gutter {
  const { shadow, lines } = article;
  const digits = String(lines.placeOf(quantities.at(-1)?.span.start ?? 0).line).length + 1;
  const withNumber = (text: string): string => paint("dim", `${text.padStart(digits)} │ `);
  let last = 0;
  const first = (offset: number): string => {
    last = lines.placeOf(shadow.toSource({ start: offset, end: offset + 1 }).start).line;
    return withNumber(String(last));
  };
  return {
    width: digits + " │ ".length,
    first,
    next: (offset) => {
      const before = last;
      const numbered = first(offset);
      return last === before ? withNumber("") : numbered;
    },
    empty: withNumber(""),
  };
}

/** What is not measured, in a line without its sentence. */
function printShort(page: Page, gutter: Gutter, marks: readonly Mark[], width: number): void {
  const [first] = marks;
  if (!first) return;
  const text = marks.map(({ words, label }) => `${words} → ${label}`).join(" · ");
  for (const [index, line] of wrap(text, width - gutter.width).entries()) {
    page.line(0, `${index === 0 ? gutter.next(first.quantity.span.start) : gutter.empty}${page.paint("dim", line)}`);
  }
}

function printSentence(
  page: Page,
  gutter: Gutter,
  { span }: Sentence,
  marks: readonly Mark[],
  printed: string,
  width: number,
): void {
  const room = width - gutter.width;
  let number = gutter.first;
  for (const row of breakRows(excerptCells(printed, span, marks), marks, room)) {
    const [first] = row.underlines;
    page.line(0, `${number(first?.mark.quantity.span.start ?? row.start)}${row.text}`);
    number = gutter.next;
    if (row.underlines.length === 0) continue;
    for (const line of labelLines(row, room, page.paint)) page.line(0, `${gutter.empty}${line}`);
  }
}

/** The characters of a sentence, with an ellipsis where it is cut. */
function excerptCells(printed: string, sentence: Span, marks: readonly Mark[]): readonly Cell[] {
  const spans = excerptOf(
    printed,
    sentence,
    marks.map(({ quantity }) => quantity.span),
  );
  const ellipsis = (at: number, text: string): Cell => ({ text, width: text.length, start: at, end: at });
  return spans.flatMap((span, index) => [
    ...(span.start > sentence.start ? [ellipsis(span.start, index === 0 ? "… " : " … ")] : []),
    ...cellsOf(printed, span),
    ...(index === spans.length - 1 && span.end < sentence.end ? [ellipsis(span.end, " …")] : []),
  ]);
}
