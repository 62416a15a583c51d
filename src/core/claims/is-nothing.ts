import { isScalar } from "yaml";

/**
 * Whether a node of a claim set is written as nothing: an empty value, or YAML's null without quotes. In a claim set every
 * scalar is text, so the reader itself doesn't tell.
 */
export function isNothing(node: unknown): boolean {
  return isScalar(node) && node.type === "PLAIN" && isWrittenNothing(node.source ?? "");
}

/** Whether a text is what YAML writes for nothing. */
export function isWrittenNothing(written: string): boolean {
  return /^(?:~|null|Null|NULL)?$/.test(written);
}
