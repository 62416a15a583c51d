import assert from "node:assert/strict";
import fc from "fast-check";
import { readYaml } from "../../../src/core/claims/read-yaml.js";
import { entryLines, flowEntry, newLayout, type YamlValue } from "../../../src/core/claims/write-yaml-value.js";
import { anyText } from "../text/any-text.js";

describe("entryLines", () => {
  it("writes small maps and lists on a line, what holds maps over several, and texts of several lines as they are", () => {
    const value = {
      a: "x",
      list: ["p", "q: r"],
      map: { b: "1", c: "#" },
      maps: [{ d: "e", f: ["g"] }, "h"],
      body: "i\n\n j\n",
    };
    assert.equal(
      entryLines("top", value, "auto", 0, newLayout).join("\n"),
      `top:
  a: x
  list: [p, "q: r"]
  map: { b: 1, c: "#" }
  maps:
    - d: e
      f: [g]
    - h
  body: |
    i

     j`,
    );
  });

  it("is read back as the same data, in each style and layout", () => {
    const text = anyText.filter((one) => one !== "__proto__");
    const { value: anyValue } = fc.letrec<{ value: YamlValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        text,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.array(fc.tuple(text, tie("value")), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
      ),
    }));
    const anyLayout = fc.record({ step: fc.integer({ min: 1, max: 4 }), listStep: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(text, anyValue, fc.constantFrom("auto", "flow", "block"), anyLayout, (key, value, style, layout) => {
        const block = readYaml(`${entryLines(key, value, style, 0, layout).join("\n")}\n`);
        assert.equal(block.fault, null);
        assert.deepEqual(block.value, { [key]: value });
        assert.deepEqual(readYaml(`{ ${flowEntry(key, value)} }`).value, { [key]: value });
      }),
      { numRuns: 300 },
    );
  });
});
