import type { Interval } from "../core/quantities/interval.js";
import type { NumberStyle } from "./number-style.js";
import type { RowLink } from "./row-link.js";
import type { SeriesMark } from "./series-mark.js";
import type { Standing } from "./standing-sign.js";

/** What a forest plot shows: a claim's interval as a band, and what each reporter gives, a row each. */
export interface ForestPlotSpec {
  /** Unit of every value, as evidence has it: "%", "x" for multiples, "day", a unit's sign; null for bare numbers. */
  readonly unit: string | null;
  /** What the axis shows beside numbers: "% of native"; null when that is plain. */
  readonly caption: string | null;
  /** How values are put on the axis; absent: as they ask for, logarithmic where they span three decades. */
  readonly scale?: "linear" | "log" | undefined;
  /** How the article writes numbers; absent: as the engine does. */
  readonly style?: NumberStyle | undefined;
  /** A sentence under the picture: why it isn't the one that was asked for. */
  readonly note?: string | null | undefined;
  /** The interval that the claim's words stand for, and the words; null when they hold no quantity. */
  readonly band: { readonly interval: Interval; readonly label: string } | null;
  readonly rows: readonly ForestRow[];
}

/** The values that an aggregate is of. */
export interface Spread {
  /** How they become the row's value: "mean", "median" … */
  readonly aggregate: string;
  /** How many there are. */
  readonly count: number;
  /** In rising order; where there are very many, an even choice of them. */
  readonly values: readonly number[];
}

/** What one reporter gives. */
export interface ForestRow {
  /** Who gives it. */
  readonly party: string;
  /** What it is of: the series' label, or null. */
  readonly detail: string | null;
  readonly mark: SeriesMark;
  /** Null for what can't be put on the axis; `text` then says what it is, or why. */
  readonly value: {
    /** As the data have it: the solid mark. */
    readonly written: Interval;
    /** With the data's rounding: the thin line, drawn where it is wider. */
    readonly rounded: Interval;
  } | null;
  readonly text: string;
  readonly standing: Standing;
  /** The single values behind an aggregate of many, as a strip above its mark; absent: the value is all there is. */
  readonly spread?: Spread | undefined;
  /** Where the row leads in a page. */
  readonly link?: RowLink | undefined;
  /** Assumptions and the reason why it isn't counted: shown beside the mark. */
  readonly notes: readonly string[];
}
