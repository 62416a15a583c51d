import type { Reading } from "./reading.js";

/** What a text's own words come to, without a claim set. */
export interface TextCounts {
  /** Whether there is nothing to read. */
  readonly isEmpty: boolean;
  /** Quantities; dates, ordinals and identifiers are none. */
  readonly numbers: number;
  readonly findings: number;
}

/** Counts what there is to say of a text that is checked without a claim set. */
export function textCounts({ article, articleFile, quantities, findings }: Reading): TextCounts {
  return {
    isEmpty: article.shadow.printed.trim() === "",
    numbers: quantities.filter(({ kind }) => kind === "quantity").length,
    findings: findings.filter(({ file }) => file === articleFile).length,
  };
}
