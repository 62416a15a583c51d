import type { Interval } from "../core/quantities/interval.js";
import type { NumberStyle } from "./number-style.js";
import type { RowLink } from "./row-link.js";
import type { SeriesMark } from "./series-mark.js";

/** What a bar chart shows: values of one frame of measurement, grouped by who gives them. */
export interface GroupedBarsSpec {
  /** Unit of every value: "%", "x" for multiples, a unit's sign; null for bare numbers. */
  readonly unit: string | null;
  /** What the axis shows beside numbers: "% of native"; null when that is plain. */
  readonly caption: string | null;
  /** How values are put on the axis; absent: as they ask for, logarithmic where they span three decades. */
  readonly scale?: "linear" | "log" | undefined;
  /** How the article writes numbers; absent: as the engine does. */
  readonly style?: NumberStyle | undefined;
  /** A sentence under the picture: why it isn't the one that was asked for. */
  readonly note?: string | null | undefined;
  /** A value to hold all others against, such as the bare machine's 100 %. */
  readonly reference: { readonly value: number; readonly label: string } | null;
  readonly groups: readonly BarGroup[];
}

/** The bars of one party or study. */
export interface BarGroup {
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** One value as a bar from zero. Between the ends of an interval the bar is lighter. */
export interface Bar {
  readonly label: string;
  /** What tells it from other bars of the same name. */
  readonly detail: string | null;
  readonly mark: SeriesMark;
  readonly value: Interval;
  readonly text: string;
  /** How the value is known: derived ones are outlined, assumed ones dashed and empty. */
  readonly kind: "reported" | "derived" | "assumed";
  /** Where the bar leads in a page. */
  readonly link?: RowLink | undefined;
  /** Assumptions, shown below the bar. */
  readonly notes: readonly string[];
}
