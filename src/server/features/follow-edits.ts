import { followedQuotes } from "../../core/followed-quotes.js";
import { normaliseUri } from "../../workspace/file-uri.js";
import type { Session } from "../session.js";
import { toWorkspaceEdit } from "../workspace-edit.js";
import type { Feature } from "./feature.js";

/**
 * `edits: follow`: when an article of one's own is saved, the claims whose words were edited in it quote the new words from
 * then on.
 */
export const followEdits: Feature = {
  register: (connection, session) => {
    session.onDidSave(async (uri) => {
      const edit = await editOfClaimSet(uri, session);
      if (!edit) return;
      // An edit like a refactoring's: the editor may save it by itself, as its settings say.
      const label = "Let quotes follow the article";
      await connection.workspace.applyEdit({ label, edit, metadata: { isRefactoring: true } });
    });
  },
};

function editOfClaimSet(uri: string, session: Session) {
  return session.in(uri, null, neverCancelled, ({ role, reading }) => {
    if (role !== "article" || normaliseUri(uri) !== reading.articleFile) return null;
    const edits = followedQuotes(reading);
    const { file, text } = reading.claimSet;
    return edits.length === 0 ? null : toWorkspaceEdit([{ file, text, edits }], session);
  });
}

const neverCancelled = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
