import type { Aggregate, Relation } from "../claims/schema.js";
import type { GroupFigures } from "./group-figures.js";
import type { IndexedTable, NumberColumn } from "./index-table.js";

/** A cell by its row and column. */
export interface CellAt {
  readonly row: number;
  readonly column: NumberColumn;
}

interface Found {
  readonly table: IndexedTable;
  /** How well it fits, 0 to 1. */
  readonly score: number;
  /** The words that its rows and columns share with the passage, as bits. */
  readonly words: number;
}

/** Something in a table that a quantity may accept: not yet judged. */
export type Candidate = Found &
  (
    | { readonly kind: "value"; readonly at: CellAt }
    /** The two ends of an interval in one row. */
    | { readonly kind: "interval"; readonly at: CellAt; readonly high: NumberColumn }
    /** Two cells of one row or of one column. */
    | { readonly kind: "relation"; readonly relation: Relation; readonly at: CellAt; readonly baseline: CellAt }
    /** The rows of a group, or all rows. */
    | {
        readonly kind: "aggregate";
        readonly aggregate: Aggregate;
        readonly figures: GroupFigures;
        readonly value: number;
      }
    /** Cells of one row together. */
    | {
        readonly kind: "row";
        readonly aggregate: "sum" | "mean" | "min" | "max";
        readonly row: number;
        readonly columns: readonly NumberColumn[];
      }
  );
