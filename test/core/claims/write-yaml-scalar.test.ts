import assert from "node:assert/strict";
import fc from "fast-check";
import { readYaml } from "../../../src/core/claims/read-yaml.js";
import { writeYamlScalar } from "../../../src/core/claims/write-yaml-scalar.js";
import { anyText } from "../text/any-text.js";

describe("writeYamlScalar", () => {
  it("keeps the style that can hold the text", () => {
    assert.equal(writeYamlScalar("3–6% of “native”", "plain"), "3–6% of “native”");
    assert.equal(writeYamlScalar("it's", "single"), "'it''s'");
    assert.equal(writeYamlScalar("plain", "double"), '"plain"');
  });

  it("quotes what a plain scalar can't hold everywhere", () => {
    for (const text of [
      "",
      " a",
      "a ",
      "a: b",
      "a:",
      "a #b",
      "#4",
      "a, b",
      "- a",
      "-a",
      "?",
      "...",
      "%",
      "@a",
      "*a",
      "~",
      "Null",
    ]) {
      assert.equal(writeYamlScalar(text, "plain"), `"${text}"`);
    }
    assert.equal(writeYamlScalar('"a" \\', "plain"), `'"a" \\'`);
  });

  it("escapes what can’t be seen and keeps the joiners of letters and emoji", () => {
    assert.equal(writeYamlScalar("a\n\t\u202e\ufeff\ud800\u0085", "single"), '"a\\n\\t\\u202e\\ufeff\\ud800\\u0085"');
    assert.equal(writeYamlScalar("👩\u200d👧", "plain"), "👩\u200d👧");
    assert.equal(writeYamlScalar("\u{e0067}", "plain"), '"\\U000e0067"');
  });

  it("reads back the same in block and in flow maps", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("plain", "single", "double"), (text, style) => {
        const written = writeYamlScalar(text, style);
        assert.deepEqual(readYaml(`a: ${written} # c\nb: x\n`).value, { a: text, b: "x" });
        assert.deepEqual(readYaml(`{ a: ${written}, b: x }\n`).value, { a: text, b: "x" });
        assert.deepEqual(readYaml(`{"a":${written}}\n`).value, { a: text });
      }),
    );
  });
});
