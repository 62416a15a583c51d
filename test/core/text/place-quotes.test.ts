import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { placeQuotes } from "../../../src/core/text/place-quotes.js";

const sentences = [
  "Alpha had 10 sheep.",
  "Beta had 20 goats.",
  "Gamma had 30 cows.",
  "Delta and its farms had 40 hens.",
];
const before = sentences.join(" ");
const selectors = sentences.map((quote) => ({ quote, at: before.indexOf(quote) }));
const statesIn = (text: string): readonly string[] =>
  placeQuotes(parseArticle(text, { format: "plain" }).shadow, selectors).map(({ state }) => state);

describe("placeQuotes", () => {
  it("is exact where words were added and taken away elsewhere", () => {
    assert.deepEqual(statesIn(`So it was. ${before}`), ["exact", "exact", "exact", "exact"]);
    assert.deepEqual(statesIn(before.replace("Beta had 20 goats. ", "")), ["exact", "orphan", "exact", "exact"]);
  });

  it("is moved for what is out of its order among the others", () => {
    const [a, b, c, d] = sentences;
    assert.deepEqual(statesIn([d, a, b, c].join(" ")), ["exact", "exact", "exact", "moved"]);
    assert.deepEqual(statesIn([b, c, a, d].join(" ")), ["moved", "exact", "exact", "exact"]);
  });

  it("calls nothing moved whose place is unknown", () => {
    const { shadow } = parseArticle(`${sentences[1]} ${sentences[0]}`, { format: "plain" });
    const places = placeQuotes(shadow, [{ quote: sentences[0] ?? "" }, { quote: sentences[1] ?? "", at: 5 }]);
    assert.deepEqual(
      places.map(({ state }) => state),
      ["exact", "exact"],
    );
  });

  it("keeps edited what is edited", () => {
    const [a, b, c, d] = sentences;
    assert.deepEqual(statesIn([d?.replace("40", "41"), a, b, c].join(" ")), ["exact", "exact", "exact", "edited"]);
  });

  describe("of a quote whose contexts changed", () => {
    const filler = "Nothing of that kind is told here. ".repeat(30);
    const own = { quote: "40", prefix: "It rained. The farms sold", suffix: "hens in May.", at: 21 };
    const stateIn = (text: string): string =>
      placeQuotes(parseArticle(text, { format: "plain" }).shadow, [own])
        .map(({ state }) => state)
        .join();

    it("takes a place far from where it was, if its sentence stands there", () => {
      assert.equal(stateIn(`${filler}The farms sold 40 hens in May. ${filler}`), "exact");
    });

    it("doubts one where some of its sentence stands", () => {
      assert.equal(stateIn(`${filler}It rained. The farms sold 40 hens until spring.`), "ambiguous");
      assert.equal(stateIn("It rained. The farms sold 40 hens until spring."), "exact");
    });
  });

  describe("of a changed quote", () => {
    const [fill, quote] = [
      "Nothing of that kind is told here. ".repeat(20),
      "The northern farms had 40 hens that winter.",
    ];
    const like = quote.replace("40", "60");
    const old = `${quote} ${fill}${like} ${sentences[0]}`;
    const set = [quote, sentences[0] ?? ""].map((one) => ({ quote: one, at: old.indexOf(one) }));
    const [first, ...rest] = set;
    const place = (text: string, quotes = set): string => {
      const [placed] = placeQuotes(parseArticle(text, { format: "plain" }).shadow, quotes);
      const [candidate, ...others] = placed?.candidates ?? [];
      const at = placed?.span ?? (others.length === 0 ? candidate : undefined);
      return `${placed?.state} at ${at?.start}`;
    };

    it("takes the place where it was, shifted as the others are", () => {
      const lead = "It is told anew. ".repeat(30);
      const changed = `${lead}${like} ${fill}${sentences[0]}`;
      assert.equal(place(changed), `edited at ${lead.length}`);
    });

    it("is in doubt where it is far from there, with that place as the only candidate", () => {
      const without = `${fill}${like} ${sentences[0]}`;
      assert.equal(place(without), `ambiguous at ${fill.length}`);
      assert.equal(place(without, first ? [first] : []), `ambiguous at ${fill.length}`);
    });

    it("is taken far from there where its contexts are whole, or nearly all of a long one is", () => {
      const own = { quote: "40", prefix: "The northern farms had", suffix: "hens that winter.", at: 23 };
      assert.equal(place(`${fill}${like} ${sentences[0]}`, [own]), `edited at ${fill.length + 23}`);
      const long = `${quote.slice(0, -1)}, and the southern ones counted 300 of them between the hills and the sea.`;
      const changed = `${fill}${long.replace("between", "among")} ${sentences[0]}`;
      assert.equal(place(changed, [{ quote: long, at: 0 }]), `edited at ${fill.length}`);
    });

    it("takes the only place where nothing tells where it was", () => {
      const without = `${fill}${like} ${sentences[0]}`;
      const { shadow } = parseArticle(without, { format: "plain" });
      assert.equal(placeQuotes(shadow, [{ quote }, ...rest])[0]?.state, "edited");
    });
  });

  it("calls as few moved as can be, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), (order) => {
        const words = order.map((n) => `Item ${"abcdefg"[n]} counts.`);
        const { shadow } = parseArticle(words.join(" "), { format: "plain" });
        const places = placeQuotes(
          shadow,
          order.map((n, index) => ({ quote: words[index] ?? "", at: n * 100 })),
        );
        const moved = places.filter(({ state }) => state === "moved").length;
        // A second way to the longest ascending run: by trying all subsets.
        let longest = 0;
        for (let subset = 0; subset < 1 << order.length; subset++) {
          const run = order.filter((_, index) => (subset >> index) & 1);
          if (run.every((n, index) => index === 0 || n > (run[index - 1] ?? 0)))
            longest = Math.max(longest, run.length);
        }
        assert.equal(moved, order.length - longest);
      }),
    );
  });
});
