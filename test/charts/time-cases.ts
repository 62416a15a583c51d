import { type ReadClaim, readRows } from "./read-rows.js";

const capacity = `key: row, reported-by: { column: reporter }, date: { column: year }, columns: { megawatts: { unit: MW } }`;

const capacities = `row,year,reporter,megawatts
a,2019,audit,640
b,2020,audit,705
c,2021,audit,820
d,2022,audit,1010
e,2023,audit,1190
f,2024,audit,1240
g,2023,grid,1150
h,2024,grid,1205
`;

/** Daily values of a year, by a rule that repeats. */
function daily(count: number): string {
  const start = Date.parse("2021-01-01");
  const rows = Array.from({ length: count }, (_, index) => {
    const date = new Date(start + index * 86_400_000).toISOString().slice(0, 10);
    const value = 40 + 12 * Math.sin(index / 58) + ((index * 7919) % 13) - 6;
    return `${date},${value.toFixed(1)}`;
  });
  return `day,load\n${rows.join("\n")}\n`;
}

/** Claims with dated rows, each for something that a plot over time must show well. */
export const timeCases: Readonly<Record<string, ReadClaim>> = {
  years: readRows(
    "around 1,200 MW in 2024",
    "says: around 1,200 MW\nevidence: [{ table: rows, aggregate: each, value: megawatts }]",
    capacity,
    capacities,
  ),
  days: readRows(
    "at least 95 % of trains",
    "evidence: [{ table: rows, value: share, aggregate: each }]",
    'date: { column: day }, columns: { share: { unit: "%" } }',
    "day,share\n2024-03-04,96.2\n2024-03-05,95.1\n2024-03-06,88.4\n2024-03-07,97\n2024-03-11,96.5\n",
  ),
  "by-source": readRows(
    "less than 4 % of homes",
    "evidence: [{ table: rows, value: [low, high], aggregate: each }]",
    'read-in: { column: source }, columns: { low: { unit: "%" }, high: { unit: "%" } }',
    "source,low,high\nyearbook-2019,2.1,2.8\nyearbook-2021,3.4,4.4\nyearbook-2023,5,5.6\n",
  ),
  "three-decades": readRows(
    "over 1 million users",
    "evidence: [{ table: rows, value: users, aggregate: max }]",
    "date: { column: month }, columns: { users: {} }",
    "month,users\n2019-01,310\n2019-07,4200\n2020-01,38000\n2020-07,210000\n2021-01,1250000\n",
  ),
  many: readRows(
    "about 41 GW on the average",
    "evidence: [{ table: rows, value: load, aggregate: mean }]",
    "date: { column: day }, columns: { load: { unit: GW } }",
    daily(1_400),
  ),
};
