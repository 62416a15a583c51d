/** @typedef {import("../../out/src/core/text/span.js").Span} Span */
/** @typedef {import("../../out/src/core/quantities/quantity.js").Quantity} Quantity */

/**
 * A number as a person marked it. `kind` is `vague` for what has no number to compare: "several", a date without a year.
 * @typedef {{
 *   readonly span: Span,
 *   readonly reading: string,
 *   readonly kind: Quantity["kind"] | "vague",
 *   readonly low: number | null,
 *   readonly high: number | null,
 *   readonly unit: string | null,
 *   readonly comparator: Quantity["comparator"],
 *   readonly hedge: Quantity["hedge"],
 *   readonly direction: Quantity["direction"],
 * }} Mark
 */

/**
 * A line of the corpus of sentences: `⟦reading: words⟧` for each number, as in test/core/quantities/sentences.ts. Gives the
 * text without its marks and the marks in it; a mark that can't be read is an error that names it.
 * @param {string} line
 * @returns {{ readonly text: string, readonly marks: readonly Mark[] }}
 */
export function markedSentence(line) {
  /** @type {Mark[]} */
  const marks = [];
  let text = "";
  let end = 0;
  for (const { index, 0: whole, 1: reading = "", 2: words = "" } of line.matchAll(/⟦([^⟦⟧]*?): ([^⟦⟧]+)⟧/g)) {
    text += line.slice(end, index);
    const span = { start: text.length, end: text.length + words.length };
    marks.push({ span, reading, ...readingOf(reading) });
    text += words;
    end = index + whole.length;
  }
  text += line.slice(end);
  if (/[⟦⟧]/.test(text)) throw new Error(`A mark that is none in: ${line}`);
  return { text, marks };
}

/** @typedef {Omit<Mark, "span" | "reading">} Reading */

/** @type {Reading} */
const plain = {
  kind: "quantity",
  low: null,
  high: null,
  unit: null,
  comparator: "=",
  hedge: null,
  direction: null,
};

/**
 * @param {string} reading
 * @returns {Reading}
 */
function readingOf(reading) {
  if (reading === "id") return { ...plain, kind: "identifier" };
  const rank = /^#(\d+)$/.exec(reading);
  if (rank) return { ...plain, kind: "ordinal", low: Number(rank[1]), high: Number(rank[1]) };
  const days = /^(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?$/.exec(reading);
  if (days) return { ...plain, kind: "date", low: dayOf(days[1]), high: dayOf(days[2] ?? days[1]), unit: "day" };
  const parts =
    /^(?:(about|below|above|exactly)(?: |$))?([<>]=?)?(?:(vague)|(-?[\d.e+-]+?)(?:\.\.(-?[\d.e+-]+))?)(?: ([^↑↓]+?))?(?: ([↑↓]))?$/.exec(
      reading,
    );
  if (!parts) throw new Error(`No reading: ${reading}`);
  const [, hedge, comparator = "=", vague, low, high = low, unit, arrow] = parts;
  const common = {
    unit: unit?.replace(/^·/, "") ?? null,
    comparator: /** @type {Mark["comparator"]} */ (comparator),
    hedge: /** @type {Mark["hedge"]} */ (hedge ?? null),
    direction: /** @type {Mark["direction"]} */ (arrow === undefined ? null : arrow === "↑" ? "up" : "down"),
  };
  return vague ? { ...plain, ...common, kind: "vague" } : { ...plain, ...common, low: Number(low), high: Number(high) };
}

/** @param {string | undefined} day */
function dayOf(day) {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
