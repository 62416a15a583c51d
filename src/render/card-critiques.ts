import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { CritiqueSpec } from "../core/claims/schema.js";
import type { Reading } from "../core/reading.js";
import { type Html, html } from "./html.js";
import { renderMarkdown } from "./render-markdown.js";
import { asSentence, countOf, kindWords, partyOrId, sourceWords, statusWords } from "./words.js";

/** Critiques of one claim that stand open at once; more are closed to their heads. */
const maxOpen = 2;

/** How deep critiques of critiques are shown. */
const maxDepth = 8;

/** The critiques of a claim, for its card. */
export function cardCritiques({ critiques }: ClaimReading, reading: Reading): Html | null {
  return critiqueList(critiques, reading, countOf(critiques.length, "critique"));
}

/** Critiques under a heading, each with its replies and with the critiques of itself; null when there are none. */
export function critiqueList(ids: readonly string[], reading: Reading, heading: string): Html | null {
  if (ids.length === 0) return null;
  const seen = new Set<string>();
  return html`<section class="cc-critiques">
<h4>${heading}</h4>
${ids.map((id) => critiqueOf(id, reading, ids.length <= maxOpen, seen, 0))}</section>
`;
}

/** Ids of the critiques that are about a claim, a source, a table or a critique, in the claim set's order. */
export function critiquesAbout(target: string, { claimSet }: Reading): readonly string[] {
  const index = indexes.get(claimSet) ?? indexCritiques(claimSet);
  indexes.set(claimSet, index);
  return index.get(target) ?? [];
}

const indexes = new WeakMap<ClaimSet, ReadonlyMap<string, readonly string[]>>();

function indexCritiques({ data }: ClaimSet): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [id, { about }] of Object.entries(data.critiques ?? {})) {
    for (const target of about) {
      const ids = index.get(target) ?? [];
      ids.push(id);
      index.set(target, ids);
    }
  }
  return index;
}

/** @param seen critiques that stand in the list already: critiques may be about each other in a circle */
function critiqueOf(id: string, reading: Reading, open: boolean, seen: Set<string>, depth: number): Html | null {
  const critique = reading.claimSet.data.critiques?.[id];
  if (!critique || seen.has(id) || depth > maxDepth) return null;
  seen.add(id);
  const answers = critiquesAbout(id, reading).map((answer) => critiqueOf(answer, reading, false, seen, depth + 1));
  return html`<details class="cc-critique"${open && html` open`}>
<summary>${head(id, critique, reading)}</summary>
<div class="cc-prose">${renderMarkdown(critique.body)}</div>
${outcome(critique)}${readFrom(critique, reading)}${replies(critique, reading)}${answers}</details>
`;
}

function head(id: string, { title, kind, by, date, status }: CritiqueSpec, { claimSet }: Reading): Html {
  const name = title ?? kindWords(kind ?? id);
  const facts = [
    title === undefined || kind === undefined ? null : kindWords(kind).toLowerCase(),
    partyOrId(claimSet, by),
    date,
  ];
  const told = facts.filter((fact) => fact !== null && fact !== undefined).join(" · ");
  return html`<strong>${name}</strong> <span class="cc-soft">${told}</span> <span class="cc-status cc-is-${statusWords(status)}">${statusWords(status)}</span>`;
}

function outcome({ status, because, settles }: CritiqueSpec): Html | null {
  const lines = [
    because !== undefined &&
      html`<p class="cc-soft">${asSentence(`${statusWords(status)} because ${because}`)}</p>
`,
    settles !== undefined &&
      settles.length > 0 &&
      html`<p class="cc-soft">What would settle it: ${asSentence(settles.join("; "))}</p>
`,
  ];
  return html`${lines}`;
}

function readFrom({ sources }: CritiqueSpec, { claimSet }: Reading): Html | null {
  if (sources === undefined || sources.length === 0) return null;
  const titles = sources.map((id) => sourceWords(claimSet, id)?.title ?? id);
  return html`<p class="cc-soft">From ${titles.join("; ")}.</p>
`;
}

function replies({ replies: all }: CritiqueSpec, { claimSet }: Reading): Html | null {
  if (all === undefined || all.length === 0) return null;
  return html`<details class="cc-replies" open>
<summary>${countOf(all.length, "reply", "replies")}</summary>
${all.map(
  ({
    by,
    date,
    body,
  }) => html`<blockquote><p class="cc-soft">${[partyOrId(claimSet, by), date].filter(Boolean).join(" · ")}</p><div class="cc-prose">${renderMarkdown(body)}</div></blockquote>
`,
)}</details>
`;
}
