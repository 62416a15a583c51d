import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { root } from "../paths.mjs";
import { run } from "../processes.mjs";

/** @typedef {import("../../out/src/core/text/place-quote.js").QuoteSelector} QuoteSelector */
/** @typedef {import("../../out/src/core/text/place-quote.js").Placement} Placement */
/** @typedef {import("../../out/src/core/text/shadow.js").Shadow} Shadow */
/** @typedef {import("../../out/src/core/text/span.js").Span} Span */

/**
 * The parts of the core that are measured.
 * @typedef {{
 *   readonly parse: (text: string, format: "markdown" | "plain") => Shadow,
 *   readonly place: (shadow: Shadow, selectors: readonly QuoteSelector[]) => readonly Placement[],
 *   readonly describe: (shadow: Shadow, span: Span) => QuoteSelector | null,
 *   readonly cutsNumber: (shadow: Shadow, span: Span) => boolean,
 * }} Core `describe` takes a span of the shadow text
 */

/**
 * Compiles the sources and gives the core as it is now.
 * @returns {Promise<Core>}
 */
export async function compiledCore() {
  await compileSources();
  const { parseArticle } = await import("../../out/src/core/article/parse-article.js");
  const { placeQuotes } = await import("../../out/src/core/text/place-quotes.js");
  const { describeQuote } = await import("../../out/src/core/text/describe-quote.js");
  const { cutsNumber } = await import("../../out/src/core/text/cuts-number.js");
  return {
    parse: (text, format) => parseArticle(text, { format }).shadow,
    place: (shadow, selectors) => placeQuotes(shadow, selectors),
    describe: (shadow, span) => describeQuote({ shadow }, shadow.toSource(span)),
    cutsNumber,
  };
}

/** Compiles the sources into `out`, or fails with what the compiler printed. */
export async function compileSources() {
  const { code } = await run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b"], {
    cwd: root,
  });
  if (code !== 0) throw new Failure("The sources don't compile: see above.");
}
