import type { Axis } from "./axis.js";
import type { Bar, GroupedBarsSpec } from "./grouped-bars-spec.js";

/** Bars that the text alternative tells. */
const maxTold = 40;

/** A bar chart in sentences, numbers included. */
export function groupedBarsAlt({ groups, caption, reference }: GroupedBarsSpec, axis: Axis["kind"]): string {
  const sentences: string[] = [];
  let told = 0;
  for (const { label, bars } of groups) {
    if (told >= maxTold) break;
    const drawn = bars.slice(0, maxTold - told);
    told += drawn.length;
    sentences.push(`${label}: ${drawn.map(barAlt).join("; ")}`);
  }
  const all = groups.reduce((count, { bars }) => count + bars.length, 0);
  if (all > told) sentences.push(`${all - told} more`);
  if (reference) sentences.push(`For comparison: ${reference.label}`);
  else if (caption !== null) sentences.push(`In ${caption}`);
  if (axis === "log") sentences.push("The axis is logarithmic");
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}

/** One bar in words, numbers included. */
export function barAlt({ label, detail, text, kind, notes }: Bar): string {
  const known = kind === "reported" || detail?.includes(kind) === true ? null : kind;
  return [`${label} ${text}`, known, detail, ...notes].filter((part) => part !== null).join(", ");
}
