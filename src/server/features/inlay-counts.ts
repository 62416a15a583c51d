import { type InlayHint, InlayHintKind } from "vscode-languageserver";
import { claimCounts } from "../../core/names/claims-on-cell.js";
import { toPosition } from "../positions.js";
import type { Feature } from "./feature.js";

/** How many rows are told of at once: more than any window shows. */
const maxRows = 2_000;

/** Inlay hints in tables, where they are asked for: how many claims rest on a row. Before it, since most rows are wider than a window. */
export const inlayCounts: Feature = {
  capabilities: { inlayHintProvider: true },
  register: (connection, session) =>
    connection.languages.inlayHint.on(async ({ textDocument, range: { start, end } }, token) => {
      if (!session.display().tableCounts || !/\.[ct]sv$/i.test(textDocument.uri)) return null;
      const found = await session.atAll({ textDocument, position: start }, token, (here) => {
        if (here.role !== "table") return [];
        const { table } = here;
        const first = table.rowAtLine(start.line + 1) ?? 0;
        const last = Math.min(table.rowAtLine(end.line + 1) ?? table.rowCount - 1, first + maxRows, table.rowCount - 1);
        return [...claimCounts(here.reading, table, first, last)].map(([row, count]) => ({
          position: toPosition(table.locateRow(row).start),
          count,
        }));
      });
      const byLine = new Map<number, { readonly position: InlayHint["position"]; readonly count: number }>();
      for (const { position, count } of found.flat()) {
        byLine.set(position.line, { position, count: count + (byLine.get(position.line)?.count ?? 0) });
      }
      return [...byLine.values()].map(
        ({ position, count }): InlayHint => ({
          position,
          label: count === 1 ? "1 claim" : `${count} claims`,
          kind: InlayHintKind.Type,
          paddingRight: true,
        }),
      );
    }),
};
