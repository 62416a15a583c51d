import { chartOf, drawChart } from "../charts/chart-of.js";
import { groupedBars, groupedBarsOf } from "../charts/grouped-bars.js";
import type { GroupedBarsSpec } from "../charts/grouped-bars-spec.js";
import { numberStyleOf } from "../charts/number-style.js";
import { barsInStyle } from "../charts/specs-in-style.js";
import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { inBothWidths } from "./both-widths.js";
import { chartGroups, rowsOf } from "./chart-groups.js";
import { type Html, html } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { standingOf, standingWords } from "./words.js";

/** Which claims are drawn: those whose sources disagree, all that have data, or none. */
export type ChartChoice = "contested" | "all" | "none";

/**
 * The charts under a paragraph, for its contested and contradicted claims or as `choice` says: bars where several claims give values of one
 * frame, so that all camps stand on one axis, else each claim's own. A claim whose `chart` says how to draw it stands alone.
 */
export function textCharts(claims: readonly ClaimReading[], reading: Reading, choice: ChartChoice = "contested"): Html {
  return html`${chartGroups(claims).flatMap((group) => groupCharts(group, reading, choice))}`;
}

function groupCharts(group: readonly ClaimReading[], reading: Reading, choice: ChartChoice): readonly Html[] {
  const drawnFor = group.filter((claim) => isChosen(claim, choice));
  if (drawnFor.length === 0) return [];
  const pooled = group.filter(({ spec }) => spec.chart === undefined);
  const bars = pooled.length > 1 ? barsOf(pooled, reading) : null;
  const together =
    bars === null ? [] : drawnFor.filter((claim) => pooled.includes(claim) && isDrawnIn(bars, claim, reading));
  const shown = together.length > 0 && bars !== null ? [barsFigure(together, bars)] : [];
  const drawn = new Set<string>();
  const alone = drawnFor.filter((claim) => {
    const rows = rowsOf(claim).join();
    if (claim.spec.chart !== undefined) return true;
    if (together.includes(claim) || (rows !== "" && drawn.has(rows))) return false;
    drawn.add(rows);
    return true;
  });
  return [...shown, ...alone.flatMap((claim) => claimFigure(claim, reading) ?? [])];
}

function isChosen({ verdict }: ClaimReading, choice: ChartChoice): boolean {
  if (choice === "none") return false;
  return choice === "all" || verdict === "contested" || verdict === "contradicted";
}

/** Bars of several claims; null where nothing says that their ratios are of one thing. */
function barsOf(group: readonly ClaimReading[], reading: Reading): GroupedBarsSpec | null {
  const bars = groupedBarsOf(group, reading.claimSet);
  const isRatio = bars !== null && (bars.unit === "%" || bars.unit === "x" || bars.unit === "1");
  if (bars === null || (isRatio && bars.reference === null)) return null;
  const [first] = group;
  return first ? barsInStyle(bars, numberStyleOf(first, reading)) : bars;
}

/** Whether a claim's own values stand in a picture of several claims: one leads to its row, or they are of its frame. */
function isDrawnIn({ unit, caption, groups }: GroupedBarsSpec, claim: ClaimReading, { claimSet }: Reading): boolean {
  const links = groups.flatMap(({ bars }) => bars.flatMap(({ link }) => link ?? []));
  if (links.some((link) => link.claim === claim.id || link.also?.includes(claim.id))) return true;
  const own = groupedBarsOf([claim], claimSet);
  return own !== null && own.unit === unit && own.caption === caption;
}

function barsFigure(claims: readonly ClaimReading[], bars: GroupedBarsSpec): Html {
  const quotes = claims.map((claim) => html`“${claim.anchor.text}”`);
  return html`<figure class="cc-figure" data-claims="${claims.map(({ id }) => id).join(" ")}">
<figcaption>${heads(claims)}: ${quotes.map((quote, index) => html`${index > 0 && ", "}${quote}`)}</figcaption>
${inBothWidths("text", (options) => groupedBars(bars, options))}</figure>
`;
}

function claimFigure(claim: ClaimReading, reading: Reading): Html | null {
  const chart = chartOf(claim, reading);
  if (chart === null) return null;
  return html`<figure class="cc-figure" data-chart="${claim.id}" data-claims="${claim.id}">
<figcaption>${heads([claim])}: “${claim.anchor.text}”</figcaption>
${inBothWidths("text", (options) => drawChart(chart, options))}</figure>
`;
}

/** The verdicts that a picture is about, each once. */
function heads(claims: readonly ClaimReading[]): readonly Html[] {
  return [...new Set(claims.map(standingOf))].map(
    (standing) => html`${verdictIcon(standing)} <strong>${standingWords(standing)}</strong>`,
  );
}
