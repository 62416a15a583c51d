import assert from "node:assert/strict";
import fc from "fast-check";
import { expectedPlaces } from "../../../src/core/text/expected-places.js";
import type { Placement } from "../../../src/core/text/place-quote.js";

const exactAt = (start: number, score = 1): Placement => ({
  state: "exact",
  span: { start, end: start + 1 },
  text: "x",
  score,
  candidates: [],
});
const at = (offset?: number) => ({ quote: "x", at: offset });

describe("expectedPlaces", () => {
  it("expects a quote where it was while nothing else tells", () => {
    const expected = expectedPlaces([exactAt(900, 0.9)], [at(100)]);
    assert.deepEqual(expected(at(500)), { start: 500, end: 500 });
  });

  it("expects nothing of a quote whose place is unknown", () => {
    assert.equal(expectedPlaces([exactAt(150)], [at(100)])(at()), null);
  });

  it("expects a quote to have shifted as those beside it did, and somewhat more or less far from both", () => {
    const expected = expectedPlaces([exactAt(150), exactAt(1250)], [at(100), at(1000)]);
    assert.deepEqual(expected(at(100)), { start: 150, end: 150 });
    assert.deepEqual(expected(at(200)), { start: 230, end: 470 });
    assert.deepEqual(expected(at(1100)), { start: 1330, end: 1370 });
  });

  it("isn't led by a quote that left its order among the others", () => {
    const places = [exactAt(100), exactAt(9000), exactAt(300), exactAt(400)];
    const expected = expectedPlaces(places, [at(100), at(200), at(300), at(400)]);
    assert.deepEqual(expected(at(300)), { start: 300, end: 300 });
  });

  it("holds the place of every quote after one edit", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9999), { minLength: 2, maxLength: 20 }),
        fc.nat(9999),
        fc.integer({ min: -2000, max: 9999 }),
        fc.nat(),
        (places, edit, length, which) => {
          const index = which % places.length;
          const place = places[index] ?? 0;
          // A quote in a stretch that is deleted has no place.
          fc.pre(length >= 0 || places.every((one) => one < edit || one >= edit - length));
          const now = (offset: number): number => (offset < edit ? offset : offset + length);
          const others = places.filter((one) => one !== place);
          const expected = expectedPlaces(
            others.map((one) => exactAt(now(one))),
            others.map(at),
          )(at(place));
          // Outside of all others, nothing tells on which side of it the edit was.
          fc.pre(others.some((one) => one < place) && others.some((one) => one > place));
          assert.ok(expected && expected.start <= now(place) && now(place) <= expected.end);
        },
      ),
    );
  });
});
