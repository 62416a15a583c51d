import type { CancellationToken } from "vscode-languageserver";
import { askedQuantity } from "../../core/search/asked-quantity.js";
import { suggestEvidence as suggest } from "../../core/search/suggest-evidence.js";
import {
  type ClaimVerdictAnswer,
  claimVerdictRequest,
  type NoSuggestions,
  type SuggestEvidenceAnswer,
  suggestEvidenceRequest,
} from "../../protocol/suggest-evidence.js";
import { isArticleFile } from "../../workspace/find-files.js";
import { claimParam, rangeParam, uriParam } from "../params.js";
import { toPlace } from "../positions.js";
import type { Session } from "../session.js";
import { askedNumber, toSuggestion } from "../suggestion-answer.js";
import type { Feature } from "./feature.js";

/** Evidence for a number of an article, from the tables around it. It gives no verdict, and nothing is written by it. */
export const suggestEvidence: Feature = {
  register: (connection, session) => {
    connection.onRequest<SuggestEvidenceAnswer, void>(
      suggestEvidenceRequest,
      async (params: unknown, token: CancellationToken): Promise<SuggestEvidenceAnswer> => {
        const [uri, range] = [uriParam(params), rangeParam(params)];
        if (uri === null || range === null) return none("The request names no place in an article.");
        const why = whyNotSearched(uri, session);
        return why === null ? answer({ uri, range }, session, token) : none(why);
      },
    );
    connection.onRequest<ClaimVerdictAnswer, void>(
      claimVerdictRequest,
      async (params: unknown, token: CancellationToken): Promise<ClaimVerdictAnswer> => {
        const [uri, id] = [uriParam(params), claimParam(params)];
        if (uri === null) return null;
        return session.in<ClaimVerdictAnswer>(uri, null, token, ({ reading }) => {
          const claim = reading.claims.find((one) => one.id === id);
          return claim ? { headline: claim.headline } : null;
        });
      },
    );
  },
};

/** Why no evidence can be searched for around a text; null when it can. */
export function whyNotSearched(uri: string, session: Session): string | null {
  if (!/^file:/i.test(uri)) return "Save this text beside its tables first: they are searched for around its file.";
  if (isArticleFile(uri) || session.checked.has(uri)) return null;
  return "Evidence is found for numbers in articles. Open a Markdown or plain text.";
}

/** What is said once nobody waits any more. */
export const given: NoSuggestions = { kind: "none", message: "The search was given up." };

async function answer(
  { uri, range }: { uri: string; range: NonNullable<ReturnType<typeof rangeParam>> },
  session: Session,
  token: CancellationToken,
): Promise<SuggestEvidenceAnswer> {
  const article = await session.loadedArticle(uri);
  if (!article) return none("The article can't be read, so there is nothing to search for.");
  const { reading, loaded } = article;
  const { lines } = reading.article;
  const selected = { start: lines.offsetOf(toPlace(range.start)), end: lines.offsetOf(toPlace(range.end)) };
  const asked = askedQuantity(reading, selected);
  if (asked.kind === "none") {
    return none("There is no number here that data could support. Place the cursor in a number.");
  }
  if (asked.kind === "several") return none("Several numbers are selected. Place the cursor in one of them.");
  const searched = await session.search.tablesFor(loaded, () => !token.isCancellationRequested);
  if (!searched) return given;
  const { tables, leftOut, index } = searched;
  if (tables.length === 0) {
    return none(
      leftOut.length > 0
        ? "No table around this article can be searched: all are too large or can't be read."
        : "There is no table around this article. Put a CSV or TSV file into its folder, or open the folder that holds one.",
    );
  }
  const found = suggest(index, reading.article, asked.quantity);
  const number = askedNumber(article, asked);
  if (found.length === 0) {
    return none(
      `Nothing in ${tables.length === 1 ? "the one table" : `the ${tables.length} tables`} around this article fits “${number.number.text}” in its unit.`,
    );
  }
  const suggestions = found.flatMap((one) => toSuggestion(one, searched, session));
  return { kind: "suggestions", ...number, suggestions, leftOut: leftOut.length };
}

function none(message: string): NoSuggestions {
  return { kind: "none", message };
}
