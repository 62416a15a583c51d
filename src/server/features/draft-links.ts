import type { CancellationToken } from "vscode-languageserver";
import { conventionsOf } from "../../core/claims/conventions.js";
import { readQuantities } from "../../core/quantities/read-quantities.js";
import { suggestEvidence } from "../../core/search/suggest-evidence.js";
import { type DraftLink, type DraftLinksAnswer, draftLinksRequest } from "../../protocol/suggest-evidence.js";
import { startTurns } from "../../workspace/in-turns.js";
import { uriParam } from "../params.js";
import type { LoadedArticle, Session } from "../session.js";
import { askedNumber, toSuggestion } from "../suggestion-answer.js";
import type { Feature } from "./feature.js";
import { given, whyNotSearched } from "./suggest-evidence.js";

/** The numbers of an article without a claim that stand in a table around it, each with its likeliest cell. */
export const draftLinks: Feature = {
  register: (connection, session) =>
    connection.onRequest<DraftLinksAnswer, void>(
      draftLinksRequest,
      async (params: unknown, token: CancellationToken): Promise<DraftLinksAnswer> => {
        const uri = uriParam(params);
        if (uri === null) return { kind: "none", message: "The request names no article." };
        const why = whyNotSearched(uri, session);
        if (why !== null) return { kind: "none", message: why };
        const article = await session.loadedArticle(uri);
        if (!article) return { kind: "none", message: "The article can't be read." };
        return linksOf(article, session, token);
      },
    ),
};

/** More numbers than these nobody reviews in one go. */
const maxNumbers = 500;
/** How well a cell must fit to be shown unasked: by value and unit alone, without shared words, none gets there. */
const leastScore = 0.6;
/** How many suggestions are looked at for one that is a cell of its own. */
const looked = 3;

async function linksOf(article: LoadedArticle, session: Session, token: CancellationToken): Promise<DraftLinksAnswer> {
  const { reading, loaded } = article;
  const isWanted = (): boolean => !token.isCancellationRequested;
  const searched = await session.search.tablesFor(loaded, isWanted);
  if (!searched) return given;
  const { coverage, quantities } = reading;
  const unlinked = new Set(coverage.unlinkedSpans.map(({ start }) => start));
  const others = readQuantities(reading.article.shadow.printed, conventionsOf(reading.claimSet));
  const asked = others.filter((_, index) => unlinked.has(quantities[index]?.numberSpan.start ?? -1));
  const links: DraftLink[] = [];
  const turns = startTurns();
  for (const quantity of asked.slice(0, maxNumbers)) {
    if (!isWanted()) return given;
    const found = suggestEvidence(searched.index, reading.article, quantity, looked);
    const best = found.find(({ kind, evidence, score }) => kind === "value" && evidence && score >= leastScore);
    const [suggestion] = best ? toSuggestion(best, searched, session) : [];
    if (suggestion) links.push({ ...askedNumber(article, { quantity, others, claim: null }), suggestion });
    await turns.pause();
  }
  return { kind: "links", links, numbers: coverage.unlinked, tables: searched.tables.length };
}
