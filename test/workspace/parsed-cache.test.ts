import assert from "node:assert/strict";
import { createParsedCache } from "../../src/workspace/parsed-cache.js";

describe("the cache of what was parsed", () => {
  const counting = (size = 1) => {
    const made: string[] = [];
    const make = (value: string) => async () => {
      made.push(value);
      return { value, size };
    };
    return { made, make };
  };

  it("parses once while the stamp stays, and anew when it changes", async () => {
    const cache = createParsedCache<string>(10);
    const { made, make } = counting();
    assert.equal(await cache.through("a", "1", make("first")), "first");
    assert.equal(await cache.through("a", "1", make("again")), "first");
    assert.equal(await cache.through("a", "2", make("second")), "second");
    assert.deepEqual(made, ["first", "second"]);
  });

  it("lets two callers at once share one parse", async () => {
    const cache = createParsedCache<string>(10);
    const { made, make } = counting();
    await Promise.all([cache.through("a", "1", make("one")), cache.through("a", "1", make("two"))]);
    assert.deepEqual(made, ["one"]);
  });

  it("forgets the least recently used first, and keeps the newest however large it is", async () => {
    const cache = createParsedCache<string>(2);
    const { made, make } = counting();
    await cache.through("a", "1", make("a"));
    await cache.through("b", "1", make("b"));
    await cache.through("a", "1", make("a"));
    await cache.through("c", "1", make("c"));
    await cache.through("a", "1", make("a"));
    assert.deepEqual(made, ["a", "b", "c"]);
    await cache.through("b", "1", make("b"));
    assert.deepEqual(made, ["a", "b", "c", "b"]);
    const large = counting(99);
    await cache.through("large", "1", large.make("large"));
    await cache.through("large", "1", large.make("large"));
    assert.deepEqual(large.made, ["large"]);
  });

  it("tries again after a failure, which the caller hears of", async () => {
    const cache = createParsedCache<string>(10);
    await assert.rejects(
      cache.through("a", "1", async () => {
        throw new Error("broken");
      }),
      /broken/,
    );
    assert.equal(await cache.through("a", "1", async () => ({ value: "sound", size: 1 })), "sound");
  });
});
