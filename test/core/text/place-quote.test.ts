import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { cutsNumber } from "../../../src/core/text/cuts-number.js";
import { placeQuote, type QuoteSelector } from "../../../src/core/text/place-quote.js";
import type { Shadow } from "../../../src/core/text/shadow.js";
import { anyText } from "./any-text.js";

function shadowOf(text: string): Shadow {
  return parseArticle(text, { format: "plain" }).shadow;
}

/** The text with the quote's place in brackets; the state alone when it has none. */
function placed(text: string, selector: QuoteSelector | string): string {
  const shadow = shadowOf(text);
  const { state, span } = placeQuote(shadow, typeof selector === "string" ? { quote: selector } : selector);
  if (span === null) return state;
  const { start, end } = shadow.toSource(span);
  const mark = state === "exact" ? "" : `${state}: `;
  return `${text.slice(0, start)}⟦${mark}${text.slice(start, end)}⟧${text.slice(end)}`;
}

/** The text of anchoring.md's probes. */
const probe =
  "Unemployment fell to 4.1% in March. In 2019, 95% of schools had internet access. By contrast, 95% of rural homes " +
  "lacked it. Spending rose 12.5% to $3,400 per pupil.";
const first95 = { quote: "95%", prefix: "In 2019, ", suffix: " of schools had internet access." };
const second95 = { quote: "95%", prefix: "access. By contrast, ", suffix: " of rural homes" };

