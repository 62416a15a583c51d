import type { Rule } from "./rule.js";

/** Numbers of the article that no claim and no exemption speaks of. Off by default; the coverage is always counted. */
export const unlinkedNumber: Rule = {
  id: "unlinked-number",
  severity: "off",
  reason: "A number that nobody linked to data is a number that nobody checked.",
  check: ({ article, articleFile, coverage }) =>
    coverage.unlinkedSpans.map(({ start, end }) => ({
      file: articleFile,
      start: article.lines.placeOf(start),
      end: article.lines.placeOf(end),
      message: "No evidence is linked to this number. Add a claim, or exempt it with a reason.",
    })),
};
