import type { CancellationToken } from "vscode-languageserver";
import { type ReadingViewModel, viewRequest } from "../../protocol/lsp.js";
import { renderReadingView } from "../../render/reading-view.js";
import { uriParam } from "../params.js";
import type { Feature } from "./feature.js";

/** The reading view of an article, rendered. */
export const view: Feature = {
  register: (connection, session) =>
    connection.onRequest(
      viewRequest,
      async (params: unknown, token: CancellationToken): Promise<ReadingViewModel | null> => {
        const uri = uriParam(params);
        if (uri === null) return null;
        return session.in(uri, null, token, (here) => ({
          uri,
          version: here.version,
          ...renderReadingView(here.reading, { rangeOf: here.rangeOf }),
        }));
      },
    ),
};
