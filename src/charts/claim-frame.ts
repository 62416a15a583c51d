import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { Quantity } from "../core/quantities/quantity.js";
import { axisCaption } from "./axis-caption.js";
import type { ForestPlotSpec } from "./forest-plot-spec.js";
import { isDrawable } from "./is-drawable.js";

/** What a claim's picture is drawn in: the unit, what the numbers are of, and the interval that the words stand for. */
export function claimFrame(claim: ClaimReading, claimSet: ClaimSet): Pick<ForestPlotSpec, "unit" | "caption" | "band"> {
  const { stated, spec } = claim;
  const unit = stated?.unit ?? claim.evidence.find(({ value }) => value !== null)?.unit ?? null;
  const readAs = claim.readings.length > 0 ? null : (spec.relation ?? null);
  return {
    unit,
    caption: axisCaption(unit, baseOf(claim, unit, claimSet), readAs),
    band: stated && isDrawable(stated.interval) ? { interval: stated.interval, label: bandLabel(claim, stated) } : null,
  };
}

/** Longest piece of an article that labels a band. */
const maxWordsLength = 80;

function bandLabel({ readByAnnotator, spec }: ClaimReading, stated: Quantity): string {
  const words = (readByAnnotator ? (spec.means ?? stated.text) : stated.text).trim().slice(0, maxWordsLength);
  return `${readByAnnotator ? "claim, read as" : "claim"}: ${words}`;
}

/** What a ratio is of: as the claim says, else as the columns of its evidence do, where they all say the same. */
function baseOf({ spec, evidence }: ClaimReading, unit: string | null, claimSet: ClaimSet): string | null {
  if (spec.of !== undefined) return spec.of;
  // A computed value may take its figures from columns of any kind: it is of what the values read from a table are of.
  const read = evidence.filter(({ formula }) => formula === null);
  const tables = new Set<string>();
  // No list of names: there may be as many rows as a table has.
  for (const { rows } of read.length > 0 ? read : evidence) for (const { table } of rows) tables.add(table);
  const columns = [...tables].flatMap((table) => Object.values(claimSet.tables.get(table)?.spec.columns ?? {}));
  const [base, ...rest] = new Set(columns.filter((column) => column.unit === unit).map(({ of }) => of));
  return base === undefined || rest.length > 0 ? null : base;
}
