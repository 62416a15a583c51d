import { countOf } from "../../render/words.js";
import type { CheckedArticle } from "../check/check-report.js";
import { verdictRules } from "../check/outcome.js";
import { shownPath } from "../shown-path.js";
import { printable } from "../terminal/printable.js";
import { printArticle } from "./article-lines.js";
import { closingLine } from "./closing-line.js";
import { printFindings } from "./finding-lines.js";
import { createPage, type Page } from "./page.js";
import type { Reporter } from "./reporter.js";

/** For people: each article with its claims by verdict, then what is wrong with the files, then the sum of it. */
export const pretty: Reporter = {
  print: (report, surroundings) => {
    const { cwd } = surroundings;
    const page = createPage(surroundings);
    const bare = report.articles.filter((article) => article.claimSetFile === null && article.findings.length === 0);
    for (const article of report.articles) {
      if (bare.includes(article)) continue;
      page.gap();
      printArticle(page, article, cwd);
      printFindings(
        page,
        article.findings.filter(({ rule }) => !verdictRules.has(rule)),
        cwd,
      );
    }
    if (report.problems.length > 0) {
      page.gap();
      page.line(0, page.paint("bold", "Files without an article"));
      printFindings(page, report.problems, cwd);
    }
    printBare(page, bare, cwd);
    page.gap();
    page.line(0, closingLine(report, page.paint));
    return page.text();
  },
};

/** How many articles without a claim set are named one by one. */
const maxBare = 10;

function printBare(page: Page, bare: readonly CheckedArticle[], cwd: string): void {
  if (bare.length > 0) page.gap();
  for (const { file, loaded } of bare.slice(0, maxBare)) {
    const { unlinked = 0 } = loaded.reading?.coverage ?? {};
    const name = printable(shownPath(file, cwd));
    page.line(0, page.paint("dim", `${name} · no claim set · ${countOf(unlinked, "number")} without evidence`));
  }
  if (bare.length > maxBare) {
    const rest = bare.slice(maxBare);
    const sum = rest.reduce((total, { loaded }) => total + (loaded.reading?.coverage.unlinked ?? 0), 0);
    page.line(
      0,
      page.paint(
        "dim",
        `${countOf(rest.length, "more article")} without a claim set · ${countOf(sum, "number")} without evidence`,
      ),
    );
  }
}
