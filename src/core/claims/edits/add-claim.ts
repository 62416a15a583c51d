import { readQuantities } from "../../quantities/read-quantities.js";
import { describeWords, type Relinked } from "../../relink-claim.js";
import { fingerprintOf } from "../../text/fingerprint.js";
import { placeQuote, type QuoteSelector } from "../../text/place-quote.js";
import { encloses, type Span } from "../../text/span.js";
import { applyEdits } from "../../text/text-edit.js";
import { refused } from "../check-edits.js";
import { conventionsOf } from "../conventions.js";
import type { ClaimKind, ClaimSpec, EvidenceSpec } from "../schema.js";
import { statedQuantity } from "../stated-quantity.js";
import { yamlPlaces } from "../yaml-places.js";
import type { ClaimSetAddition } from "./claim-set-addition.js";
import { declareTable, type NeededTable } from "./declare-table.js";
import { draftEdits } from "./draft.js";
import { newId, takenIds } from "./new-id.js";
import { partyOf } from "./party-of.js";
import { shownName } from "./shown-name.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** What a new claim is beside its words. */
export interface NewClaim {
  /** The number that is meant, in the article's source, where the words hold several. */
  readonly meant?: Span | undefined;
  /** The party whose claim the article relays, by id or name. */
  readonly by?: string | undefined;
  readonly kind?: ClaimKind | undefined;
  /** The claim behind which it is to stand; default: the last. */
  readonly after?: string | undefined;
  /** What is put against it at once; default: nothing, and a place is left for it. */
  readonly evidence?: EvidenceSpec | undefined;
  /** The table that the evidence is in, to be declared as far as it isn't yet. */
  readonly table?: NeededTable | undefined;
}

/**
 * Edits that add a claim, with the place in the edited text where a person goes on writing: that for its evidence, or
 * behind what it got.
 */
export type ClaimAddition =
  | (Extract<ClaimSetAddition, { readonly kind: "edits" }> & { readonly cursor: number })
  | Extract<ClaimSetAddition, { readonly kind: "refused" }>;

/**
 * Edits that add a claim on a stretch of the article: an id from its words, the quote with as much context as it needs,
 * and its evidence, or an empty `evidence`. All of it is one edit, so that it is taken back in one step.
 * @param span in the article's source
 */
export function addClaim(
  relinked: Relinked,
  span: Span,
  { meant, by, kind, after, evidence, table }: NewClaim = {},
): ClaimAddition {
  const { claimSet } = relinked;
  const described = describeWords(relinked, span);
  if (described.kind === "refused") return described;
  const party = by === undefined ? undefined : partyOf(claimSet, by);
  if (party === null) return refused(`The claim set has no party “${shownName(by ?? "")}”: add it first.`);
  const { quote, prefix, suffix, at } = described.selector;
  const says = meant && saysOf(relinked, described.selector, meant);
  // A number alone is no name: the words behind it say what it counts.
  const words = /\p{L}/u.test(quote) ? quote : [quote, ...(suffix ?? "").split(/\s+/, 3)].join(" ");
  const id = newId("claim", words, takenIds(claimSet, "claim"));
  const value = yamlValueOf({ quote, prefix, suffix, at, by: party, kind, says, evidence: evidence ? [evidence] : [] });
  const drafted = draftEdits(claimSet, `claim “${id}”`, (draft) => {
    if (table) declareTable(draft, claimSet, table);
    draft.put(["claims", id], value, { style: "block", after });
  });
  if (drafted.kind === "refused") return drafted;
  const place = yamlPlaces(drafted.after.doc).valueAt(["claims", id, "evidence"]);
  // A list's place goes on to the next line.
  const written = applyEdits(claimSet.text, drafted.edits).slice(place.start, place.end).trimEnd();
  return { kind: "edits", edits: drafted.edits, id, cursor: place.start + (evidence ? written.length : 1) };
}

/** Which piece of the quote is meant, where its words alone don't tell. */
function saysOf({ article, claimSet }: Relinked, selector: QuoteSelector, meant: Span): ClaimSpec["says"] {
  const { shadow } = article;
  const unchanged = claimSet.data.article?.fingerprint === fingerprintOf(shadow);
  const { span } = placeQuote(shadow, selector, { unchanged });
  if (!span) return undefined;
  const quantities = readQuantities(shadow.printed, conventionsOf(claimSet));
  const number = shadow.toShadow(meant);
  const wanted = quantities.find(({ span: all }) => encloses(all, number));
  const found = statedQuantity(shadow.text, span, quantities, undefined);
  if (!wanted || (found.kind === "found" && found.quantity === wanted)) return undefined;
  // The piece must be in the quote; its number alone tells as much as it with its unit.
  for (const piece of [wanted.span, wanted.numberSpan]) {
    if (!encloses(span, piece)) continue;
    const text = shadow.text.slice(piece.start, piece.end);
    let nth = 1;
    for (let from = shadow.text.indexOf(text, span.start); from >= 0 && from < piece.start; nth++) {
      from = shadow.text.indexOf(text, from + 1);
    }
    const says = nth === 1 ? text : { text, nth };
    const stated = statedQuantity(shadow.text, span, quantities, says);
    if (stated.kind === "found" && stated.quantity === wanted) return says;
  }
  return undefined;
}
