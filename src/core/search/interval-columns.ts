import type { NumberColumn } from "./index-table.js";

const ends = [endNames("low", "high"), endNames("lower", "upper"), endNames("min", "max"), endNames("from", "to")];

function endNames(low: string, high: string) {
  return { low, high, pattern: new RegExp(`(?<!\\p{L})${low}(?!\\p{L})`, "u") };
}

/** Columns whose names say that they are the two ends of one interval. */
export function intervalColumns(columns: readonly NumberColumn[]): readonly (readonly [NumberColumn, NumberColumn])[] {
  const byName = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  return ends.flatMap(({ low, high, pattern }) =>
    [...byName].flatMap(([name, column]) => {
      const other = name.includes(low) ? byName.get(name.replace(pattern, high)) : undefined;
      return other && other !== column && other.unit === column.unit ? [[column, other] as const] : [];
    }),
  );
}
