const sites = 1000;

/** @typedef {{ readonly lines: readonly string[], readonly claims: string, readonly rows: string }} ThousandClaims */
/** @typedef {"far from claims" | "within a claim" | "right behind a claim"} WhereToType */

/**
 * An article of 3,000 lines with 1,000 claims: each third line, from the first on, is a claim's, the two behind it hold none.
 * @returns {ThousandClaims} `claims` is a claim set over a table `data.csv`, `rows` that table
 */
export function thousandClaims() {
  const indexes = Array.from({ length: sites }, (_, index) => index);
  const claims = indexes.map(
    (index) => `  c${index}: { quote: "${quoteOf(index)}", evidence: [{ cell: data/r${index}/mw }] }`,
  );
  const rows = indexes.map((index) => `r${index},${deliveredBy(index)}`);
  return {
    lines: indexes.flatMap((index) => [
      `${quoteOf(index)} in the year.`,
      "",
      "Words without any number stand here, to be read past.",
    ]),
    claims: `countercheck: 1\ntables: { data: { path: data.csv, key: row, columns: { mw: { unit: MW } } } }\nclaims:\n${claims.join("\n")}\n`,
    rows: `row,mw\n${rows.join("\n")}\n`,
  };
}

/**
 * A place of that article to type at.
 * @param {readonly string[]} lines
 * @param {number} site whose claim is meant
 * @param {WhereToType} where within a claim is within its number
 * @returns {{ readonly line: number, readonly character: number }} zero-based
 */
export function placeToType(lines, site, where) {
  const line = site * 3;
  const text = lines[line] ?? "";
  switch (where) {
    case "far from claims":
      return { line: line + 2, character: "Words".length };
    case "within a claim":
      return { line, character: text.search(/\d/) + 2 };
    case "right behind a claim":
      return { line, character: text.indexOf(" MW") + " MW".length };
  }
}

/** @param {number} index */
function quoteOf(index) {
  return `Site ${word(index * 3)} delivered ${deliveredBy(index)} MW`;
}

/** @param {number} index */
function deliveredBy(index) {
  return 1000 + index * 3;
}

/** A name of letters alone, different for each number: digits would be numbers to read. @param {number} index */
function word(index) {
  return [...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
