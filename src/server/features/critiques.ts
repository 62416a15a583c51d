import type { CancellationToken } from "vscode-languageserver";
import { critiquesOf } from "../../core/critiques-of.js";
import { type CritiquesAnswer, critiquesRequest, maxCritiques } from "../../protocol/critiques.js";
import { uriParam } from "../params.js";
import type { Feature } from "./feature.js";

/** The critiques of an article, for threads and lists of them. */
export const critiques: Feature = {
  register: (connection, session) =>
    connection.onRequest(
      critiquesRequest,
      async (params: unknown, token: CancellationToken): Promise<CritiquesAnswer> => {
        const uri = uriParam(params);
        if (uri === null) return none;
        return session.in<CritiquesAnswer>(uri, none, token, ({ role, reading }) => {
          if (role === "table") return none;
          const all = critiquesOf(reading);
          return { critiques: all.slice(0, maxCritiques), leftOut: Math.max(0, all.length - maxCritiques) };
        });
      },
    ),
};

const none: CritiquesAnswer = { critiques: [], leftOut: 0 };
