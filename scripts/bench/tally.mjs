/** @typedef {import("./judge-placement.mjs").Outcome} Outcome */
/** @typedef {{ n: number, right: number, wrong: number, ambiguous: number, orphan: number, edited: number }} Count */

/** How often each outcome came out, by class of edit, way of quoting and matcher. */
export class Tally {
  /** @type {Map<string, Count>} */
  #counts = new Map();

  /**
   * @param {readonly [kind: string, way: string, matcher: string]} key
   * @param {Outcome} outcome
   * @param {boolean} edited whether the answer says that the words differ
   */
  add([kind, way, matcher], outcome, edited) {
    const key = [kind, way, matcher].join("|");
    const count = this.#counts.get(key) ?? { n: 0, right: 0, wrong: 0, ambiguous: 0, orphan: 0, edited: 0 };
    count.n++;
    count[outcome]++;
    if (edited) count.edited++;
    this.#counts.set(key, count);
  }

  /**
   * The sum over the cells that fit; a part that isn't given fits all.
   * @param {{ readonly kinds?: readonly string[], readonly way?: string, readonly matcher: string }} wanted
   * @returns {Count}
   */
  sum({ kinds, way, matcher }) {
    const sum = { n: 0, right: 0, wrong: 0, ambiguous: 0, orphan: 0, edited: 0 };
    for (const [key, count] of this.#counts) {
      const [kind = "", itsWay, itsMatcher] = key.split("|");
      if (matcher !== itsMatcher || (way !== undefined && way !== itsWay) || kinds?.includes(kind) === false) continue;
      for (const name of /** @type {const} */ (["n", "right", "wrong", "ambiguous", "orphan", "edited"])) {
        sum[name] += count[name];
      }
    }
    return sum;
  }

  /**
   * The classes and ways that have cases, in the order in which they came.
   * @returns {readonly { readonly kind: string, readonly way: string }[]}
   */
  rows() {
    const rows = [...this.#counts.keys()].map((key) => key.split("|").slice(0, 2).join("|"));
    return [...new Set(rows)].map((row) => ({ kind: row.split("|")[0] ?? "", way: row.split("|")[1] ?? "" }));
  }
}
