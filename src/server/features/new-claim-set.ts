import type { CancellationToken } from "vscode-languageserver";
import { lineIndexOf } from "../../core/text/line-index.js";
import { type NewClaimSetAnswer, newClaimSetRequest } from "../../protocol/annotate.js";
import { uriParam } from "../params.js";
import { toPosition } from "../positions.js";
import type { Session } from "../session.js";
import type { Feature } from "./feature.js";
import { malformedAnnotation } from "./refused-annotation.js";

/** The text of an article's first claim set. The editor creates the file; nothing is written here. */
export const newClaimSet: Feature = {
  register: (connection, session) =>
    connection.onRequest<NewClaimSetAnswer, void>(
      newClaimSetRequest,
      async (params: unknown, token: CancellationToken): Promise<NewClaimSetAnswer> => {
        const uri = uriParam(params);
        return uri === null ? malformedAnnotation : answer(uri, session, token);
      },
    ),
};

async function answer(article: string, session: Session, token: CancellationToken): Promise<NewClaimSetAnswer> {
  // One that was attached, or that knows the text's fingerprint, may stand anywhere.
  const known = await session.in<string | null>(article, null, token, ({ reading, role }) =>
    role === "article" ? reading.claimSet.file : null,
  );
  if (known !== null) return { kind: "exists", uri: session.documentOf(known).uri };
  const draft = await session.draftClaimSet(article);
  if (draft.kind === "refused") return draft;
  const { uri } = session.documentOf(draft.file);
  if (draft.kind === "exists") return { kind: "exists", uri };
  const { text } = draft;
  return { kind: "new", uri, text, cursor: toPosition(lineIndexOf(text).placeOf(placeOfClaims(text))) };
}

/** Where the first claim will stand: a new claim set ends with its empty `claims`. */
function placeOfClaims(text: string): number {
  return text.lastIndexOf("{") + 1;
}
