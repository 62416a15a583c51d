import type { CancellationToken } from "vscode-languageserver";
import { rowLabel } from "../../core/evidence/row-label.js";
import { type RowPlace, rowsRequest } from "../../protocol/lsp.js";
import { claimParam, uriParam } from "../params.js";
import { rowsOf } from "../places.js";
import { toRange } from "../positions.js";
import type { Feature } from "./feature.js";

/** The rows that a claim rests on, for "Go to row". */
export const rows: Feature = {
  register: (connection, session) =>
    connection.onRequest(
      rowsRequest,
      async (params: unknown, token: CancellationToken): Promise<readonly RowPlace[]> => {
        const [uri, id] = [uriParam(params), claimParam(params)];
        if (uri === null || id === null) return [];
        return session.in(uri, [], token, ({ reading }) => {
          const claim = reading.claims.find((one) => one.id === id);
          return (claim ? rowsOf(claim) : []).map((row) => ({
            uri: row.file,
            range: toRange(row),
            name: rowLabel(row),
            label: `${row.table}, row ${row.row}: ${row.shown.map(({ text }) => text).join(" · ")}`,
          }));
        });
      },
    ),
};
