import { rowLabel } from "../core/evidence/row-label.js";
import { type LeftOutRow, type LeftOutTable, leftOut } from "../core/left-out.js";
import type { Reading } from "../core/reading.js";
import { type Html, html } from "./html.js";
import { countOf, partyOrId, sourceWords } from "./words.js";

/** What the article doesn't tell: rows on what it measures that no claim uses; null when there are none. */
export function viewLeftOut(reading: Reading): Html | null {
  const tables = leftOut(reading);
  if (tables.length === 0) return null;
  return html`<section class="cc-foot" id="cc-left-out">
<h2>What the article doesn’t tell you</h2>
<p>Rows of the tables that its claims rest on, on the same measurements, which no claim uses.</p>
${tables.map((table) => tableOf(table, reading))}</section>
`;
}

function tableOf({ table, rows, more, isCut }: LeftOutTable, reading: Reading): Html {
  const others = more === 0 ? "" : `and ${countOf(more, "more row")}`;
  const rest = isCut ? `${others === "" ? "and perhaps more" : others} further down in this long table` : others;
  return html`<h3 class="cc-foot-title">Table <code>${table}</code></h3>
<ul class="cc-plain cc-rows">
${rows.map((row) => rowOf(row, reading))}${
  rest !== "" &&
  html`<li class="cc-soft">${rest}</li>
`
}</ul>
`;
}

function rowOf({ reference, measure, values, reportedBy, readIn }: LeftOutRow, { claimSet }: Reading): Html {
  const name = rowLabel(reference);
  const value = values.length > 0 && html`<strong>${values.join("; ")}</strong> `;
  const cells = reference.shown.filter(({ text }) => text !== reference.certainty && text !== measure);
  // A bare number means nothing without its column's name.
  const told = cells.map(({ column, text }) =>
    /^[\d.,\s]+$/.test(text) ? `${column.replaceAll("_", " ")} ${text}` : text,
  );
  const subject = [measure, ...told].filter((text) => text !== null && text !== "").join(" · ");
  const from = [
    reportedBy === null ? null : partyOrId(claimSet, reportedBy),
    sourceWords(claimSet, readIn)?.title ?? null,
    reference.certainty,
  ].filter((text) => text !== null);
  return html`<li>${value}<span>${subject}</span> <button type="button" class="cc-link cc-row-link" data-action="row" data-row="${name}">${name}</button>${from.length > 0 && html`<div class="cc-soft">${from.join(" · ")}</div>`}</li>
`;
}
