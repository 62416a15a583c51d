import type { TextCounts } from "../core/text-counts.js";
import { countOf } from "./short-words.js";

/** What a check of a text without a claim set found, in a few words: "14 numbers, 1 finding, no claim set". */
export function checkedWords({ isEmpty, numbers, findings }: TextCounts): string {
  if (isEmpty) return "no text yet, no claim set";
  return `${countOf(numbers, "number")}, ${countOf(findings, "finding")}, no claim set`;
}
