import { createPaint, type Paint } from "../terminal/paint.js";
import { wrap } from "../terminal/wrap.js";
import type { ReportSurroundings } from "./reporter.js";

/** Lines for a person, wrapped at the width that they are read at. */
export interface Page {
  readonly paint: Paint;
  /** Adds text indented by `indent` columns; what is wrapped is indented by two more. */
  line(indent: number, text: string): void;
  /** Adds an empty line, never two in a row nor one at the top. */
  gap(): void;
  text(): string;
}

/** A terminal narrower than this is wrapped as if it were so wide: words would stand alone otherwise. */
const narrowest = 40;

export function createPage({ colours, columns }: Pick<ReportSurroundings, "colours" | "columns">): Page {
  const lines: string[] = [];
  const width = columns === null ? Number.POSITIVE_INFINITY : Math.max(columns, narrowest);
  return {
    paint: createPaint(colours),
    line: (indent, text) => {
      const margin = " ".repeat(indent);
      lines.push(...wrap(text, width, margin, `${margin}  `));
    },
    gap: () => {
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
    },
    text: () => `${lines.join("\n")}\n`,
  };
}
