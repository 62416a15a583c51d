import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver";
import { isSameName } from "../../core/claims/names-in.js";
import { claimSetHere } from "../claim-set-here.js";
import { spanRange } from "../positions.js";
import type { Feature } from "./feature.js";

/** How many places are highlighted. */
const maxHighlights = 1_000;

/** Document highlights: where else in the claim set the name under the cursor stands. */
export const documentHighlights: Feature = {
  capabilities: { documentHighlightProvider: true },
  register: (connection, session) =>
    connection.onDocumentHighlight((params, token) =>
      session.at<DocumentHighlight[] | null>(params, null, token, (here) => {
        const at = claimSetHere(here, session);
        if (!at?.name) return null;
        const { name, names, lines } = at;
        return names
          .filter((one) => isSameName(one, name))
          .slice(0, maxHighlights)
          .map(({ span, declares }) => ({
            range: spanRange(lines, span),
            kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }));
      }),
    ),
};
