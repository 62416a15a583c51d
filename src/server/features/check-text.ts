import type { CancellationToken } from "vscode-languageserver";
import { textCounts } from "../../core/text-counts.js";
import { type CheckTextAnswer, checkTextRequest } from "../../protocol/lsp.js";
import { checkTextParam } from "../params.js";
import type { Session } from "../session.js";
import type { Feature } from "./feature.js";

/** *Check This Text*: reads an open text that has no claim set, and goes on doing so until told otherwise. */
export const checkText: Feature = {
  register: (connection, session) =>
    connection.onRequest<CheckTextAnswer, void>(
      checkTextRequest,
      async (params: unknown, token: CancellationToken): Promise<CheckTextAnswer> => {
        const wanted = checkTextParam(params);
        if (!wanted) return refused("The request names no text.");
        return wanted.check ? start(wanted.uri, session, token) : stop(wanted.uri, session);
      },
    ),
};

async function start(uri: string, session: Session, token: CancellationToken): Promise<CheckTextAnswer> {
  if (session.documentOf(uri).text === null) return refused("This text is not open. Open it first.");
  const claimSet = await session.in<string | null>(uri, null, token, ({ reading, role }) =>
    role === "article" ? reading.claimSet.file : null,
  );
  if (claimSet !== null) return { kind: "has-claim-set", claimSet };
  session.checked.set(uri, true);
  const text = await session.alone(uri);
  if (text) return { kind: "checking", counts: textCounts(text.reading) };
  session.checked.set(uri, false);
  const { findings } = await session.readWith(uri, null);
  return refused(findings[0]?.message ?? "This text can't be read.");
}

function stop(uri: string, session: Session): CheckTextAnswer {
  session.checked.set(uri, false);
  return { kind: "stopped" };
}

function refused(message: string): CheckTextAnswer {
  return { kind: "refused", message };
}
