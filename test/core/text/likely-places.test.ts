import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { likelyPlaces } from "../../../src/core/text/likely-places.js";
import { runningTextOf } from "../../../src/core/text/running-text.js";

const filler = "Nothing of interest stands here, and that goes on for a while. ".repeat(20);
const told = "In March the harvest of barley fell to 4.1 tons an acre.";

describe("likelyPlaces", () => {
  const placesOf = (text: string, pattern: string, max = 5): readonly number[] =>
    likelyPlaces(runningTextOf(parseArticle(text, { format: "plain" }).shadow), pattern, max);

  it("finds where most of a pattern stands, though some of it changed", () => {
    const [first, ...others] = placesOf(`${filler}${told.replace("4.1", "14")} ${filler}`, told);
    assert.ok(first !== undefined && Math.abs(first - filler.length) < 8, String(first));
    assert.deepEqual(others, []);
  });

  it("gives the likeliest first, and only those that come near it", () => {
    const like = told.replace("barley", "wheat").replace("March", "April");
    const [first, second] = placesOf(`${filler}${like} ${filler}${told} ${filler}`, told);
    assert.ok((first ?? 0) > (second ?? Number.POSITIVE_INFINITY));
  });

  it("finds nothing where nothing is alike, and in an empty text", () => {
    assert.deepEqual(placesOf("zzz", told), []);
    assert.deepEqual(placesOf("", told), []);
  });
});
