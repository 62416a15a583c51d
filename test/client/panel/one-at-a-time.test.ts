import assert from "node:assert/strict";
import { oneAtATime } from "../../../src/client/panel/one-at-a-time.js";

describe("oneAtATime", () => {
  /** An act whose runs end when the test says so. */
  const startAct = () => {
    const ends: (() => void)[] = [];
    const act = oneAtATime(() => new Promise((end) => void ends.push(end)));
    return { act, ends };
  };
  const turn = () => new Promise((turned) => setImmediate(turned));

  it("acts at once where nothing is being done", () => {
    const { act, ends } = startAct();
    void act();
    assert.equal(ends.length, 1);
  });

  it("acts once more afterwards for all that was asked meanwhile, and not at the same time", async () => {
    const { act, ends } = startAct();
    const asked = [act(), act(), act()];
    assert.equal(ends.length, 1);
    ends[0]?.();
    await turn();
    assert.equal(ends.length, 2);
    ends[1]?.();
    await Promise.all(asked);
    assert.equal(ends.length, 2);
  });

  it("begins anew once all is done", async () => {
    const { act, ends } = startAct();
    const first = act();
    ends[0]?.();
    await first;
    void act();
    assert.equal(ends.length, 2);
  });

  it("hands a failure on, and acts again when asked again", async () => {
    let acts = 0;
    const act = oneAtATime(async () => {
      acts++;
      if (acts === 1) throw new Error("no");
    });
    await assert.rejects(act(), /no/);
    await act();
    assert.equal(acts, 2);
  });
});
