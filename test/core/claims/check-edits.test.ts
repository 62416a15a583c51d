import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { checkEdits } from "../../../src/core/claims/check-edits.js";
import { readYaml } from "../../../src/core/claims/read-yaml.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";
import { anyYamlEdits, anyYamlText } from "./any-yaml-edits.js";

describe("checkEdits", () => {
  it("gives and refuses the edits that reading the whole edited text would", () => {
    const count = { given: 0, refused: 0 };
    const cases = anyYamlText.chain((text) =>
      fc.tuple(fc.constant(text), anyYamlEdits(text), anyYamlEdits(text), fc.boolean()),
    );
    fc.assert(
      fc.property(cases, ([text, edits, others, isMeant]) => {
        const yaml = readYaml(text);
        const { fault, value } = readYaml(applyEdits(text, edits));
        const wanted = isMeant ? value : readYaml(applyEdits(text, others)).value;
        const isSound = fault === null && isDeepStrictEqual(value, wanted);
        const checked = checkEdits({ text, yaml }, edits, wanted);
        assert.equal(checked !== null, isSound);
        if (checked) assert.equal(applyEdits(text, checked.edits), applyEdits(text, edits));
        count[checked ? "given" : "refused"]++;
      }),
      { numRuns: 1000 },
    );
    assert.ok(count.given > 40 && count.refused > 100, JSON.stringify(count));
  }).timeout(120_000);
});
