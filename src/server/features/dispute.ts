import type { CancellationToken } from "vscode-languageserver";
import { disputeOf } from "../../core/dispute-of.js";
import { type DisputeAnswer, disputeRequest } from "../../protocol/lsp.js";
import { disputeMarkdown } from "../../render/dispute-markdown.js";
import { claimParam, uriParam } from "../params.js";
import type { Feature } from "./feature.js";

/** The dispute that a claim is part of, as a document. */
export const dispute: Feature = {
  register: (connection, session) =>
    connection.onRequest(disputeRequest, async (params: unknown, token: CancellationToken): Promise<DisputeAnswer> => {
      const [uri, claim] = [uriParam(params), claimParam(params)];
      if (uri === null || claim === null) return null;
      return session.in<DisputeAnswer>(uri, null, token, ({ reading }) => {
        const claims = disputeOf(reading, claim);
        return claims.length === 0 ? null : disputeMarkdown(claims, reading);
      });
    }),
};
