/** @typedef {import("./marked-sentence.mjs").Mark} Mark */
/** @typedef {import("../../out/src/core/quantities/quantity.js").Quantity} Quantity */
/** @typedef {import("../../out/src/core/text/span.js").Span} Span */

/**
 * How a sentence was read beside its marks.
 * @typedef {{
 *   readonly pairs: readonly { readonly mark: Mark, readonly found: Quantity }[],
 *   readonly missed: readonly Mark[],
 *   readonly spurious: readonly Quantity[],
 * }} Comparison `pairs` are quantities with the marked value, `missed` marked quantities that were not found, `spurious`
 * quantities with a value that was not marked
 */

/** How far apart, relative to the number, a read value and a marked one may be. */
const tolerance = 1e-6;

/**
 * Pairs found quantities with marked ones: their words share characters, and the lower ends are the same number.
 * @param {readonly Mark[]} marks
 * @param {readonly Quantity[]} quantities
 * @returns {Comparison}
 */
export function compareSentence(marks, quantities) {
  const wanted = marks.filter(({ kind }) => kind === "quantity");
  const free = new Set(quantities.filter(({ kind, low }) => kind === "quantity" && low !== null));
  /** @type {{ mark: Mark, found: Quantity }[]} */
  const pairs = [];
  /** @type {Mark[]} */
  const missed = [];
  for (const mark of wanted) {
    const found = [...free].find(({ numberSpan, low }) => overlap(numberSpan, mark.span) && isSame(low, mark.low));
    if (found) {
      free.delete(found);
      pairs.push({ mark, found });
    } else missed.push(mark);
  }
  return { pairs, missed, spurious: [...free] };
}

/**
 * Whether hedge, comparator and direction are as marked.
 * @param {{ readonly mark: Mark, readonly found: Quantity }} pair
 */
export function isQualifiedRight({ mark, found }) {
  return found.hedge === mark.hedge && found.comparator === mark.comparator && found.direction === mark.direction;
}

/**
 * Whether the upper end and the unit are as marked.
 * @param {{ readonly mark: Mark, readonly found: Quantity }} pair
 */
export function isMeasuredRight({ mark, found }) {
  return found.unit === mark.unit && isSame(found.high, mark.high);
}

/**
 * Precision, recall and F1 of `right` cases among those that were found and those that were marked.
 * @param {number} right
 * @param {number} found
 * @param {number} marked
 */
export function score(right, found, marked) {
  return {
    precision: found === 0 ? 0 : right / found,
    recall: marked === 0 ? 0 : right / marked,
    f1: found + marked === 0 ? 0 : (2 * right) / (found + marked),
  };
}

/** The kinds that are told apart; `vague` is every quantity or date without a number. */
export const kinds = /** @type {const} */ (["quantity", "date", "ordinal", "identifier", "vague"]);

/**
 * How many numbers of a kind were marked, how many were found, and how many of the found are marked as that kind.
 * @param {typeof kinds[number]} kind
 * @param {readonly Mark[]} marks
 * @param {readonly Quantity[]} quantities
 */
export function countKind(kind, marks, quantities) {
  const marked = marks.filter((mark) => mark.kind === kind);
  const found = quantities.filter((quantity) => kindOf(quantity) === kind);
  return {
    marked: marked.length,
    found: found.length,
    right: found.filter(({ numberSpan }) => marked.some(({ span }) => overlap(numberSpan, span))).length,
    recalled: marked.filter(({ span }) => found.some(({ numberSpan }) => overlap(numberSpan, span))).length,
  };
}

/** @param {Quantity} quantity */
function kindOf({ kind, low }) {
  return low === null && kind !== "identifier" ? "vague" : kind;
}

/**
 * @param {Span} a
 * @param {Span} b
 */
function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/**
 * @param {number | null} a
 * @param {number | null} b
 */
function isSame(a, b) {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
