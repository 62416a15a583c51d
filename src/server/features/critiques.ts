import type { CancellationToken } from "vscode-languageserver";
import { type CritiqueReading, critiquesOf } from "../../core/critiques-of.js";
import { type CritiquesAnswer, critiquesRequest, maxCritiques } from "../../protocol/critiques.js";
import { createListEditions } from "../list-editions.js";
import { sinceParam, uriParam } from "../params.js";
import type { Feature } from "./feature.js";

/** The critiques of an article, for threads and lists of them. */
export const critiques: Feature = {
  register: (connection, session) => {
    const editions = createListEditions<CritiqueReading>(({ id }) => id);
    connection.onRequest(
      critiquesRequest,
      async (params: unknown, token: CancellationToken): Promise<CritiquesAnswer> => {
        const uri = uriParam(params);
        if (uri === null) return none;
        return session.in<CritiquesAnswer>(uri, none, token, ({ role, reading }) => {
          if (role === "table") return none;
          const all = critiquesOf(reading);
          const told = editions.next(reading.articleFile, sinceParam(params), all.slice(0, maxCritiques));
          return { critiques: told, leftOut: Math.max(0, all.length - maxCritiques) };
        });
      },
    );
  },
};

const none: CritiquesAnswer = { critiques: { edition: 0, since: 0, items: [] }, leftOut: 0 };
