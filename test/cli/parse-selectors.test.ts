import assert from "node:assert/strict";
import { parseSelectors } from "../../src/cli/parse-selectors.js";

const parse = (value: unknown, shadow = "") => parseSelectors(JSON.stringify(value), "s.json", shadow);

describe("selectors from a file", () => {
  it("have our names or those of the W3C", () => {
    const selector = { quote: "95 %", prefix: "at", suffix: "of", at: 3 };
    assert.deepEqual(parse([selector]), [selector]);
    assert.deepEqual(parse([{ type: "TextQuoteSelector", exact: "95 %" }]), [
      { quote: "95 %", prefix: undefined, suffix: undefined, at: undefined },
    ]);
  });

  it("count W3C positions in code points and ours in UTF-16 code units", () => {
    assert.equal(parse([{ exact: "c", start: 2 }], "a😀c")[0]?.at, 3);
    assert.equal(parse([{ quote: "c", at: 3 }], "a😀c")[0]?.at, 3);
    assert.equal(parse([{ exact: "c", start: 99 }], "a😀c")[0]?.at, 4);
  });

  it("that are wrong are named with what is wrong", () => {
    assert.throws(() => parseSelectors("[", "s.json", ""), /"s\.json" is not JSON/);
    assert.throws(() => parse({}), /must hold a JSON list/);
    assert.throws(() => parse([{ quote: "a" }, 5]), /Selector 1 of "s\.json" is no object/);
    assert.throws(() => parse([{ prefix: "a" }]), /Selector 0 of "s\.json" has no "quote"/);
    assert.throws(() => parse([{ quote: 5 }]), /"quote" must be a text/);
    assert.throws(() => parse([{ quote: "a", at: -1 }]), /"at" must be a whole number/);
  });
});
