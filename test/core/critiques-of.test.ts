import assert from "node:assert/strict";
import { type CritiqueReading, critiquesOf, maxBody } from "../../src/core/critiques-of.js";
import { presses, readDispute } from "../render/presses.js";

function read(claims = presses.claims, article = presses.article): ReadonlyMap<string, CritiqueReading> {
  return new Map(critiquesOf(readDispute({ ...presses, claims, article })).map((one) => [one.id, one]));
}

function critique(id: string, ...from: Parameters<typeof read>): CritiqueReading {
  return read(...from).get(id) ?? assert.fail(`there is a critique ${id}`);
}

describe("critiquesOf", () => {
  it("tells all of a critique: who, on what, from where, in which words, and who answered", () => {
    assert.deepEqual(critique("own-paper"), {
      id: "own-paper",
      title: "Each on its own paper",
      kind: "wrong-comparison",
      by: { id: "school", name: "School of Printing" },
      status: "open",
      because: null,
      date: null,
      body: "The presses ran on **different** paper; see [the lecture](https://example.org/lecture).\n",
      isCut: false,
      settles: ["both presses in one room"],
      sources: [{ id: "lecture", title: "A lecture", url: "javascript:alert(1)" }],
      replies: [
        { by: { id: "bolt", name: "Bolt & Sons" }, date: "1902-05-01", body: "So did *theirs*.", isCut: false },
      ],
      about: [
        { id: "share", sort: "claim" },
        { id: "bolt-share", sort: "claim" },
      ],
      claims: [
        { id: "share", state: "placed" },
        { id: "bolt-share", state: "placed" },
      ],
    });
  });

  it("names people that no party is declared for by what they are called in the claim set", () => {
    const { by, status, because, title } = critique("no-oil");
    assert.deepEqual(
      { by, status, because, title },
      {
        by: { id: "reviewer", name: "reviewer" },
        status: "answered",
        because: "the oil is measured now",
        title: null,
      },
    );
  });

  it("tells claims from sources, tables, critiques, and names of nothing", () => {
    const claims = presses.claims.replace(
      "about: bolt-test,",
      "about: [bolt-test, sheets, too-old, rate, rate, nobody],",
    );
    assert.deepEqual(
      critique("advert", claims).about.map(({ id, sort }) => `${sort} ${id}`),
      ["source bolt-test", "table sheets", "critique too-old", "claim rate", "claim rate", "unknown nobody"],
    );
    assert.deepEqual(critique("advert", claims).claims, [{ id: "rate", state: "placed" }]);
    assert.deepEqual(critique("too-old").claims, []);
  });

  it("says where the words of a claim were changed since, or are gone", () => {
    const changed = presses.article.replace("40–45 %", "40–47 %");
    const claims = presses.claims.replace("quote: only 40", 'prefix: "the Bolt reaches "\n    quote: only 40');
    const states = (article: string) => critique("own-paper", claims, article).claims.map(({ state }) => state);
    assert.deepEqual(states(changed), ["edited", "placed"]);
    const [, after] = presses.article.split("Bolt's own test");
    assert.deepEqual(states(`# Two presses\n\nBolt's own test${after}`), ["unplaced", "placed"]);
  });

  it("keeps the claim set's order, which is that in which they were raised", () => {
    assert.deepEqual([...read().keys()], ["own-paper", "no-oil", "too-old", "advert"]);
  });

  it("cuts a body that nobody reads to its end, and says so", () => {
    const long = presses.claims.replace("Nobody weighed the oil.", "o".repeat(maxBody + 1));
    const { body, isCut } = critique("no-oil", long);
    assert.equal(body.length, maxBody + 1);
    assert.ok(body.endsWith("o…"));
    assert.ok(isCut);
  });

  it("is empty where the claim set has none", () => {
    assert.equal(read(presses.claims.slice(0, presses.claims.indexOf("critiques:"))).size, 0);
  });
});
