import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { escapeMarkdown } from "../../render/escape-markdown.js";
import { renderHover } from "../../render/hover.js";
import { readAs } from "../../render/read-as.js";
import { renderRowHover } from "../../render/row-hover.js";
import { claimAt, claimDeclaredAt, claimsOnRow, rowAt } from "../places.js";
import { toPlace, toRange } from "../positions.js";
import type { TextAlone } from "../session.js";
import type { Feature } from "./feature.js";

/** Hover: what the evidence says of the claim under the cursor; on a table's row, the claims that it decides. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, session) =>
    connection.onHover(async (params, token) => {
      const onClaim = await session.at<Hover | null>(params, null, token, (here) => {
        const options = session.display();
        if (here.role === "table") {
          const row = rowAt(here);
          const claims = row === null ? [] : claimsOnRow(here, row);
          if (row === null || claims.length === 0) return null;
          const value = renderRowHover(here.reading, claims);
          return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(here.table.locateRow(row)) };
        }
        const claim = here.role === "article" ? claimAt(here) : claimDeclaredAt(here);
        const range =
          here.role === "article" ? claim && here.rangeOf(claim.anchor.source) : claim && toRange(claim.declared);
        if (!claim || !range) return null;
        return { contents: { kind: MarkupKind.Markdown, value: renderHover(claim, here.reading, options) }, range };
      });
      return onClaim ?? onQuantity(params, await session.alone(params.textDocument.uri));
    }),
};

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
