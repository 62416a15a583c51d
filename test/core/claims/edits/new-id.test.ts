import assert from "node:assert/strict";
import fc from "fast-check";
import { isYamlSpecial, newId } from "../../../../src/core/claims/edits/new-id.js";
import { anyText } from "../../text/any-text.js";

const idOf = (words: string, ...taken: string[]) => newId("claim", words, new Set(taken));

describe("newId", () => {
  it("tells what it is of, in a few words with hyphens between them", () => {
    assert.equal(
      idOf("The 3–6% of bare metal that *netperf* shows on Xen 3.0.3, they say"),
      "3-6-bare-metal-netperf-shows",
    );
    assert.equal(idOf("Überhöhte Preise"), "überhöhte-preise");
    assert.equal(idOf("they won't sell"), "they-wont-sell");
    assert.equal(idOf("of the"), "of-the");
    assert.equal(idOf("x".repeat(10_000)), "x".repeat(40));
    assert.equal(idOf("internationalisation of telecommunications"), "internationalisation-telecommunications");
  });

  it("keeps a number of thousands in one piece", () => {
    assert.equal(idOf("3,400 homes"), "3400-homes");
    assert.equal(idOf("1,234,567 homes in 3,40 streets"), "1234567-homes-3-40-streets");
  });

  it("counts up where an id is taken", () => {
    assert.equal(idOf("net gain", "net-gain", "net-gain-2"), "net-gain-3");
    assert.equal(idOf("…", "claim"), "claim-2");
  });

  it("is an id by the schema, other than those taken, and never what YAML reads as something else", () => {
    const words = fc.oneof(anyText, fc.constantFrom("yes", "NULL", "1e3", "0x1F", "2007-05", "1_000", ".5", "~", "n"));
    fc.assert(
      fc.property(words, fc.array(words), (text, others) => {
        const taken = new Set(others.map((other) => idOf(other)));
        const id = newId("claim", text, taken);
        assert.match(id, /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
        assert.ok(!isYamlSpecial(id) && !taken.has(id) && id.length <= 60);
      }),
    );
  });
});
