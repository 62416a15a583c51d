import { type Document, isCollection, isMap, isScalar, isSeq, visit } from "yaml";
import { newLayout, type YamlLayout } from "./write-yaml-value.js";
import { columnOf } from "./yaml-ends.js";

/** How a document is laid out, by its first map and its first list that stand below a key. */
export function yamlLayoutOf(text: string, doc: Document): YamlLayout {
  let step: number | null = null;
  let listStep: number | null = null;
  visit(doc, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !key.range || !isCollection(value) || !value.range || value.flow) return undefined;
      const by = columnOf(text, value.range[0]) - columnOf(text, key.range[0]);
      if (isMap(value) && by > 0) step ??= by;
      if (isSeq(value) && by >= 0) listStep ??= by;
      return step !== null && listStep !== null ? visit.BREAK : undefined;
    },
  });
  return { step: step ?? newLayout.step, listStep: listStep ?? step ?? newLayout.listStep };
}
