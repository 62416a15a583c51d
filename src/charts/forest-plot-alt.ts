import type { Axis } from "./axis.js";
import type { ForestPlotSpec, ForestRow } from "./forest-plot-spec.js";
import type { NumberStyle } from "./number-style.js";
import { spreadWords } from "./spread.js";

/** Rows that the text alternative tells; longer ones are no help to a listener. */
const maxTold = 24;

/** A forest plot in sentences, numbers included. */
export function forestPlotAlt({ band, caption, rows, style }: ForestPlotSpec, axis: Axis["kind"]): string {
  const what = caption === null ? "" : ` (${caption})`;
  const claim = band === null ? `Values${what}` : `${capitalised(band.label)}${what}`;
  const told = rows.slice(0, maxTold).map((row) => rowAlt(row, style));
  const rest = rows.length > maxTold ? [`${rows.length - maxTold} more`] : [];
  const scale = axis === "log" ? ["The axis is logarithmic"] : [];
  return [claim, ...told, ...rest, ...scale].map((sentence) => `${sentence}.`).join(" ");
}

/** One row in words, numbers included. */
export function rowAlt(
  { party, detail, text, standing, value, spread, notes }: ForestRow,
  style: NumberStyle | undefined,
): string {
  const who = detail === null ? party : `${party}, ${detail}`;
  const verdict = standing === "not-counted" ? null : standing;
  const values = spread ? spreadWords(spread, style) : null;
  const parts = [text, values, verdict, ...notes].filter((part) => part !== null && part !== "");
  return value === null && text === "" ? who : `${who}: ${parts.join(", ")}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
