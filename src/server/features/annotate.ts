import type { CancellationToken } from "vscode-languageserver";
import { inverseOf } from "../../core/claims/edits/inverse-of.js";
import type { Reading } from "../../core/reading.js";
import { lineIndexOf } from "../../core/text/line-index.js";
import { applyEdits } from "../../core/text/text-edit.js";
import { type AnnotateAnswer, annotateRequest } from "../../protocol/annotate.js";
import type { AskedAnnotation } from "../annotations/annotation-kind.js";
import { annotationParam, uriParam } from "../params.js";
import { toPosition } from "../positions.js";
import type { Session } from "../session.js";
import { toDocumentEdits } from "../workspace-edit.js";
import type { Feature } from "./feature.js";
import { changedMeanwhile, malformedAnnotation } from "./refused-annotation.js";

/** The edits of a claim set that an annotation comes to. Nothing is written by it. */
export const annotate: Feature = {
  register: (connection, session) =>
    connection.onRequest<AnnotateAnswer, void>(
      annotateRequest,
      async (params: unknown, token: CancellationToken): Promise<AnnotateAnswer> => {
        const [uri, asked] = [uriParam(params), annotationParam(params)];
        if (uri === null || asked === null) return malformedAnnotation;
        return session.in<AnnotateAnswer>(uri, noClaimSet, token, ({ role, reading }) =>
          role === "table" ? noClaimSet : answer(asked, reading, session),
        );
      },
    ),
};

function answer(asked: AskedAnnotation, reading: Reading, session: Session): AnnotateAnswer {
  const outcome = asked.perform(reading);
  if (outcome.kind === "refused") return outcome;
  const { file, text } = reading.claimSet;
  const document = toDocumentEdits({ file, text, edits: outcome.edits }, session);
  if (!document) return changedMeanwhile;
  const { id = null, cursor } = outcome;
  const at = cursor === undefined ? null : placeIn(applyEdits(text, outcome.edits), cursor);
  return { kind: "edit", ...document, name: asked.name, id, cursor: at, undo: inverseOf(outcome.edits, text) };
}

function placeIn(text: string, offset: number): ReturnType<typeof toPosition> {
  return toPosition(lineIndexOf(text).placeOf(offset));
}

const noClaimSet = {
  kind: "refused",
  message: "This text has no claim set yet, so there is nowhere to write. Create a claim set for it first.",
} as const;
