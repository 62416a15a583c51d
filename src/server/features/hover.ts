import { type Hover, type HoverParams, MarkupKind, type Range } from "vscode-languageserver";
import { decidingCellAt } from "../../core/names/claims-on-cell.js";
import { renderCellHover } from "../../render/cell-hover.js";
import { escapeMarkdown } from "../../render/escape-markdown.js";
import { renderHover } from "../../render/hover.js";
import { readAs } from "../../render/read-as.js";
import { claimSetHover } from "../claim-set-hover.js";
import { claimAt } from "../places.js";
import { spanRange, toPlace, toRange } from "../positions.js";
import type { HereInTable, HereInText, Session, TextAlone } from "../session.js";
import type { Feature } from "./feature.js";

/**
 * Hover: what the evidence says of the claim under the cursor; on a table's cell, the claims that it decides; in a claim
 * set, what a name or a key stands for and what an evidence entry comes to.
 */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, session) =>
    connection.onHover(async (params, token) => {
      const found = await session.atAll<Shown | null>(params, token, (here) => {
        if (here.role === "table") return onCell(here, session);
        if (here.role === "claim-set") return inClaimSet(here, session);
        const claim = claimAt(here);
        const range = claim && here.rangeOf(claim.anchor.source);
        return claim && range && { value: renderHover(claim, here.reading, session.display()), range };
      });
      const shown = found.filter((one) => one !== null);
      const [first] = shown;
      if (!first) return onQuantity(params, await session.alone(params.textDocument.uri));
      // A cell may decide claims of several articles.
      const value = [...new Set(shown.map((one) => one.value))].join("\n\n");
      return { contents: { kind: MarkupKind.Markdown, value }, ...(first.range ? { range: first.range } : {}) };
    }),
};

interface Shown {
  readonly value: string;
  readonly range: Range | null;
}

function onCell({ reading, table, position }: HereInTable, session: Session): Shown | null {
  const cell = decidingCellAt(reading, table, toPlace(position));
  if (!cell) return null;
  const claims = [...new Set(cell.uses.map(({ claim }) => claim))];
  const range = toRange(table.locateCell(cell.row, cell.column));
  return { value: renderCellHover(reading, claims, session.display()), range };
}

function inClaimSet(here: HereInText, session: Session): Shown | null {
  const found = claimSetHover(here, session);
  return found && { value: found.value, range: found.span && spanRange(found.lines, found.span) };
}

/** In a text that is checked alone: how the quantity under the cursor was read. */
function onQuantity({ position }: Pick<HoverParams, "position">, text: TextAlone | null): Hover | null {
  if (!text) return null;
  const { article, quantities } = text.reading;
  const offset = article.lines.offsetOf(toPlace(position));
  const quantity = quantities.find(({ span }) => span.start <= offset && offset < span.end);
  const range = quantity && text.rangeOf(quantity.span);
  if (!range) return null;
  const { direction } = quantity.parts;
  const word = direction && article.text.slice(direction.start, direction.end);
  return {
    contents: { kind: MarkupKind.Markdown, value: `Read as: ${escapeMarkdown(readAs(quantity, word))}` },
    range,
  };
}
