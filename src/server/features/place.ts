import type { CancellationToken } from "vscode-languageserver";
import { type PlaceAnswer, placeRequest } from "../../protocol/lsp.js";
import { claimParam, rangeParam, uriParam } from "../params.js";
import { toPlace } from "../positions.js";
import { changedMeanwhile } from "../quick-fixes/offered-action.js";
import { performAct } from "../quick-fixes/perform-act.js";
import { toDocumentEdits } from "../workspace-edit.js";
import type { Feature } from "./feature.js";

/** The edit that lets a claim quote a range of its article, for the command “Place at the selection”. */
export const place: Feature = {
  register: (connection, session) =>
    connection.onRequest<PlaceAnswer, void>(
      placeRequest,
      async (params: unknown, token: CancellationToken): Promise<PlaceAnswer> => {
        const [uri, claim, range] = [uriParam(params), claimParam(params), rangeParam(params)];
        if (uri === null || claim === null || range === null) return unknownClaim;
        return session.in<PlaceAnswer>(uri, unknownClaim, token, ({ role, reading }) => {
          if (role !== "article" || !reading.claims.some(({ id }) => id === claim)) return unknownClaim;
          const { lines } = reading.article;
          const span = { start: lines.offsetOf(toPlace(range.start)), end: lines.offsetOf(toPlace(range.end)) };
          const outcome = performAct({ kind: "relink", claim, span }, reading);
          if (outcome.kind === "refused") return outcome;
          const [file] = outcome.files;
          const edits = file ? toDocumentEdits(file, session) : null;
          return edits ? { kind: "edit", ...edits } : changedMeanwhile;
        });
      },
    ),
};

const unknownClaim = {
  kind: "refused",
  message: "This claim is no longer among the claims of the article. Ask for the quick fix again.",
} as const;
