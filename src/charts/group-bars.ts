import type { ClaimSet } from "../core/claims/claim-set.js";
import type { RowReference } from "../core/evidence/evidence-result.js";
import type { Interval } from "../core/quantities/interval.js";
import { axisCaption } from "./axis-caption.js";
import type { Bar, BarGroup, GroupedBarsSpec } from "./grouped-bars-spec.js";
import { nameBars } from "./name-bars.js";
import type { RowLink } from "./row-link.js";
import { partyMark, seriesMark } from "./series-mark.js";

/** A value that is to become a bar. */
export interface BarValue {
  /** Name of the party or study that it stands with. */
  readonly group: string;
  readonly reportedBy: string | null;
  readonly series: string | null;
  readonly row: RowReference | null;
  readonly value: Interval;
  readonly text: string;
  readonly kind: Bar["kind"];
  readonly notes: readonly string[];
  /** Where the bar leads in a page. */
  readonly link?: RowLink | undefined;
}

/** Puts values of one frame into groups, in the order in which they come. */
export function groupBars(
  values: readonly BarValue[],
  frame: { readonly unit: string | null; readonly of: string | null },
  claimSet: ClaimSet,
): GroupedBarsSpec {
  const names = nameBars(values, claimSet);
  const groups = new Map<string, { label: string; bars: Bar[] }>();
  values.forEach(({ group, reportedBy, series, value, text, kind, notes, link }, index) => {
    const name = names[index];
    if (!name) return;
    const mark = series === null ? partyMark(reportedBy, claimSet.parties) : seriesMark(series, claimSet.series);
    const detail = [kind === "reported" ? null : kind, name.detail].filter((part) => part !== null).join(" · ");
    const bar = { label: name.label, detail: detail === "" ? null : detail, mark, value, text, kind, notes, link };
    const found = groups.get(group) ?? { label: name.group, bars: [] };
    const same = found.bars.findIndex((other) => isSame(other, bar));
    const other = found.bars[same];
    if (other) found.bars[same] = { ...other, link: joined(other.link, link) };
    else found.bars.push(bar);
    groups.set(group, found);
  });
  return {
    unit: frame.unit,
    caption: axisCaption(frame.unit, frame.of, null),
    reference: referenceOf(frame),
    groups: [...groups.values()] satisfies BarGroup[],
  };
}

/** How a value is known, as far as the certainty of its rows says: no better than the weakest of them. */
export function kindOf(rows: readonly RowReference[]): Bar["kind"] {
  const certainties = rows.map(({ certainty }) => certainty?.toLowerCase() ?? "");
  if (certainties.some((certainty) => certainty.includes("assumed"))) return "assumed";
  return certainties.some((certainty) => certainty.includes("derived")) ? "derived" : "reported";
}

/** The whole that ratios are of, as a line to hold bars against. */
function referenceOf({ unit, of }: { readonly unit: string | null; readonly of: string | null }) {
  if (of === null) return null;
  if (unit === "%") return { value: 100, label: `${of} = 100\u00a0%` };
  return unit === "x" || unit === "1" ? { value: 1, label: `${of} = 1` } : null;
}

/** The link of a value that two claims rest on: it leads where the first did. */
function joined(one: RowLink | undefined, other: RowLink | undefined): RowLink | undefined {
  if (!one || !other) return one ?? other;
  const also = new Set([...(one.also ?? []), other.claim]);
  also.delete(one.claim);
  return also.size > 0 ? { ...one, also: [...also] } : one;
}

/** One value that two rows give is one bar. */
function isSame(a: Bar, b: Bar): boolean {
  return a.label === b.label && a.detail === b.detail && a.text === b.text;
}
