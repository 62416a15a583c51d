import assert from "node:assert/strict";
import { wholeRanges } from "../../src/render/whole-ranges.js";

/** The ranges that are kept whole, in brackets. */
const kept = (words: string): string =>
  wholeRanges(words).markup.replace(/<span class="cc-range">(.*?)<\/span>/g, "[$1]");

describe("wholeRanges", () => {
  it("keeps a range and its unit whole, and nothing beside it", () =>
    assert.equal(
      kept("about 40–45\u00a0% of the Anvil, so 36–48.375\u00a0%."),
      "about [40–45\u00a0%] of the Anvil, so [36–48.375\u00a0%].",
    ));

  it("leaves single numbers and other dashes alone, and escapes", () =>
    assert.equal(kept("12 units – a <guess>, 1,000–2,000"), "12 units – a &lt;guess&gt;, [1,000–2,000]"));
});
