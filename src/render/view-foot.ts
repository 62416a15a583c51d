import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import { originOf } from "../core/moved-claim.js";
import type { Reading } from "../core/reading.js";
import { type Html, html } from "./html.js";
import { viewLeftOut } from "./view-left-out.js";
import { viewSources } from "./view-sources.js";
import { countOf } from "./words.js";

/** A part of what stands below the article. */
interface FootPart {
  readonly key: string;
  readonly html: Html;
}

interface KnownFoot {
  readonly origins: readonly ClaimReading[];
  readonly parts: readonly FootPart[];
}

const known = new WeakMap<ClaimSet, KnownFoot>();

/**
 * What stands below the article: claims without a place, what the article leaves out, and who reported what. It tells of all
 * claims, wherever they stand, and is made anew when one of them says something else.
 */
export function viewFoot(reading: Reading): readonly FootPart[] {
  const origins = reading.claims.map(originOf);
  const last = known.get(reading.claimSet);
  const isSame = last?.origins.length === origins.length && last.origins.every((one, index) => one === origins[index]);
  if (last && isSame) return last.parts;
  const parts = footOf(reading);
  known.set(reading.claimSet, { origins, parts });
  return parts;
}

function footOf(reading: Reading): readonly FootPart[] {
  return [
    { key: "foot unplaced", html: unplaced(reading) },
    { key: "foot left out", html: viewLeftOut(reading) },
    { key: "foot sources", html: viewSources(reading) },
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
  if (state !== "ambiguous") return "fits no place";
  return candidates.length === 1 ? "may fit one place" : `fits ${countOf(candidates.length, "place")} equally well`;
}
