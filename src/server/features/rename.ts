import { LSPErrorCodes, type Range as LspRange, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import type { IdKind } from "../../core/claims/edits/new-id.js";
import { renameId } from "../../core/claims/edits/rename-id.js";
import type { NameUse } from "../../core/claims/names-in.js";
import { type ClaimSetHere, claimSetHere } from "../claim-set-here.js";
import { spanRange } from "../positions.js";
import type { Session } from "../session.js";
import { toWorkspaceEdit } from "../workspace-edit.js";
import type { Feature } from "./feature.js";
import { changedMeanwhile } from "./refused-annotation.js";

/** Rename: an id of the claim set, where it is declared and wherever the claim set refers to it. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register: (connection, session) => {
    connection.onPrepareRename((params, token) =>
      session.at<{ range: LspRange; placeholder: string } | null>(params, null, token, (here) => {
        const at = claimSetHere(here, session);
        if (!at?.name || kindOf(at, at.name) === null) return null;
        return { range: spanRange(at.lines, at.name.span), placeholder: at.name.text };
      }),
    );
    connection.onRenameRequest(({ newName, ...params }, token) =>
      session.at<WorkspaceEdit | null>(params, null, token, (here) => {
        const at = claimSetHere(here, session);
        const kind = at?.name ? kindOf(at, at.name) : null;
        return at?.name && kind !== null ? edited(at, kind, at.name.text, newName.trim(), session) : null;
      }),
    );
  },
};

function edited(at: ClaimSetHere, kind: IdKind, from: string, to: string, session: Session): WorkspaceEdit {
  // Which claim sets include a file is known only of those that were read: others would lose what they refer to.
  if (!at.isOwn) throw refusal("Other claim sets may include this file and use the name, so it is not renamed here.");
  const { claimSet } = at;
  const outcome = renameId(claimSet, kind, from, to);
  if (outcome.kind === "refused") throw refusal(outcome.message);
  const edit = toWorkspaceEdit([{ file: claimSet.file, text: claimSet.text, edits: outcome.edits }], session);
  if (!edit) throw refusal(changedMeanwhile.message);
  return edit;
}

/** What kind of id a name is; null for names that are none, such as columns and cells. */
function kindOf({ names }: Pick<ClaimSetHere, "names">, { kind, text }: NameUse): IdKind | null {
  switch (kind) {
    case "claim":
    case "critique":
    case "source":
    case "table":
    case "party":
      return kind;
    case "subject": {
      const declared = names.find((one) => one.declares && one.text === text && one.kind !== "party");
      return declared && declared.kind !== "subject" ? kindOf({ names }, declared) : null;
    }
    default:
      return null;
  }
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
