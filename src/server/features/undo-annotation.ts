import { undoEdits } from "../../core/claims/edits/inverse-of.js";
import { type UndoAnnotationAnswer, undoAnnotationRequest } from "../../protocol/annotate.js";
import { normaliseUri } from "../../workspace/file-uri.js";
import { undoParam, uriParam } from "../params.js";
import type { Session } from "../session.js";
import { toDocumentEdits } from "../workspace-edit.js";
import type { Feature } from "./feature.js";
import { changedMeanwhile, malformedAnnotation } from "./refused-annotation.js";

/** The edits that take an annotation back out of a claim set, as it stands in the editor. Nothing is written by it. */
export const undoAnnotation: Feature = {
  register: (connection, session) =>
    connection.onRequest<UndoAnnotationAnswer, void>(undoAnnotationRequest, (params: unknown) => {
      const [uri, undo] = [uriParam(params), undoParam(params)];
      return uri === null || undo === null ? malformedAnnotation : answer(uri, undo, session);
    }),
};

function answer(uri: string, undo: Parameters<typeof undoEdits>[0], session: Session): UndoAnnotationAnswer {
  const { text } = session.documentOf(uri);
  if (text === null) return changedMeanwhile;
  const outcome = undoEdits(undo, text);
  if (outcome.kind === "refused") return outcome;
  const document = toDocumentEdits({ file: normaliseUri(uri), text, edits: outcome.edits }, session);
  return document ? { kind: "edit", ...document } : changedMeanwhile;
}
