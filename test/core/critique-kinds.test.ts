import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { critiqueKindOf, critiqueKinds } from "../../src/core/critique-kinds.js";

const folder = "articles/hypervisors";

describe("the kinds of critique", () => {
  it("have ids that tell, a few words, a question, and a sentence that helps", () => {
    assert.equal(new Set(critiqueKinds.map(({ id }) => id)).size, critiqueKinds.length);
    for (const { id, label, question, help } of critiqueKinds) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(label.length <= 40, label);
      assert.match(question, /^[A-Z].*\?$/);
      assert.match(help, /^[A-Z].*\.$/);
      assert.doesNotMatch(`${label}${question}${help}`, /[|<>]/);
    }
  });

  it("hold every kind that the shipped claim sets use", () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".claims.yaml"))) {
      const { data } = parseClaimSet(file, readFileSync(join(folder, file), "utf8"));
      for (const { kind } of Object.values(data.critiques ?? {})) {
        assert.ok(kind === undefined || critiqueKindOf(kind), `${kind} in ${file}`);
      }
    }
  });

  it("are no more than a person reads through", () => {
    assert.ok(critiqueKinds.length <= 24);
    assert.equal(critiqueKindOf("a-kind-of-my-own"), undefined);
  });
});
