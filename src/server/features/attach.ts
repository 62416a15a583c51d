import type { Reading } from "../../core/reading.js";
import type { AnchorState } from "../../core/text/place-quote.js";
import { type AnchorCounts, type AttachPreview, attachPreviewRequest, attachRequest } from "../../protocol/lsp.js";
import { nameOf } from "../../workspace/file-uri.js";
import { attachmentParam } from "../params.js";
import type { Session } from "../session.js";
import type { Feature } from "./feature.js";

/** Lets a person attach a claim set to a text that it doesn't name, having seen how many of its claims hold there. */
export const attach: Feature = {
  register: (connection, session) => {
    connection.onRequest<AttachPreview, void>(attachPreviewRequest, async (params: unknown) => {
      const wanted = attachmentParam(params);
      if (!wanted || wanted.claimSet === null) return refused("No claim set was named. Choose one.");
      return preview(session, wanted.article, wanted.claimSet);
    });
    connection.onRequest(attachRequest, (params: unknown) => {
      const wanted = attachmentParam(params);
      if (wanted) session.attachments.attach(wanted.article, wanted.claimSet);
      return null;
    });
  },
};

async function preview(session: Session, article: string, claimSet: string): Promise<AttachPreview> {
  const { reading, findings } = await session.readWith(article, claimSet);
  if (reading !== null && reading.claims.length > 0) return { kind: "preview", found: countAnchors(reading) };
  const fault = findings.find(({ severity }) => severity === "error");
  return refused(fault?.message ?? `There are no claims in ${nameOf(claimSet)}. Choose another claim set.`);
}

function countAnchors({ claims }: Reading): AnchorCounts {
  const count = (...states: readonly AnchorState[]): number =>
    claims.filter(({ anchor }) => states.includes(anchor.state)).length;
  return {
    exact: count("exact"),
    moved: count("moved"),
    edited: count("edited"),
    unplaced: count("ambiguous", "orphan"),
  };
}

function refused(message: string): AttachPreview {
  return { kind: "refused", message };
}
