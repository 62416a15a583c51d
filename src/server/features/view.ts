import type { CancellationToken } from "vscode-languageserver";
import { tryClaim } from "../../core/trial.js";
import {
  type Cards,
  cardsRequest,
  claimMarkdownRequest,
  type ReadingViewModel,
  trialRequest,
  viewRequest,
} from "../../protocol/lsp.js";
import { trialResult } from "../../render/card-trial.js";
import { claimMarkdown } from "../../render/claim-markdown.js";
import { renderReadingView } from "../../render/reading-view.js";
import { renderCards } from "../../render/render-cards.js";
import { claimParam, claimsParam, sinceParam, trialParam, uriParam } from "../params.js";
import { createViewEditions } from "../view-editions.js";
import type { Feature } from "./feature.js";

/** The reading view of an article, rendered; the cards of its claims, and a claim to copy, when somebody wants them. */
export const view: Feature = {
  register: (connection, session) => {
    const editions = createViewEditions();
    connection.onRequest(
      viewRequest,
      async (params: unknown, token: CancellationToken): Promise<ReadingViewModel | null> => {
        const uri = uriParam(params);
        if (uri === null) return null;
        return session.in(uri, null, token, ({ reading, number, version, rangeOf }) => {
          const charts = session.display().textCharts;
          const render = () => renderReadingView(reading, { rangeOf, charts });
          const view = editions.viewOf(uri, sinceParam(params), { reading, shown: charts, render });
          return { uri, version, reading: number, ...view };
        });
      },
    );
    connection.onRequest(cardsRequest, async (params: unknown, token: CancellationToken): Promise<Cards> => {
      const [uri, claims] = [uriParam(params), claimsParam(params)];
      if (uri === null) return {};
      return session.in(uri, {}, token, ({ reading }) => renderCards(reading, claims, { tryable: true }));
    });
    connection.onRequest(trialRequest, async (params: unknown, token: CancellationToken): Promise<string | null> => {
      const [uri, id, trial] = [uriParam(params), claimParam(params), trialParam(params)];
      if (uri === null || id === null || trial === null) return null;
      return session.in(uri, null, token, ({ reading }) => {
        const claim = reading.claims.find((one) => one.id === id);
        const told = claim && tryClaim(reading, claim, trial);
        return told ? trialResult(told, reading) : null;
      });
    });
    connection.onRequest(
      claimMarkdownRequest,
      async (params: unknown, token: CancellationToken): Promise<string | null> => {
        const [uri, id] = [uriParam(params), claimParam(params)];
        if (uri === null || id === null) return null;
        return session.in(uri, null, token, ({ reading }) => {
          const claim = reading.claims.find((one) => one.id === id);
          return claim ? claimMarkdown(claim, reading) : null;
        });
      },
    );
  },
};
