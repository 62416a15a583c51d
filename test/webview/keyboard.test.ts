import assert from "node:assert/strict";
import { viewKeys } from "../../src/render/view-keys.js";
import { keyActions } from "../../src/webview/keyboard.js";

describe("the reading view's keys", () => {
  it("are all told to the reader, and none that isn't there", () => {
    // The overview answers its arrow keys itself, while it has the focus.
    const told = viewKeys.flatMap(({ keys }) => keys).filter((key) => !"↑↓".includes(key));
    // The space bar does what Enter does.
    const real = Object.keys(keyActions).filter((key) => key !== " ");
    assert.deepEqual(told.toSorted(), real.toSorted());
  });
});
