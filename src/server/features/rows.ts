import type { CancellationToken } from "vscode-languageserver";
import { rowLabel } from "../../core/evidence/row-label.js";
import { leftOut } from "../../core/left-out.js";
import { type RowPlace, rowsRequest } from "../../protocol/lsp.js";
import { claimParam, uriParam } from "../params.js";
import { rowsOf } from "../places.js";
import { toRange } from "../positions.js";
import type { Feature } from "./feature.js";

/** The rows that a claim rests on, or those that no claim uses, for "Go to row". */
export const rows: Feature = {
  register: (connection, session) =>
    connection.onRequest(
      rowsRequest,
      async (params: unknown, token: CancellationToken): Promise<readonly RowPlace[]> => {
        const uri = uriParam(params);
        if (uri === null) return [];
        const id = claimParam(params);
        return session.in(uri, [], token, ({ reading }) => {
          const claim = reading.claims.find((one) => one.id === id);
          const unused = id === null ? leftOut(reading).flatMap((table) => table.rows) : [];
          const found = claim ? rowsOf(claim) : unused.map(({ reference }) => reference);
          return found.map((row) => ({
            uri: row.file,
            range: toRange(row),
            name: rowLabel(row),
            label: `${row.table}, row ${row.row}: ${row.shown.map(({ text }) => text).join(" · ")}`,
          }));
        });
      },
    ),
};
