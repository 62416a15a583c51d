import type { YamlValue } from "../write-yaml-value.js";

/** Data of the schema as a value to be written: without what is absent, numbers as text. */
export function yamlValueOf(data: object): { readonly [key: string]: YamlValue } {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, held]) => (held === undefined ? [] : [[key, plainOf(held)]])),
  );
}

function plainOf(held: unknown): YamlValue {
  if (Array.isArray(held)) return held.map(plainOf);
  return typeof held === "object" && held !== null ? yamlValueOf(held) : String(held);
}
