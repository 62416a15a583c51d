import type { ClaimSet } from "../core/claims/claim-set.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { printValue } from "../core/evidence/print-value.js";
import { readQuantities } from "../core/quantities/read-quantities.js";
import type { BarValue } from "./group-bars.js";

/**
 * Bars for what results assume of other series: "ESX at 95 % of native" is an ESX of 95 % in the group whose value rests
 * on it. Drawn only where the words hold one number of the chart's unit and name one series that the chart shows.
 */
export function assumedBars(
  results: readonly EvidenceResult[],
  values: readonly BarValue[],
  unit: string | null,
  claimSet: ClaimSet,
): readonly BarValue[] {
  const drawn = [...new Set(values.flatMap(({ series }) => series ?? []))];
  const bars: BarValue[] = [];
  results.forEach(({ given }, index) => {
    const owner = values[index];
    if (given === null || !owner) return;
    const series = seriesNamed(given, drawn, claimSet);
    const [quantity, ...others] = readQuantities(given).filter(
      (read) => read.kind === "quantity" && read.unit === unit,
    );
    if (series === null || !quantity || others.length > 0 || quantity.low === null || quantity.high === null) return;
    const value = { low: quantity.low, high: quantity.high };
    const text = printValue(value, unit);
    const { group, reportedBy } = owner;
    if (bars.some((bar) => bar.group === group && bar.series === series && bar.text === text)) return;
    bars.push({ group, reportedBy, series, row: null, value, text, kind: "assumed", notes: [] });
  });
  return bars;
}

/** The only one of some series that a text names, by label, other name or family; null for none and for several. */
function seriesNamed(text: string, ids: readonly string[], claimSet: ClaimSet): string | null {
  const named = ids.filter((id) => {
    const spec = claimSet.series.get(id)?.spec;
    return [id, spec?.label, spec?.family, ...(spec?.also ?? [])].some(
      (name) => name !== undefined && hasWord(text, name),
    );
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Whether a text holds a name as a word of its own: "Xen" is not in "XenEnterprise". */
function hasWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); name !== "" && at >= 0; at = text.indexOf(name, at + 1)) {
    const isWord = (character: string | undefined): boolean =>
      character !== undefined && /[\p{L}\p{N}]/u.test(character);
    if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) return true;
  }
  return false;
}
