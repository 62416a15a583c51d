import fc from "fast-check";
import type { TextEdit } from "../../../src/core/text/text-edit.js";
import { anyClaimSetText } from "./edits/any-claim-set.js";

/** Texts that mean something to YAML, wherever they come to stand. */
const fragment = fc.oneof(
  fc.constantFrom(
    ..."\n|\n\n|: |a: b\n|  a: b\n|    deep: er\n|- x\n|  - x\n|# c\n|    # c\n| #|{|}|[|]|,|\"|'|? |? a\n: b\n|&x |*x |!t |!!str |---\n|...\n|%YAML 1.2\n|>-\n|\t|\r\n|x|claims:\n|first:\n|exempt: {}\n|\n  ".split(
      "|",
    ),
    "|\n",
    "|+\n\n\n",
    "k: |\n  text\n",
    "k: |+\n    text\n\n\n",
    "\u{feff}",
    "__proto__: x\n",
    "  __proto__: x\n",
    "1: x\n",
    "<<: x\n",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);

/** Edits of a text: where its lines begin and end, and anywhere. */
export function anyYamlEdits(text: string): fc.Arbitrary<readonly TextEdit[]> {
  const lines = [...text.matchAll(/^.*$/gm)].flatMap((line) => [line.index, line.index + line[0].length]);
  const colons = [...text.matchAll(/:|- /g)].flatMap(({ index }) => [index, index + 1]);
  const place = fc.oneof(fc.constantFrom(...lines), fc.constantFrom(0, ...colons), fc.nat(text.length));
  const own = fc.tuple(fc.nat(text.length), fc.nat(60)).map(([at, length]) => text.slice(at, at + length));
  const edit = fc.record({
    at: place,
    length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(120)),
    text: fc.oneof(
      fc.constant(""),
      fragment,
      fc.array(fragment, { maxLength: 3 }).map((all) => all.join("")),
      own,
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    const sorted = edits.toSorted((a, b) => a.at - b.at);
    const spans = sorted.map(({ at, length, text: written }, index) => {
      const end = Math.min(at + length, text.length, (sorted[index + 1]?.at ?? Number.POSITIVE_INFINITY) - 1);
      return { span: { start: at, end: Math.max(at, end) }, text: written };
    });
    return spans.filter(({ span }, index) => index === 0 || span.start > (spans[index - 1]?.span.end ?? 0));
  });
}

/** Texts of claim sets, and others that YAML may or may not take. */
export const anyYamlText: fc.Arbitrary<string> = fc.oneof(
  anyClaimSetText,
  fc.array(fragment, { maxLength: 12 }).map((all) => `a: b\n${all.join("")}\nc:\n  d: e\n  f: g\n`),
);
