import assert from "node:assert/strict";
import fc from "fast-check";
import { isAlias, isMap, isNode, isScalar, isSeq } from "yaml";
import { readYaml } from "../../../src/core/claims/read-yaml.js";
import { readPieces, readYamlAgain } from "../../../src/core/claims/read-yaml-again.js";
import { applyEdits, type TextEdit } from "../../../src/core/text/text-edit.js";
import { anyClaimSetText } from "./edits/any-claim-set.js";

/** All that edits and places rest on, of a node and those below it. */
function shapeOf(node: unknown): unknown {
  if (!isNode(node)) return node ?? null;
  const { range = null, tag } = node;
  if (isAlias(node)) return { alias: node.source, range };
  if (isScalar(node)) return { value: node.value, source: node.source, type: node.type, range, tag };
  if (isMap(node)) {
    const items = node.items.map(({ key, value }) => [shapeOf(key), shapeOf(value)]);
    return { map: items, flow: node.flow ?? false, range, tag };
  }
  return isSeq(node) ? { list: node.items.map(shapeOf), flow: node.flow ?? false, range, tag } : "unknown";
}

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
function anyEdits(text: string): fc.Arbitrary<readonly TextEdit[]> {
  const lines = [...text.matchAll(/^.*$/gm)].flatMap((line) => [line.index, line.index + line[0].length]);
  const colons = [...text.matchAll(/:|- /g)].flatMap(({ index }) => [index, index + 1]);
  const place = fc.oneof(fc.constantFrom(...lines), fc.constantFrom(0, ...colons), fc.nat(text.length));
  const own = fc.tuple(fc.nat(text.length), fc.nat(60)).map(([at, length]) => text.slice(at, at + length));
  const edit = fc.record({
    at: place,
    length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(120)),
    text: fc.oneof(fc.constant(""), fragment, fc.array(fragment, { maxLength: 3 }).map((all) => all.join("")), own),
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

const anyText = fc.oneof(
  anyClaimSetText,
  fc.array(fragment, { maxLength: 12 }).map((all) => `a: b\n${all.join("")}\nc:\n  d: e\n  f: g\n`),
);

describe("readYamlAgain", () => {
  it("gives what reading anew gives, whatever was edited", () => {
    let count = 0;
    const cases = anyText.chain((text) => fc.tuple(fc.constant(text), fc.array(anyEdits(text), { maxLength: 4 })));
    fc.assert(
      fc.property(cases, ([start, steps]) => {
        let text = start;
        let yaml = readYaml(text);
        for (const edits of steps) {
          const possible = edits.filter(({ span }) => span.end <= text.length);
          const after = applyEdits(text, possible);
          const whole = readYaml(after);
          const again = readPieces({ text, yaml }, possible, after);
          if (again) {
            count++;
            assert.equal(whole.fault, null);
            assert.deepEqual(again.value, whole.value);
            assert.deepEqual(again.duplicates, whole.duplicates);
            assert.equal(again.hasAliases, whole.hasAliases);
            assert.deepEqual(shapeOf(again.doc.contents), shapeOf(whole.doc.contents));
          }
          text = after;
          yaml = again ?? whole;
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 1500) },
    );
    assert.ok(count > 200, `${count} were read in pieces`);
  }).timeout(120_000);
});
void readYamlAgain;