describe("placeQuote", () => {
  it("finds a quote that stands in the text once", () => {
    assert.equal(placed("It fell to 4.1% in March.", "4.1%"), "It fell to ⟦4.1%⟧ in March.");
  });

  it("looks through what a copy or another editor changes", () => {
    assert.equal(placed("by −2 points", "-2 points"), "by ⟦−2 points⟧");
    assert.equal(placed("12\u00a0000 homes", "12 000 homes"), "⟦12\u00a0000 homes⟧");
    assert.equal(placed("12 000 homes", "12\u202f000 homes"), "⟦12 000 homes⟧");
    assert.equal(placed("a cafe\u0301 has 3", "café has"), "a ⟦cafe\u0301 has⟧ 3");
    assert.equal(placed("a café has 3", "cafe\u0301 has"), "a ⟦café has⟧ 3");
    assert.equal(placed("one\r\ntwo", "one two"), "⟦one\r\ntwo⟧");
    assert.equal(placed("he said “it’s 5”", `"it's 5"`), "he said ⟦“it’s 5”⟧");
    assert.equal(placed("3–6\u00ad% of\ufeff all", "3-6% of all"), "⟦3–6\u00ad% of\ufeff all⟧");
  });

  it("is ambiguous, with all places, when a quote without context stands in the text twice", () => {
    const shadow = shadowOf(probe);
    const { state, span, text, candidates } = placeQuote(shadow, { quote: "95%" });
    assert.deepEqual({ state, span, text }, { state: "ambiguous", span: null, text: "" });
    assert.deepEqual(
      candidates.map(({ start, end }) => shadow.text.slice(start - 4, end + 4)),
      ["19, 95% of ", "st, 95% of "],
    );
  });

  it("tells equal quotes apart by their context", () => {
    assert.equal(placed(probe, first95), probe.replace("In 2019, 95%", "In 2019, ⟦95%⟧"));
    assert.equal(placed(probe, second95), probe.replace("contrast, 95%", "contrast, ⟦95%⟧"));
    assert.equal(
      placed(probe, { quote: "95%", suffix: "of rural" }),
      probe.replace("contrast, 95%", "contrast, ⟦95%⟧"),
    );
  });

  it("reads a context across paragraphs as a copy of the page has it", () => {
    const text = "Results\n\n95% of schools.\n\nTwo\n\n95% of homes.";
    assert.equal(placed(text, { quote: "95%", prefix: "Results " }), text.replace("95% of s", "⟦95%⟧ of s"));
    assert.equal(placed(text, { quote: "95%", prefix: "Two\n" }), text.replace("95% of h", "⟦95%⟧ of h"));
  });

  it("finds a quote whose context was edited a little", () => {
    const inserted = probe.replace("95% of schools", "95% of public schools");
    assert.equal(placed(inserted, first95), inserted.replace("95%", "⟦95%⟧"));
    const replaced = probe.replace("In 2019, 95% of schools", "In 2018, 95% of schools");
    assert.equal(placed(replaced, first95), replaced.replace("95%", "⟦95%⟧"));
  });

  it("scores an exact context above an edited one, and that above the floor", () => {
    const score = (text: string): number => placeQuote(shadowOf(text), first95).score;
    const [exact, edited] = [score(probe), score(probe.replace("In 2019,", "In 2018,"))];
    assert.equal(exact, 1);
    assert.ok(edited < exact && edited >= 0.7, String(edited));
  });

  it("never goes where the context doesn't hold the quote", () => {
    const without = probe.replace("In 2019, 95% of schools had internet access. ", "");
    assert.equal(placed(without, first95), "orphan");
    assert.equal(placed(probe.replace("to 4.1% ", ""), { quote: "4.1%", prefix: "fell to " }), "orphan");
  });

  it("never takes a place that only resembles the context, with other words on both sides of the quote", () => {
    const kept = "In the first test, Xen reached about 95% of bare metal speed.";
    const other = "In the first test, Xen reached nearly 95% against bare metal speed.";
    const selector = { quote: "95%", prefix: "In the first test, Xen reached about ", suffix: " of bare metal speed." };
    assert.equal(placed(kept, selector), kept.replace("95%", "⟦95%⟧"));
    assert.equal(placed(other, selector), "orphan");
    // A sign next to the quote is not a word that holds it.
    const bare = { quote: "95", prefix: "Xen reached about ", suffix: "% of bare metal speed" };
    assert.equal(placed(other, bare), "orphan");
  });

  it("never goes past a context that stands whole, where other words part it from the quote", () => {
    const date = { quote: "2007", prefix: "an open release of XenSource in March", suffix: "Server 3.0.1" };
    const kept = "an open release of XenSource in March 2007 with Server 3.0.1";
    assert.equal(placed(kept, date), kept.replace("2007", "⟦2007⟧"));
    const rows =
      "an open release of XenSource in March. Its own beta was tested by VMware in June 2007 for Server 3.0.1";
    assert.equal(placed(rows, date), "orphan");
  });

  it("never takes another entry whose number beside the quote differs, along with the words there", () => {
    const text = "1.6.1 - 2018-02-15 Added types for all events, and 1.5.9 - 2018-02-11 Fixed a leak";
    const entry = {
      quote: "2018-02-15",
      prefix: "details of errors 1.6.0 -",
      suffix: "Added types for all events, and",
    };
    assert.equal(placed(text, { ...entry, prefix: "a note 1.6.1 -" }), text.replace("2018-02-15", "⟦2018-02-15⟧"));
    assert.equal(placed(text, { ...entry, prefix: "details of errors 1.6.0 on" }), "orphan");
  });

  it("takes a quote where it stood, in the same text only", () => {
    const shadow = shadowOf(probe);
    const at = probe.lastIndexOf("95%");
    const state = (selector: QuoteSelector, unchanged: boolean): string | number =>
      placeQuote(shadow, selector, { unchanged }).span?.start ?? placeQuote(shadow, selector, { unchanged }).state;
    assert.equal(state({ quote: "95%", at }, true), at);
    assert.equal(state({ quote: "95%", at }, false), "ambiguous");
    assert.equal(state({ quote: "95%", at: at + 1 }, true), "ambiguous");
    assert.equal(state({ ...first95, at: at + 1 }, true), probe.indexOf("95%"));
    for (const outside of [-1, 1e9]) assert.equal(state({ quote: "Unemployment", at: outside }, true), 0);
  });

  it("is ambiguous when edited contexts don't tell two places apart", () => {
    const text = "In 2017, 95% of schools had internet access. In 2018, 95% of schools had internet access.";
    assert.equal(placed(text, first95), "ambiguous");
  });

  it("is edited, never exact, where the number changed between the same words", () => {
    const fell = { quote: "4.1%", prefix: "fell to ", suffix: " in March." };
    assert.equal(placed(probe.replace("4.1%", "14.0%"), fell), probe.replace("4.1%", "⟦edited: 14.0%⟧"));
    const other = probe.replace("2019, 95%", "2019, 85%");
    assert.equal(placed(other, first95), other.replace("85%", "⟦edited: 85%⟧"));
    assert.equal(placed(other, second95), other.replace("95%", "⟦95%⟧"));
    const spent = { quote: "$3,400", prefix: "12.5% to ", suffix: " per pupil" };
    assert.equal(placed(probe.replace("$3,400", "$34,000"), spent), probe.replace("$3,400", "⟦edited: $34,000⟧"));
  });

  it("is an orphan when the number is gone from between its words", () => {
    const fell = { quote: "4.1%", prefix: "Unemployment fell to ", suffix: " in March." };
    for (const [was, now] of [
      ["to 4.1% ", ""],
      ["4.1% ", ""],
      ["to 4.1% ", "sharply "],
    ] as const) {
      assert.equal(placed(probe.replace(was, now), fell), "orphan", now);
    }
  });

  describe("for a quote without context", () => {
    const bridge = "The bridge at Arnhem carries 14,000 cars on a working day";

    it("is edited where its number changed and nothing else reads like it", () => {
      const text = `${probe} ${bridge.replace("14,000", "17,500")}. It was painted twice.`;
      assert.equal(placed(text, bridge), text.replace(/The bridge.*?day/, "⟦edited: $&⟧"));
    });

    it("lists the places where the text says the same of other things", () => {
      const rows = [12, 31].map(
        (cars, index) => `The bridge at ${["Deventer", "Nijmegen"][index]} carries ${cars} cars`,
      );
      const text = `${rows.join(" on a working day. ")} on a working day. ${bridge.replace("14,000", "17,500")}.`;
      const { state, candidates } = placeQuote(shadowOf(text), { quote: bridge });
      assert.equal(state, "ambiguous");
      assert.equal(text.slice(candidates[0]?.start, candidates[0]?.end), bridge.replace("14,000", "17,500"));
      // With the same number it is the only one that is meant.
      const kept = text.replace("17,500", "14,000").replace("carries 14", "now carries 14");
      assert.equal(placed(kept, bridge), kept.replace(/The bridge at Arnhem.*day/, "⟦edited: $&⟧"));
    });

    it("is an orphan where a few words are left with another number", () => {
      assert.equal(placed("We build with Node 14 only. The rest is prose.", "We build with Node 12"), "orphan");
      assert.equal(placed("It takes 3 cups of rice flour.", "It takes 4 cups of flour"), "orphan");
    });

    it("is an orphan where its words are left, but with more written in between than it held", () => {
      const text = "Old lines: 80 of those that came with it, then 90 more, and at least functions: 80 or so of them.";
      assert.equal(placed(text, "lines: 80, functions: 80"), "orphan");
      assert.equal(
        placed("All lines: 80, and functions: 80 now.", "lines: 80, functions: 80"),
        "All ⟦edited: lines: 80, and functions: 80⟧ now.",
      );
    });

    it("is edited where much of a long quote stands, whatever became of the rest", () => {
      const quote =
        "In the spring of 1953 the council of the town voted 14 to 3 for a second bridge across the river, which nobody " +
        "except the ferrymen had ever opposed in public";
      const now =
        "In the spring of 1953 the council of the town voted 11 to 6 for a second bridge across the river, although most " +
        "shopkeepers except the baker had opposed it in public";
      assert.equal(placed(`${probe} ${now}.`, quote), `${probe} ⟦edited: ${now}⟧.`);
    });

    it("never takes a line for another one that has a telling word and a number of its own, in any list", () => {
      const name = fc.constantFrom("alder", "birch", "cedar", "hazel", "larch", "maple", "rowan", "willow");
      const line = (tree: string, count: number): string => `planted ${count} saplings of ${tree} along the road`;
      fc.assert(
        fc.property(fc.uniqueArray(name, { minLength: 3 }), fc.nat(900), (trees, count) => {
          const lines = trees.map((tree, index) => line(tree, count + index));
          const left = lines.slice(1).join("\n\n");
          assert.equal(placeQuote(shadowOf(left), { quote: lines[0] ?? "" }).span, null);
        }),
      );
    });
  });

  it("takes no other entry for an edited one, when a number beside the quote is another as well", () => {
    const entry = (version: string, date: string, fix: string): string => `${version} (${date}) Fixes ${fix}.`;
    const first = { quote: "2.6.4", prefix: "as a name is reserved.", suffix: "(2031-11-12) Fixes a crash." };
    const text = (date: string, fix: string): string => `Tell as a name is reserved. ${entry("2.6.2", date, fix)}`;
    assert.equal(placed(text("2031-11-10", "the colours"), first), "orphan");
    // Where all the words are the same, the numbers changed together.
    const same = text("2031-11-10", "a crash");
    assert.equal(placed(same, first), same.replace("2.6.2", "⟦edited: 2.6.2⟧"));
  });

  it("matches across paragraphs, rows or cells only what was quoted across them", () => {
    assert.equal(placed("one\n\ntwo", "one two"), "orphan");
    assert.equal(placed("one\n\ntwo", "one\n\ntwo"), "⟦one\n\ntwo⟧");
    const { shadow } = parseArticle("| a | b |\n|---|---|\n| c | d |\n", { format: "markdown" });
    for (const quote of ["a b", "b c"]) assert.equal(placeQuote(shadow, { quote }).state, "orphan");
    for (const quote of ["a\tb", "b\nc"]) assert.equal(placeQuote(shadow, { quote }).text, quote);
  });

  it("takes overlapping places for several", () => {
    assert.equal(placed("95% and 95% and 95%", "95% and 95%"), "ambiguous");
  });

  it("has no place for a quote that is empty, shows nothing, or is longer than the text", () => {
    for (const quote of ["", " \n", "\u200b\u00ad", "95%95%"]) assert.equal(placed("95%", quote), "orphan");
    assert.equal(placed("", "95%"), "orphan");
  });

  it("stays calm with lone surrogates and control characters", () => {
    assert.equal(placed("a \ud83d b", { quote: "\ud83d", prefix: "\u0007b", suffix: "\udc00" }), "orphan");
    assert.equal(placed("a \ud83d b", { quote: "\ud83d", prefix: "\u0007a" }), "a ⟦\ud83d⟧ b");
  });

  it("finds its own words again, in any text", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (before, after, from, length) => {
        const shadow = shadowOf(`${before} alpha 4.1% beta\n\n${after}`);
        const start = from % shadow.text.length;
        const span = { start, end: start + 1 + (length % (shadow.text.length - start)) };
        const quote = shadow.text.slice(span.start, span.end);
        // A quote is trimmed, is in one block, and is made of whole characters and numbers.
        fc.pre(quote === quote.trim() && !/[\n\t]/.test(quote) && !cutsNumber(shadow, span));
        fc.pre(
          !/^[\p{M}\u1160-\u11ff\udc00-\udfff]/u.test(shadow.text.slice(span.end)) &&
            !/^[\p{M}\u1160-\u11ff]/u.test(quote),
        );
        const prefix = shadow.text.slice(0, span.start);
        const suffix = shadow.text.slice(span.end);
        const found = placeQuote(shadow, { quote, prefix, suffix });
        const places = found.span ? [found.span] : found.candidates;
        assert.ok(
          places.some((place) => place.start === span.start && place.end === span.end),
          found.state,
        );
      }),
    );
  });

  describe("on texts that are made to be slow", () => {
    const long = "All work and no play makes a dull text. ".repeat(125_000);

    it("finds the one place in five million characters", () => {
      const shadow = shadowOf(`${long}It fell to 4.1% in March. ${long}`);
      const { state, text } = placeQuote(shadow, { quote: "4.1% in March" });
      assert.deepEqual([state, text], ["exact", "4.1% in March"]);
      assert.equal(placeQuote(shadow, { quote: "4.2% in March" }).state, "orphan");
    });

    it("is ambiguous among 100,000 equal places, and exact where one context fits", () => {
      const shadow = shadowOf(`${"so 95% of all. ".repeat(100_000)}but 95% of them`);
      const all = placeQuote(shadow, { quote: "95%" });
      assert.equal(all.state, "ambiguous");
      assert.equal(all.candidates.length, 20);
      assert.equal(placeQuote(shadow, { quote: "95%", prefix: "sa", suffix: "of alk" }).state, "ambiguous");
      const { state, span } = placeQuote(shadow, { quote: "95%", prefix: "but" });
      assert.deepEqual([state, span?.start], ["exact", 1_500_004]);
    });

    it("never takes a place for the only one when it gave up looking for others", () => {
      const shadow = shadowOf(`first 95% so ${"and 95% so ".repeat(250_000)}`);
      const { state, candidates } = placeQuote(shadow, { quote: "95%", prefix: "first" });
      assert.deepEqual([state, candidates], ["ambiguous", [{ start: 6, end: 9 }]]);
    });

    it("gives up on a text that is one number, or one letter, millions of times", () => {
      const digits = shadowOf("1".repeat(1_000_000));
      for (const length of [1, 3, 20_000]) {
        assert.equal(placeQuote(digits, { quote: "1".repeat(length) }).state, "orphan");
      }
      const letters = shadowOf("a".repeat(1_000_000));
      for (const length of [1, 3, 20_000]) {
        assert.equal(placeQuote(letters, { quote: "a".repeat(length) }).state, "ambiguous");
        assert.equal(
          placeQuote(letters, { quote: `b${"a".repeat(length)}`, prefix: "a", suffix: "a" }).state,
          "orphan",
        );
      }
    });

    it("finds a quote of many pages by its ends when something within it changed", () => {
      const pages = Array.from({ length: 20_000 }, (_, page) => `Page ${page} has ${page * 7} lines. `).join("");
      const quote = pages.slice(1000, 400_000);
      const edited = shadowOf(pages.replace("Page 9000 has", "Page 9000 never had"));
      const { state, span } = placeQuote(edited, { quote });
      assert.deepEqual([state, span?.start, span?.end], ["edited", 1001, 400_009]);
      assert.equal(placeQuote(shadowOf(pages.slice(200_000)), { quote }).state, "orphan");
    });

    it("reads no more than the ends of a long context", () => {
      const shadow = shadowOf(`${long}4.1% here. ${long}4.1% there.`);
      const { state, span } = placeQuote(shadow, { quote: "4.1%", prefix: long + long, suffix: " there." });
      assert.deepEqual([state, span?.start], ["exact", 2 * long.length + "4.1% here. ".length]);
    });
  });
});
