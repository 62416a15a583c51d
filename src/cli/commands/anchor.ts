import type { Article } from "../../core/article/parse-article.js";
import { placeInArticle } from "../../core/article/place-in-article.js";
import type { Placement, QuoteSelector } from "../../core/text/place-quote.js";
import type { Span } from "../../core/text/span.js";
import { decodeText } from "../../workspace/decode-text.js";
import { diskFiles } from "../../workspace/disk-files.js";
import { describeFault } from "../../workspace/file-fault.js";
import { readArticleFile } from "../../workspace/read-article-file.js";
import { createWorkspace } from "../../workspace/workspace.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { existing } from "../named-file.js";
import { outputFormat } from "../output-format.js";
import { parseArguments } from "../parse-arguments.js";
import { parseSelectors } from "../parse-selectors.js";
import { jsonText } from "../reporters/json-text.js";
import { shownQuote } from "../terminal/shown-quote.js";
import type { Command } from "./command.js";

const options = {
  selectors: {
    value: "FILE",
    summary: "JSON: [{ quote, prefix?, suffix?, at? }], or W3C exact and start; - for standard input",
  },
  format: { value: "pretty|json", summary: "How to print the places; pretty unless told otherwise" },
} as const;

/** `countercheck anchor`: where quotes stand in a text. */
export const anchor: Command = {
  name: "anchor",
  summary: "Find the places of quotes in a text",
  usage: "ARTICLE --selectors FILE",
  options,
  notes: [
    "Quotes and contexts may be copied from the page or, in Markdown, from the source. `at` counts UTF-16 code units of the text as rendered, W3C start its code points; they only tell quotes that moved among the others.",
  ],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const [written] = positionals;
    if (written === undefined || positionals.length > 1) throw new CouldNotRun("`anchor` takes one article.");
    if (values.selectors === undefined) throw new CouldNotRun("`anchor` needs --selectors FILE.");
    const format = outputFormat(values.format);
    const article = await readArticle(written, io);
    const selectors = parseSelectors(await readText(values.selectors, io), values.selectors, article.shadow.text);
    const placements = placeInArticle(article, selectors).map((placement) => placeOf(article, placement));
    io.stdout.write(format === "json" ? jsonText({ version: 1, placements }) : list(article, selectors, placements));
    return exitCode.clean;
  },
};

async function readArticle(written: string, io: Io): Promise<Article> {
  const workspace = createWorkspace(diskFiles);
  const read = await readArticleFile(workspace, await existing(diskFiles, written, io.cwd, "file"));
  if (read.kind === "parsed") return read.value;
  throw new CouldNotRun(describeFault(read.fault, "article", written, workspace.limits).message);
}

async function readText(written: string, io: Io): Promise<string> {
  const { limits } = createWorkspace(diskFiles);
  const read =
    written === "-"
      ? decodeText(await io.readStdin())
      : await diskFiles.read(await existing(diskFiles, written, io.cwd, "file"), limits.article);
  if (read.kind === "text") return read.text;
  throw new CouldNotRun(`The selectors in "${written}" can't be read: the file is too large or no UTF-8 text.`);
}

/** A place as docs/command-line.md has it; offsets count in the source, and are null when the quote is unplaced. */
interface Place {
  readonly state: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  readonly score: number;
  readonly candidates?: readonly Span[];
}

function placeOf({ shadow }: Article, { state, span, text, score, candidates }: Placement): Place {
  const { start, end } = span ? shadow.toSource(span) : { start: null, end: null };
  const found = { state, start, end, text, score };
  return candidates.length === 0 ? found : { ...found, candidates: candidates.map((one) => shadow.toSource(one)) };
}

function list({ lines }: Article, selectors: readonly QuoteSelector[], places: readonly Place[]): string {
  const at = (offset: number): string => {
    const { line, column } = lines.placeOf(offset);
    return `${line}:${column}`;
  };
  const rows = places.map(({ state, start, text, candidates }, index) => {
    const words = state === "edited" ? ` → ${shownQuote(text)}` : "";
    const others = candidates ? ` at ${candidates.map((one) => at(one.start)).join(", ")}` : "";
    const quote = shownQuote(selectors[index]?.quote ?? "");
    return `${state.padEnd(10)}${(start === null ? "" : at(start)).padEnd(9)}${quote}${words}${others}\n`;
  });
  return rows.join("");
}
