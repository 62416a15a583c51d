/**
 * A test that failed, as a line: its full title and the first line of why.
 * @param {string} title
 * @param {unknown} error whatever was thrown
 * @returns {string}
 */
export function failureLine(title, error) {
  const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n", 1);
  return `${title}: ${why}`;
}
