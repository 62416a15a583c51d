import type { CancellationToken } from "vscode-languageserver";
import type { ClaimReading } from "../../core/claim-reading.js";
import type { Reading } from "../../core/reading.js";
import { type RelinkableClaim, relinkableRequest } from "../../protocol/relinkable.js";
import { uriParam } from "../params.js";
import { spanRange } from "../positions.js";
import type { Feature } from "./feature.js";

/** The claims of an article that may have to quote other words, with the places that fit. */
export const relinkable: Feature = {
  register: (connection, session) =>
    connection.onRequest<readonly RelinkableClaim[], void>(
      relinkableRequest,
      async (params: unknown, token: CancellationToken): Promise<readonly RelinkableClaim[]> => {
        const uri = uriParam(params);
        if (uri === null) return [];
        return session.in<readonly RelinkableClaim[]>(uri, [], token, ({ reading, role }) =>
          role === "article" ? reading.claims.flatMap((claim) => toRelinkable(claim, reading)) : [],
        );
      },
    ),
};

/** How much of the words is shown, and how many places, of which a text that repeats itself has thousands. */
const [maxShown, maxPlaces] = [200, 100];

function toRelinkable(
  { id, spec, anchor }: ClaimReading,
  { article: { text, lines } }: Reading,
): readonly RelinkableClaim[] {
  const { state, source, candidates } = anchor;
  if (state !== "edited" && state !== "ambiguous" && state !== "orphan") return [];
  const places = (source ? [source] : candidates).slice(0, maxPlaces).map((span) => ({
    range: spanRange(lines, span),
    text: text.slice(span.start, span.end).replace(/\s+/g, " ").slice(0, maxShown),
  }));
  return [{ claim: id, quote: spec.quote, state, places }];
}
