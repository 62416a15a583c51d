import { isData } from "../check-edits.js";
import type { YamlPath } from "../claim-set.js";

/** Plain data with another value at a path; what is missing on the way is made. Undefined takes the value out. */
export function changedAt(data: unknown, path: YamlPath, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (Array.isArray(data) && typeof step === "number") {
    const value = changedAt(data[step], rest, change);
    return value === undefined ? data.toSpliced(step, 1) : data.with(step, value);
  }
  const holder = isData(data) ? data : {};
  const value = changedAt(Object.hasOwn(holder, step) ? holder[step] : undefined, rest, change);
  if (value !== undefined) return { ...holder, [step]: value };
  return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== String(step)));
}

/** The longest path whose removal takes nothing but what stands at `path`, short of a section's neighbours. */
export function emptiedBy(data: unknown, path: YamlPath): YamlPath {
  const holderPath = path.slice(0, -1);
  const holder = holderPath.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)?.[step], data);
  const isLast = typeof holder === "object" && holder !== null && Object.keys(holder).length === 1;
  return isLast && holderPath.length > 0 ? emptiedBy(data, holderPath) : path;
}
