import assert from "node:assert/strict";
import fc from "fast-check";
import type { ClaimSet, YamlPath } from "../../../src/core/claims/claim-set.js";
import { namesIn } from "../../../src/core/claims/names-in.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";
import { anyYamlEdits } from "./any-yaml-edits.js";
import { anyClaimSetText } from "./edits/any-claim-set.js";

/** Every path of data, with those of things that aren't there. */
function pathsOf(data: unknown, path: YamlPath = []): readonly YamlPath[] {
  if (typeof data !== "object" || data === null) return [path];
  const steps = Array.isArray(data) ? data.map((_, index) => index) : [...Object.keys(data), "absent"];
  const held = data as Readonly<Record<string | number, unknown>>;
  return [path, ...steps.flatMap((step) => pathsOf(held[step], [...path, step]))];
}

/** All that a claim set tells. */
function toldBy(claimSet: ClaimSet): unknown {
  const { file, text, data, findings, readOnly, parties, sources, tables, terms, series, locate, locateKey } = claimSet;
  const places = pathsOf(data).map((path) => [path, locate(path), locateKey(path)]);
  const order = [data.claims, data.critiques, data.parties].map((section) => Object.keys(section ?? {}));
  const names = namesIn(claimSet);
  return { file, text, data, findings, readOnly, parties, sources, tables, terms, series, places, order, names };
}

describe("parseClaimSet of a text that was parsed before", () => {
  it("tells all that parsing it for the first time tells, whatever changed", () => {
    const cases = anyClaimSetText.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(anyYamlEdits(text), { maxLength: 5 })),
    );
    fc.assert(
      fc.property(cases, ([start, steps]) => {
        let now = parseClaimSet("x", start);
        for (const edits of steps) {
          const after = applyEdits(now.text, edits);
          now = parseClaimSet("x", after, "claim-set", now);
          assert.deepEqual(toldBy(now), toldBy(parseClaimSet("x", after)));
        }
      }),
      { numRuns: 400 },
    );
  }).timeout(120_000);

  it("keeps the data of what stayed as they were, and tells of what became faulty or sound", () => {
    const sound = "countercheck: 1\nclaims:\n  a: { quote: x }\n  b: { quote: y }\n";
    const first = parseClaimSet("x", sound);
    const faulty = parseClaimSet("x", sound.replace("{ quote: y }", "{ quot: y }"), "claim-set", first);
    assert.equal(faulty.data.claims?.a, first.data.claims?.a);
    assert.deepEqual(Object.keys(faulty.data.claims ?? {}), ["a"]);
    assert.deepEqual(
      faulty.findings.map(({ rule }) => rule),
      ["wrong-type", "unknown-key"],
    );
    const again = parseClaimSet("x", sound, "claim-set", faulty);
    assert.equal(again.data.claims?.a, first.data.claims?.a);
    assert.deepEqual(again.data, first.data);
    assert.deepEqual(again.findings, []);
  });
});
