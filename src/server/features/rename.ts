import { LSPErrorCodes, type Range as LspRange, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import type { ClaimSet } from "../../core/claims/claim-set.js";
import { type IdKind, sectionOf } from "../../core/claims/edits/new-id.js";
import { renameId } from "../../core/claims/edits/rename-id.js";
import { renameReferences } from "../../core/claims/edits/rename-references.js";
import type { NameUse } from "../../core/claims/names-in.js";
import { nameOf } from "../../workspace/file-uri.js";
import { quoted } from "../../workspace/quoted.js";
import { type ClaimSetHere, claimSetHere } from "../claim-set-here.js";
import { spanRange } from "../positions.js";
import type { Here, Session } from "../session.js";
import { type FileEdits, toWorkspaceEdit } from "../workspace-edit.js";
import type { Feature } from "./feature.js";
import { changedMeanwhile } from "./refused-annotation.js";

/** Rename: an id of the claim set, where it is declared and wherever claim sets refer to it. Tables stay as they are. */
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
    connection.onRenameRequest(async ({ newName, ...params }, token) => {
      const here = await session.at<Here | null>(params, null, token, (found) => found);
      const at = here && claimSetHere(here, session);
      const kind = at?.name ? kindOf(at, at.name) : null;
      if (!here || !at?.name || kind === null) return null;
      const { text: from } = at.name;
      const to = newName.trim();
      return from === to ? null : renamed(here, at.claimSet, { kind, from, to }, session);
    });
  },
};

interface Renaming {
  readonly kind: IdKind;
  readonly from: string;
  readonly to: string;
}

/**
 * Renames in the file that declares the id, and in every claim set and included file that may use it; in all of them or
 * in none, since what one of them refuses would be lost there.
 */
async function renamed(
  { reading }: Here,
  claimSet: ClaimSet,
  { kind, from, to }: Renaming,
  session: Session,
): Promise<WorkspaceEdit> {
  const declaring = declaringFile(kind, from, claimSet, reading.claimSet);
  // What is open is read as it is there; ids of claims and critiques are nobody else's.
  const related = await session.relatedClaimSets(declaring);
  const sets = related.some(({ file }) => file === declaring) ? related : [claimSet];
  const edits = sets.map((set): FileEdits => {
    const isDeclaring = set.file === declaring;
    if (!isDeclaring && (kind === "claim" || kind === "critique")) return { file: set.file, text: set.text, edits: [] };
    const outcome = (isDeclaring ? renameId : renameReferences)(set, kind, from, to);
    if (outcome.kind === "edits") return { file: set.file, text: set.text, edits: outcome.edits };
    const isElsewhere = set.file !== claimSet.file;
    throw refusal(isElsewhere ? `In ${quoted(nameOf(set.file))}: ${outcome.message}` : outcome.message);
  });
  const edit = toWorkspaceEdit(
    edits.filter((one) => one.edits.length > 0),
    session,
  );
  if (!edit) throw refusal(changedMeanwhile.message);
  return edit;
}

/** The file whose declaration of an id counts for a claim set. */
function declaringFile(kind: IdKind, id: string, claimSet: ClaimSet, whole: ClaimSet): string {
  if (Object.hasOwn(claimSet.data[sectionOf[kind]] ?? {}, id)) return claimSet.file;
  const included = { source: whole.sources, table: whole.tables, party: whole.parties };
  const declared = kind === "claim" || kind === "critique" ? undefined : included[kind].get(id);
  return declared?.file ?? claimSet.file;
}

/** What kind of id a name is; null for names that are none, such as columns and cells. */
function kindOf({ names, claimSet }: Pick<ClaimSetHere, "names" | "claimSet">, { kind, text }: NameUse): IdKind | null {
  switch (kind) {
    case "claim":
    case "critique":
    case "source":
    case "table":
    case "party":
      return kind;
    case "subject": {
      const declared = names.find((one) => one.declares && one.text === text && one.kind !== "party");
      if (declared && declared.kind !== "subject") return kindOf({ names, claimSet }, declared);
      return claimSet.sources.has(text) ? "source" : claimSet.tables.has(text) ? "table" : null;
    }
    default:
      return null;
  }
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
