import { printNumber } from "../evidence/print-value.js";
import { rowNumber } from "../evidence/table.js";
import type { Asked } from "./asked.js";
import type { Candidate, CellAt } from "./candidate.js";
import type { Acceptance } from "./is-accepted.js";

/** How many words that row and sentence share are named. */
const maxWords = 4;

/** Why a candidate fits, in one sentence of plain words. */
export function whyItFits(asked: Asked, candidate: Candidate, { tier, text }: Acceptance): string {
  return `${whatFits(asked, candidate, text)}${howItFits(asked, tier)}${sharedWords(asked, candidate)}.`;
}

function whatFits(asked: Asked, candidate: Candidate, text: string): string {
  const { table } = candidate.table;
  const cell = ({ row, column }: CellAt): string => clipped(table.cell(row, column.name));
  switch (candidate.kind) {
    case "value":
      return `“${clipped(candidate.at.column.name)}” is ${cell(candidate.at)} here${assumed(asked, candidate.at)}`;
    case "interval": {
      const { at, high } = candidate;
      return `“${clipped(at.column.name)}” and “${clipped(high.name)}” are ${cell(at)} and ${cell({ ...at, column: high })} here`;
    }
    case "relation": {
      const { at, baseline, relation } = candidate;
      const where =
        at.row === baseline.row
          ? `“${clipped(at.column.name)}” and “${clipped(baseline.column.name)}” of one row`
          : `“${clipped(at.column.name)}” in rows ${rowNumber(at.row)} and ${rowNumber(baseline.row)}`;
      const [a, b] = [cell(at), cell(baseline)];
      switch (relation) {
        case "difference":
          return `${a} and ${b} lie ${text} apart (${where})`;
        case "change":
          return `from ${b} to ${a} is a change of ${text} (${where})`.replace(/^f/, "F");
        case "ratio":
          return `${a} and ${b} are as ${text} to one (${where})`;
        default:
          return `${a} is ${text} of ${b} (${where})`;
      }
    }
    case "aggregate": {
      const { aggregate, figures, value } = candidate;
      const { within, count, column } = figures;
      const rows = within
        ? `the ${count} rows whose “${clipped(within.naming.name)}” is “${clipped(within.naming.index.textOf(within.group))}”`
        : `all ${count} rows`;
      if (aggregate === "count") return `There are ${count} rows${within ? rows.replace(/^the \d+ rows/, "") : ""}`;
      return `The ${aggregateNames[aggregate] ?? aggregate} of “${clipped(column.name)}” over ${rows} is ${printNumber(value, 6)}`;
    }
    case "row": {
      const { aggregate, columns } = candidate;
      return `The ${aggregateNames[aggregate] ?? aggregate} of ${columns.length} columns of this row is ${text}`;
    }
    default:
      return candidate satisfies never;
  }
}

const aggregateNames: Readonly<Record<string, string>> = { min: "least", max: "largest", sum: "sum", mean: "mean" };

/** Semantics rule 17: a column without a unit is read in the claim's. */
function assumed({ stated }: Asked, { column }: CellAt): string {
  const isAssumed = column.unit === null && !column.isMixed && stated.unit !== null && !stated.counted;
  return isAssumed && column.kind === "number" ? `, in a column that states no unit` : "";
}

function howItFits({ stated }: Asked, tier: Acceptance["tier"]): string {
  if (stated.comparator !== "=") return ", which the bound allows";
  switch (tier) {
    case "rounded":
      return stated.low === stated.high ? ", which rounds to the number" : ", which lies in the range";
    case "truncated":
      return ", which cut off is the number";
    case "hedged":
      return `, which “${stated.text.split(/[\s\d]/)[0] ?? ""}” allows`.replace(
        ", which “” allows",
        ", which is near enough",
      );
    default:
      return "";
  }
}

function sharedWords(asked: Asked, { words }: Candidate): string {
  const shared = asked.words.filter((_, bit) => (words >>> bit) & 1).slice(0, maxWords);
  if (shared.length === 0) return "; no word around the number stands there";
  const all = shared.map(({ word }) => `“${word}”`);
  const last = all.pop() ?? "";
  return `; the text's ${all.length > 0 ? `words ${all.join(", ")} and ${last} stand` : `word ${last} stands`} there`;
}

/** Cells and names come from strangers: long ones are cut. */
function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
