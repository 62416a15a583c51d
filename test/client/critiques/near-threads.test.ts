import assert from "node:assert/strict";
import { nearThreads } from "../../../src/client/critiques/near-threads.js";

const threadsOn = (count: number, lineOf: (index: number) => number) =>
  new Map(Array.from({ length: count }, (_, index) => [`k${index}`, { range: { start: { line: lineOf(index) } } }]));

describe("nearThreads", () => {
  it("has all threads where they are few, whatever is seen", () => {
    assert.equal(
      nearThreads(
        threadsOn(100, (index) => index * 1000),
        [],
      ).size,
      100,
    );
  });

  it("has those near the lines seen of many, and none where nothing is seen", () => {
    const many = threadsOn(2000, (index) => index);
    assert.deepEqual([...nearThreads(many, [{ first: 500, last: 510 }])].toSorted(), [...keysOf(460, 550)].toSorted());
    assert.deepEqual([...nearThreads(many, [])], []);
  });

  it("has them near each place that is seen, and the nearest where they are too many", () => {
    const many = threadsOn(2000, (index) => Math.floor(index / 20));
    const near = nearThreads(many, [
      { first: 10, last: 11 },
      { first: 90, last: 91 },
    ]);
    assert.equal(near.size, 150);
    for (const key of [...keysOf(200, 239), ...keysOf(1800, 1839)]) assert.ok(near.has(key), key);
  });
});

function* keysOf(first: number, last: number): Iterable<string> {
  for (let index = first; index <= last; index++) yield `k${index}`;
}
