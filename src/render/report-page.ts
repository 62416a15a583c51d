import { renderBlocks } from "../core/article/render-article.js";
import { printValue } from "../core/evidence/print-value.js";
import { pointAt } from "../core/quantities/interval.js";
import type { Reading } from "../core/reading.js";
import type { Span } from "../core/text/span.js";
import { claimMarkdown } from "./claim-markdown.js";
import { type Html, html, trusted } from "./html.js";
import type { ReadingBlock } from "./reading-blocks.js";
import { type ReadingView, renderReadingView } from "./reading-view.js";
import { renderCards } from "./render-cards.js";
import {
  fragments,
  type ReportImage,
  type ReportPlaces,
  unfolded,
  withCritiquesToldOnce,
  withImages,
  withNoteNumbers,
  withPageLinks,
} from "./report-markup.js";
import { type ReportRow, reportRows, rowsSection } from "./report-rows.js";
import { verdictIcon } from "./verdict-icon.js";
import { bylineOf } from "./view-head.js";
import { viewBody } from "./view-shell.js";
import { countOf, type Standing, standingOf, standingWords } from "./words.js";

/** What a page says of its making. */
export interface ReportFacts {
  /** The day of the check as ISO 8601 has it: "2026-11-25". */
  readonly checked: string;
  /** Countercheck's version. */
  readonly version: string;
  /** The article's images by their path; see `reportImages`. */
  readonly images: ReadonlyMap<string, ReportImage>;
}

/** A style sheet or script that stands in the page, with the hash by which the page's policy allows it. */
export interface ReportPart {
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in base 64. */
  readonly sha256: string;
}

export interface ReportParts {
  readonly style: ReportPart;
  readonly script: ReportPart;
}

/** What stands near the start of every page that Countercheck made: such a page may be made anew in its place. */
export const generatorMark = '<meta name="generator" content="Countercheck ';

/** The paths of the article's images, relative to its folder, once for each place where one is shown. */
export function reportImages({ article }: Reading): readonly string[] {
  const paths: string[] = [];
  renderBlocks(article, [], {
    imageSource: (path) => {
      paths.push(path);
      return undefined;
    },
  });
  return paths;
}

/**
 * A reading as one HTML file that needs nothing else: the article with numbered marks, a note for each claim, the rows
 * behind them. Its policy allows its own style and script by their hashes, and images that stand in it; nothing else can
 * run or be fetched. Without a script it is all there; with it, it is the reading view. The same input gives the same text.
 */
