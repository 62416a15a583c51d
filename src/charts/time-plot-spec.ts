import type { Interval } from "../core/quantities/interval.js";
import type { ForestPlotSpec } from "./forest-plot-spec.js";
import type { RowLink } from "./row-link.js";
import type { SeriesMark } from "./series-mark.js";
import type { Standing } from "./standing-sign.js";

/** What a plot over time shows: dated values, the claim's interval as a band, and the date that the claim is of. */
export interface TimePlotSpec extends Pick<ForestPlotSpec, "unit" | "caption" | "scale" | "style" | "note" | "band"> {
  /** The days that the claim speaks of, or on which the article appeared, and what they are; null when unknown. */
  readonly claimDate: { readonly days: Interval; readonly label: string } | null;
  readonly series: readonly TimeSeries[];
}

/** The dated values of one reporter on one thing. */
export interface TimeSeries {
  readonly party: string;
  readonly detail: string | null;
  readonly mark: SeriesMark;
  /** What its values say of the claim; `both` where some agree and some don't. */
  readonly standing: Standing | "both";
  /** What the values come to together: "mean 4.2 %", and where that lies; null for values that stand each for itself. */
  readonly summary: { readonly value: Interval; readonly text: string } | null;
  /** Assumptions, why it isn't counted, and what part of the rows is shown. */
  readonly notes: readonly string[];
  /** In the order of their days. */
  readonly points: readonly TimePoint[];
}

/** A value with the days that it is of. */
export interface TimePoint {
  readonly days: Interval;
  readonly value: Interval;
  /** Where the point leads in a page. */
  readonly link?: RowLink | undefined;
}
