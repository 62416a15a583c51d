import type { Reading } from "../core/reading.js";
import { type ReportingParty, type WhoReported, whoReported } from "../core/who-reported.js";
import { critiqueList, critiquesAbout } from "./card-critiques.js";
import { claimLinks } from "./claim-links.js";
import { type Html, html, safeUrl } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { countOf, partyOrId, sourceWords } from "./words.js";

/** Parties that the table names; the rest are told by their number. */
const maxParties = 30;

/** Whose word the article rests on: parties with their interests, then documents; null where no data are linked. */
export function viewSources(reading: Reading): Html | null {
  const reported = whoReported(reading);
  const known = [...reading.claimSet.sources.keys()].filter((id) => reported.documents.has(id));
  if (known.length === 0 && reported.parties.length === 0) return null;
  return html`<section class="cc-foot" id="cc-sources">
<h2>Who reported what</h2>
${summary(reported, reading)}${partyTable(reported, reading)}${
  known.length > 0 &&
  html`<h3 class="cc-foot-title">Where the figures were read</h3>
<ul class="cc-documents">
${known.map((id) => documentOf(id, reported, reading))}</ul>
`
}</section>
`;
}

/** How much rests on one party, and where nobody independent agrees. */
function summary({ numbers, alone, unconfirmed, parties }: WhoReported, reading: Reading): Html | null {
  if (numbers.length === 0) return null;
  const [most] = parties.toSorted((a, b) => b.alone.length - a.alone.length);
  const share = (count: number): string => `${count} of ${countOf(numbers.length, "number")}`;
  const mostly =
    most && alone.length > 0 ? `, most often on ${partyOrId(reading.claimSet, most.party)} (${most.alone.length})` : "";
  const resting =
    alone.length === 0
      ? html`No number rests on one party alone.`
      : html`<strong>${share(alone.length)} ${alone.length === 1 ? "rests" : "rest"} on one party alone</strong>${mostly}.`;
  const agreeing =
    unconfirmed.length === 0
      ? "Each has an independent party that agrees with it."
      : `With ${share(unconfirmed.length)} nobody independent agrees.`;
  return html`<p>${resting} ${agreeing}</p>
${claimLinks(unconfirmed, reading, "Where nobody independent agrees")}`;
}

function partyTable({ parties }: WhoReported, reading: Reading): Html | null {
  if (parties.length === 0) return null;
  return html`<table class="cc-parties">
<thead><tr><th scope="col">Who reports</th><th scope="col">numbers</th><th scope="col">alone</th></tr></thead>
<tbody>
${parties.slice(0, maxParties).map((party) => partyRow(party, reading))}</tbody>
</table>
${
  parties.length > maxParties &&
  html`<p class="cc-soft">and ${countOf(parties.length - maxParties, "more party", "more parties")}</p>
`
}`;
}

function partyRow({ party, numbers, alone }: ReportingParty, { claimSet }: Reading): Html {
  const interest = claimSet.parties.get(party)?.spec.interest;
  return html`<tr><th scope="row">${partyOrId(claimSet, party)}${interest !== undefined && html`<div class="cc-soft">${interest}</div>`}</th><td>${numbers.length}</td><td>${alone.length > 0 && alone.length}</td></tr>
`;
}

function documentOf(id: string, { documents }: WhoReported, reading: Reading): Html | null {
  const { claimSet } = reading;
  const source = sourceWords(claimSet, id);
  if (source === null) return null;
  const spec = claimSet.sources.get(id)?.spec;
  const party = spec?.party;
  const interest = party === undefined ? undefined : claimSet.parties.get(party)?.spec.interest;
  const url = safeUrl(source.url);
  const title =
    url === null ? html`<cite>${source.title}</cite>` : html`<cite><a href="${url}">${source.title}</a></cite>`;
  const published = [
    spec?.["container-title"],
    spec?.publisher,
    spec?.page === undefined ? undefined : `p. ${spec.page}`,
  ];
  const facts = [source.byline, ...published, source.access && `access: ${source.access}`].filter(
    (fact) => fact !== null && fact !== undefined && fact !== "",
  );
  const about = critiquesAbout(id, reading);
  const claims = documents.get(id) ?? [];
  return html`<li>${title}${facts.length > 0 && html` <span class="cc-soft">${facts.join(" · ")}</span>`}${
    party !== undefined &&
    html`
<div class="cc-soft">${partyOrId(claimSet, party)}${interest !== undefined && html`: ${interest}`}</div>`
  }${selfReported(id, reading)}
${claimLinks(claims, reading, `${countOf(claims.length, "claim")} ${claims.length === 1 ? "has" : "have"} data from it`)}${critiqueList(about, reading, countOf(about.length, "critique"))}</li>
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