export function reportPage(reading: Reading, facts: ReportFacts, { style, script }: ReportParts): string {
  const view = renderReadingView(reading, { rangeOf: (span) => wireRange(span, reading) });
  const rows = reportRows(reading);
  const places = placesOf(view, rows);
  const adapt = (markup: string): string => withImages(withPageLinks(unfolded(markup), places), facts.images);
  const { head, blocks, ...rest } = view;
  const cards = renderCards(
    reading,
    view.claims.map(({ id }) => id),
  );
  const markdown = Object.fromEntries(reading.claims.map((claim) => [claim.id, claimMarkdown(claim, reading)]));
  const block = ({ key, line, html: markup }: ReadingBlock): Html =>
    html`<section class="cc-block" data-key="${key}" data-line="${line}">${trusted(withNoteNumbers(adapt(markup), places))}</section>
`;
  const [text, foot] = [blocks.filter((one) => !isFoot(one)), blocks.filter(isFoot)];
  const body = viewBody({
    head: trusted(adapt(head)),
    before: before(reading, facts),
    article: html`${rest.notice !== null && html`<div class="cc-notice">${trusted(rest.notice)}</div>`}${text.map(block)}`,
    after: html`${notes(view, cards, places, adapt)}<div id="cc-foot">${foot.map(block)}</div>
${section(rowsSection(rows, reading, places.numberOf), adapt)}${colophon(reading, facts)}`,
  });
  // A data block is no script: it needs no hash, and can't end early without a "<".
  const data = JSON.stringify({ model: { ...rest, uri: "report", version: null, reading: 0 }, markdown }).replaceAll(
    "<",
    "\\u003c",
  );
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${trusted(generatorMark)}${facts.version}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${view.title}</title>
<style>${trusted(style.text)}</style>
</head>
<body class="cc-report">
${body}<script type="application/json" id="cc-report">${trusted(data)}</script>
<script>${trusted(script.text)}</script>
</body>
</html>
`.markup;
}

/** What the view shows below the article stands behind the notes in a page. */
function isFoot({ key }: ReadingBlock): boolean {
  return key.startsWith("foot ");
}

function policyOf(style: ReportPart, script: ReportPart): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${script.sha256}'`,
    `style-src 'sha256-${style.sha256}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function wireRange(span: Span | null, { article: { lines } }: Reading) {
  const at = (offset: number) => {
    const { line, column } = lines.placeOf(offset);
    return { line: line - 1, character: column - 1 };
  };
  return span && { start: at(span.start), end: at(span.end) };
}

type View = ReadingView<ReturnType<typeof wireRange>>;

/** Notes are numbered as their marks stand in the text; those of claims without a place follow. */
function placesOf({ blocks, claims }: View, rows: readonly ReportRow[]): ReportPlaces {
  const placed = new Set(blocks.flatMap((block) => block.claims));
  const order = [...placed, ...claims.map(({ id }) => id).filter((id) => !placed.has(id))];
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  const rowNumbers = new Map(rows.map(({ name }, index) => [name, index + 1]));
  const headings = new Set(
    blocks.flatMap((block) => [...block.html.matchAll(/<h[1-6] id="([^"]*)">/g)].map(([, id]) => id)),
  );
  const named = (prefix: string, number: number | undefined): string | null =>
    number === undefined ? null : `${prefix}${number}`;
  const markOf = (claim: string): string | null =>
    placed.has(claim) ? named(fragments.mark, numbers.get(claim)) : null;
  return {
    noteOf: (claim) => named(fragments.note, numbers.get(claim)),
    markOf,
    numberOf: (claim) => numbers.get(claim) ?? null,
    rowOf: (name) => named(fragments.row, rowNumbers.get(name)),
    firstRowOf: (claim) => {
      const index = rows.findIndex((row) => row.claims.includes(claim));
      return index < 0 ? null : named(fragments.row, index + 1);
    },
    firstOf: (verdict) => {
      const first = [...placed].find((id) => claims.some((claim) => claim.id === id && claim.verdict === verdict));
      return first === undefined ? null : markOf(first);
    },
    isHeading: (id) => headings.has(id),
  };
}

/** Who wrote the article, when and with what it was checked, how to read the page, and what its marks mean. */
function before(reading: Reading, { checked, version }: ReportFacts): Html {
  const byline = bylineOf(reading);
  const found = legend.filter((standing) => reading.claims.some((claim) => standingOf(claim) === standing));
  const samples = found.map(
    (standing) => html`<li>${sample(standing)}: ${meanings[standing]}</li>
`,
  );
  return html`<section class="cc-about" aria-label="About this page">
${
  byline !== null &&
  html`<p class="cc-byline">${byline}</p>
`
}<p>Checked on <time datetime="${checked}">${dayInWords(checked)}</time> with Countercheck ${version}. <span class="cc-when-still">Small numbers in the text lead to notes below it, which say what the evidence says.</span><span class="cc-when-live">Select a marked claim to see what the evidence says; <kbd>n</kbd> and <kbd>p</kbd> lead to the next contested claim and back, <kbd>j</kbd> and <kbd>k</kbd> to any.</span></p>
${
  samples.length > 0 &&
  html`<ul class="cc-legend" aria-label="What the marks mean">
${samples}</ul>
`
}</section>
`;
}

const legend = ["supported", "contested", "contradicted", "unverifiable"] as const;

function sample(standing: Standing): Html {
  return html`${verdictIcon(standing)} <span class="cc-sample cc-${standing}">${standingWords(standing).toLowerCase()}</span>`;
}

const meanings = {
  supported: "the data agree",
  contested: "sources disagree",
  contradicted: "the data disagree",
  unverifiable: "nothing decides it",
} as const;

function notes(
  { claims, blocks }: View,
  cards: Readonly<Record<string, string>>,
  places: ReportPlaces,
  adapt: (markup: string) => string,
): Html | null {
  if (claims.length === 0) return null;
  const order = claims.toSorted((a, b) => (places.numberOf(a.id) ?? 0) - (places.numberOf(b.id) ?? 0));
  const drawn = new Set(
    blocks.flatMap((block) => [...block.html.matchAll(/ data-chart="([^"]*)"/g)].map(([, id]) => id)),
  );
  const told = new Map<string, number>();
  const items = order.map(({ id }) => {
    const number = places.numberOf(id) ?? 0;
    const name = html`${id}`.markup;
    const near = drawn.has(name) ? " cc-drawn-near" : "";
    return html`<li class="cc-note${near}" id="${places.noteOf(id) ?? ""}" data-claim="${id}"><span class="cc-number" aria-hidden="true">${number}</span>${trusted(withCritiquesToldOnce(adapt(cards[id] ?? ""), number, told))}</li>
`;
  });
  return html`<section class="cc-foot cc-notes" aria-labelledby="notes">
<h2 id="notes">Notes</h2>
<ol class="cc-plain">
${items}</ol>
</section>
`;
}

function section(content: Html | null, adapt: (markup: string) => string): Html | null {
  return content && trusted(adapt(content.markup));
}

/** What the page was made from, and what it doesn't say. */
function colophon({ claims, claimSet, articleFile }: Reading, { checked, version }: ReportFacts): Html {
  const parties = claimSet.parties.size;
  return html`<footer class="cc-foot cc-colophon">
<p>Made by Countercheck ${version} on <time datetime="${checked}">${dayInWords(checked)}</time> from ${nameOf(articleFile)} and ${nameOf(claimSet.file)}: ${countOf(claims.length, "claim")}, ${countOf(claimSet.sources.size, "source")}, ${countOf(parties, "party", "parties")}. The same files give the same page. It is one file, which loads nothing and sends nothing.</p>
<p>A verdict says whether a number agrees with the data that somebody linked to it, and who stands behind those data. It doesn't say what is true.</p>
</footer>
`;
}

function nameOf(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/^untitled:/, "");
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign stands for itself.
    return name;
  }
}

/** "25 November 2026"; a text that is no day as it is. */
function dayInWords(day: string): string {
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  return Number.isNaN(days) ? day : printValue(pointAt(days), "day");
}
