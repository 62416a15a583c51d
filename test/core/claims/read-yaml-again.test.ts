import assert from "node:assert/strict";
import fc from "fast-check";
import { isAlias, isMap, isNode, isScalar, isSeq } from "yaml";
import { readYaml } from "../../../src/core/claims/read-yaml.js";
import { readPieces, readYamlAgain } from "../../../src/core/claims/read-yaml-again.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";
import { anyYamlEdits, anyYamlText } from "./any-yaml-edits.js";

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

/** The text after one edit, and what is read of it in pieces and as a whole. */
function edited(text: string, from: string, to: string) {
  const start = text.indexOf(from);
  const edits = [{ span: { start, end: start + from.length }, text: to }];
  const after = applyEdits(text, edits);
  const before = { text, yaml: readYaml(text) };
  return {
    before,
    pieces: readPieces(before, edits, after),
    again: readYamlAgain(before, edits, after),
    whole: readYaml(after),
  };
}

const two =
  "countercheck: 1\nclaims:\n  a: { quote: x }\n  b: { quote: y }\ncritiques:\n  k:\n    body: |\n      Text.\n";

describe("readYamlAgain", () => {
  it("gives what reading anew gives, whatever was edited", () => {
    const count = { pieces: 0, sound: 0 };
    const cases = anyYamlText.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(anyYamlEdits(text), { maxLength: 6 })),
    );
    fc.assert(
      fc.property(cases, ([start, steps]) => {
        let text = start;
        let yaml = readYaml(text);
        for (const edits of steps) {
          const possible = edits.filter(({ span }) => span.end <= text.length);
          const after = applyEdits(text, possible);
          const whole = readYaml(after);
          const again = readPieces({ text, yaml }, possible, after);
          if (!whole.fault) count.sound++;
          if (again) {
            count.pieces++;
            assert.equal(whole.fault, null);
            assert.deepEqual(again.value, whole.value);
            assert.deepEqual(again.duplicates, whole.duplicates);
            assert.equal(again.hasAliases, whole.hasAliases);
            assert.deepEqual(shapeOf(again.doc.contents), shapeOf(whole.doc.contents));
          }
          if (whole.fault) continue;
          text = after;
          yaml = again ?? whole;
        }
      }),
      { numRuns: 800 },
    );
    assert.ok(count.pieces > count.sound / 5 && count.pieces > 100, JSON.stringify(count));
  }).timeout(120_000);

  it("keeps the data of all entries that no edit touched", () => {
    const { before, pieces } = edited(two, "quote: y", "quote: z");
    const [old, now] = [before.yaml.value, pieces?.value] as Record<string, Record<string, unknown>>[];
    assert.equal(now?.claims?.a, old?.claims?.a);
    assert.equal(now?.critiques, old?.critiques);
    assert.deepEqual(now?.claims?.b, { quote: "z" });
  });

  it("takes a section in between, and the end of one, for what they are", () => {
    for (const [from, to] of [
      ["critiques:", "exempt: { a: b }\ncritiques:"],
      ["  b:", "terms:\n  b:"],
      ["\n  b: { quote: y }", ""],
      ["{ quote: x }", "{ quote: x }\n  c:\n    quote: |+\n      w\n\n"],
      ["      Text.\n", "      Text.\n    date: 2024\nrules:\n  x: off\n"],
    ] as const) {
      const { pieces, whole } = edited(two, from, to);
      assert.deepEqual(shapeOf(pieces?.doc.contents), shapeOf(whole.doc.contents), to);
      assert.deepEqual(pieces?.value, whole.value);
    }
  });

  it("reads the whole text where what stands in one place counts in another, or isn't sound", () => {
    const aliased = two.replace("{ quote: x }", "&a { quote: x }").replace("{ quote: y }", "*a");
    const cases = [
      edited(aliased, "quote: x", "quote: z"),
      edited(two, "{ quote: y }", "*a"),
      edited(two, "  b:", "  a:"),
      edited(two, "  b:", "  __proto__:"),
      edited(two, "{ quote: y }", "{ quote: y"),
      edited(two, "{ quote: y }", "x\n---"),
      edited(two, "countercheck", "counter"),
    ];
    for (const { pieces, again, whole } of cases) {
      assert.equal(pieces, null);
      assert.deepEqual(again.value, whole.value);
      assert.deepEqual(again.fault, whole.fault);
      assert.deepEqual(again.duplicates, whole.duplicates);
    }
  });
});
