import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { critiqueList, critiquesAbout } from "./card-critiques.js";
import { type Html, html, safeUrl } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { countOf, partyOrId, sourceWords } from "./words.js";

/** What stands below the article: claims without a place, then the documents that the evidence was read in. */
export function viewFoot(reading: Reading): readonly { readonly key: string; readonly html: Html }[] {
  return [
    { key: "foot unplaced", html: unplaced(reading) },
    { key: "foot documents", html: documents(reading) },
  ].flatMap(({ key, html: content }) => (content === null ? [] : [{ key, html: content }]));
}

function unplaced({ claims }: Reading): Html | null {
  const lost = claims.filter(({ anchor }) => anchor.source === null);
  if (lost.length === 0) return null;
  return html`<section class="cc-foot">
<h2>Claims that have no place in the text</h2>
<p>Their words are not here as the claim set quotes them. Correct the quote there, give it more context, or remove the claim.</p>
<ul class="cc-plain">
${lost.map(
  ({
    id,
    anchor,
  }) => html`<li><button type="button" class="cc-link cc-unplaced" data-claim="${id}">“${anchor.text}”</button> <span class="cc-soft">${whyUnplaced(anchor)}</span></li>
`,
)}</ul>
</section>
`;
}

function whyUnplaced({ state, candidates }: ClaimReading["anchor"]): string {
  return state === "ambiguous" ? `fits ${countOf(candidates.length, "place")} equally well` : "fits no place";
}

function documents(reading: Reading): Html | null {
  const { claimSet } = reading;
  const used = new Set(reading.claims.flatMap(({ evidence }) => evidence.flatMap(({ readIn }) => readIn ?? [])));
  const known = [...claimSet.sources.keys()].filter((id) => used.has(id));
  if (known.length === 0) return null;
  return html`<section class="cc-foot">
<h2>Where the figures were read</h2>
<ul class="cc-documents">
${known.map((id) => documentOf(id, reading))}</ul>
</section>
`;
}

function documentOf(id: string, reading: Reading): Html | null {
  const { claimSet } = reading;
  const source = sourceWords(claimSet, id);
  if (source === null) return null;
  const party = claimSet.sources.get(id)?.spec.party;
  const interest = party === undefined ? undefined : claimSet.parties.get(party)?.spec.interest;
  const url = safeUrl(source.url);
  const title =
    url === null ? html`<cite>${source.title}</cite>` : html`<cite><a href="${url}">${source.title}</a></cite>`;
  const facts = [source.byline, source.access && `access: ${source.access}`].filter(
    (fact) => fact !== null && fact !== "",
  );
  const about = critiquesAbout(id, reading);
  return html`<li>${title}${facts.length > 0 && html` <span class="cc-soft">${facts.join(" · ")}</span>`}${
    party !== undefined &&
    html`
<div class="cc-soft">${partyOrId(claimSet, party)}${interest !== undefined && html`: ${interest}`}</div>`
  }${selfReported(id, reading)}
${critiqueList(about, reading, countOf(about.length, "critique"))}</li>
`;
}

/** Claims that rest on their own party's word in this document, told once for all of them (semantics rule 21). */
function selfReported(source: string, { claims }: Reading): Html | null {
  const count = claims.filter(
    ({ verdict, independent, evidence }) =>
      verdict === "supported" &&
      independent === 0 &&
      evidence.some(({ role, readIn, agrees }) => role === "attribution" && agrees === true && readIn === source),
  ).length;
  if (count === 0) return null;
  const rest = count === 1 ? "rests" : "rest";
  return html`<div>${verdictIcon("unverifiable")} ${countOf(count, "claim")} ${rest} on it alone, by the party that says so; nobody independent measured ${count === 1 ? "it" : "them"}.</div>`;
}
