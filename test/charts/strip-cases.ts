import { type ReadClaim, readRows } from "./read-rows.js";

/** Numbers that look drawn by lot and are the same every time, between 0 and 1. */
function scattered(count: number): readonly number[] {
  let state = 20_070_131;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  });
}

/** Waiting times: most of them short, a few very long. */
function waits(count: number): string {
  const rows = scattered(count).map((share, index) => {
    const wait = 0.4 / (1 - share * 0.9995);
    return `${index % 3 === 0 ? "grid" : "audit"},${wait.toPrecision(3)}`;
  });
  return `who,ms\n${rows.join("\n")}\n`;
}

function grades(count: number): string {
  const all = scattered(count * 3);
  const rows = Array.from({ length: count }, (_, index) => {
    const sum = (all[3 * index] ?? 0) + (all[3 * index + 1] ?? 0) + (all[3 * index + 2] ?? 0);
    return (40 + 20 * sum).toFixed(0);
  });
  return `grade\n${rows.join("\n")}\n`;
}

/** Claims on aggregates of many rows, each for something that a strip must show well. */
export const stripCases: Readonly<Record<string, ReadClaim>> = {
  dots: readRows(
    "about 70 points",
    "evidence: [{ table: rows, value: grade, aggregate: mean }]",
    "columns: { grade: { unit: points } }",
    grades(48),
  ),
  columns: readRows(
    "about 75 points",
    "evidence: [{ table: rows, value: grade, aggregate: median }]",
    "columns: { grade: { unit: points } }",
    grades(3_000),
  ),
  "three-decades": readRows(
    "at most 900 ms",
    "evidence: [{ table: rows, value: ms, aggregate: max }]",
    "reported-by: { column: who }, columns: { ms: { unit: ms } }",
    waits(900),
  ),
  asked: readRows(
    "between 8 % and 12 %",
    "chart: { kind: strip }\nevidence: [{ table: rows, value: share, aggregate: each, bearing: analogous }, { cell: rows/a/share, bearing: direct }]",
    'key: row, columns: { share: { unit: "%" } }',
    "row,share\na,9.1\nb,9.4\nc,11\nd,13.5\ne,9.3\n",
  ),
};
