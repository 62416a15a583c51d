import assert from "node:assert/strict";
import fc from "fast-check";
import type { Run } from "../../../src/core/text/run.js";
import type { Shadow } from "../../../src/core/text/shadow.js";
import { type Separator, ShadowBuilder } from "../../../src/core/text/shadow-builder.js";
import { encloses, overlaps } from "../../../src/core/text/span.js";
import { anyText } from "./any-text.js";

/** The shadow of literal runs, one after the other from offset 0 on. */
function shadowOf(...texts: readonly string[]): Shadow {
  const builder = new ShadowBuilder();
  let start = 0;
  for (const text of texts) {
    builder.add({ text, start, end: start + text.length, literal: true });
    start += text.length;
  }
  return builder.finish();
}

/** The shadow of runs with what parts them. */
function separated(...parts: readonly (Run | Separator)[]): Shadow {
  const builder = new ShadowBuilder();
  for (const part of parts) {
    if (typeof part === "string") builder.separate(part);
    else builder.add(part);
  }
  return builder.finish();
}

const run = (text: string, start: number): Run => ({ text, start, end: start + text.length, literal: true });
const whole = (text: string, start: number, end: number): Run => ({ text, start, end, literal: false });

/** Every character of the shadow with the source that it comes from. */
function mapped(source: string, shadow: Shadow): readonly string[] {
  return [...Array(shadow.text.length).keys()].map((at) => {
    const { start, end } = shadow.toSource({ start: at, end: at + 1 });
    return `${shadow.text.charAt(at)}←${source.slice(start, end)}`;
  });
}

describe("ShadowBuilder", () => {
  it("takes white space of any kind and length for one space, and none at the ends", () => {
    assert.equal(shadowOf(" a \t b\r\nc\n\n d\u00a0\u2009e\u3000f \n").text, "a b c d e f");
  });

  it("straightens quotation marks, dashes and minus signs", () => {
    assert.equal(shadowOf("‘a’ ‚b‛ “c” „d‟ 5′ 7″").text, `'a' 'b' "c" "d" 5' 7"`);
    assert.equal(shadowOf("a‐b‑c‒d–e—f―g−h").text, "a-b-c-d-e-f-g-h");
  });

  it("drops what shows nothing", () => {
    assert.equal(shadowOf("9\u00ad5\u200b\u200d %\ufeff\u2060 of\u202e all\u0007").text, "95 % of all");
  });

  it("keeps what is printed beside its normal form, character for character", () => {
    const { text, printed } = shadowOf("“3–6\u202f%”\u00ad \u2009of e\u0301\n−2");
    assert.equal(text, '"3-6 %" of é -2');
    assert.equal(printed, "“3–6\u202f%” of é −2");
  });

  it("composes letters and marks, Hangul and long heaps of marks alike", () => {
    assert.equal(shadowOf("e\u0301 a\u0323\u0302 \u1112\u1161\u11ab q\u0323").text, "é ậ 한 q\u0323");
    const heap = `e${"\u0301".repeat(10_000)}`;
    assert.equal(shadowOf(heap).text, heap.normalize("NFC"));
  });

  it("composes across runs and across what is dropped", () => {
    assert.equal(shadowOf("e", "\u0301x").text, "éx");
    assert.equal(shadowOf("e\u00ad\u0301x").text, "éx");
    assert.equal(shadowOf("\u1112", "\u1161", "\u11ab").text, "한");
    assert.equal(shadowOf("e", "\u0316", "\u0301").text, "e\u0316\u0301".normalize("NFC"));
  });

  it("maps each character to its own source, and what was changed to all that it came from", () => {
    const source = "e\u0301 a\u00ad\r\n\u1112\u1161b🙂\u200d";
    assert.deepEqual(mapped(source, shadowOf(source)), [
      "é←e\u0301",
      " ← ",
      "a←a\u00ad",
      " ←\r\n",
      "하←\u1112\u1161",
      "b←b",
      "\ud83d←\ud83d",
      "\ude42←\ude42\u200d",
    ]);
  });

  it("maps text that doesn't stand in the source to its source as a whole", () => {
    const source = "a &NotEqualTilde; &amp;b";
    const shadow = separated(
      run("a ", 0),
      whole("\u2242\u0338", 2, 17),
      run(" ", 17),
      whole("&", 18, 23),
      run("b", 23),
    );
    assert.deepEqual(mapped(source, shadow), [
      "a←a",
      " ← ",
      "\u2242←&NotEqualTilde;",
      "\u0338←&NotEqualTilde;",
      " ← ",
      "&←&amp;",
      "b←b",
    ]);
  });

  it("maps what is composed across runs to the source of all of them", () => {
    const source = "x&egrave;\u0316*\u0301 y";
    const shadow = separated(run("x", 0), whole("e\u0316", 1, 10), run("\u0301 y", 11));
    assert.deepEqual(mapped(source, shadow), [
      "x←x",
      "é←&egrave;\u0316*\u0301",
      "\u0316←&egrave;\u0316*\u0301",
      " ← ",
      "y←y",
    ]);
    assert.deepEqual(shadow.toShadow({ start: 4, end: 5 }), { start: 1, end: 3 });
  });

  it("shows nothing for an empty stretch of source, also inside an entity", () => {
    const shadow = separated(run("a ", 0), whole("&", 2, 7), run("b", 7));
    for (const at of [0, 2, 4, 7, 8]) {
      const { start, end } = shadow.toShadow({ start: at, end: at });
      assert.equal(end, start, String(at));
    }
  });

  it("parts blocks by the strongest separator between them, without white space around it or source of its own", () => {
    const shadow = separated("\n\n", run("a ", 0), "\t", "\n\n", "\n", run(" b", 3), "\t", run("c", 6), "\n\n");
    assert.equal(shadow.text, "a\n\nb\tc");
    assert.deepEqual(shadow.toSource({ start: 1, end: 3 }), { start: 1, end: 1 });
    assert.deepEqual(shadow.toSource({ start: 0, end: 4 }), { start: 0, end: 5 });
  });

  it("never composes across blocks", () => {
    assert.equal(separated(run("e", 0), "\n\n", run("\u0301", 3)).text, "e\n\n\u0301");
  });

  it("gives spans inside the text for spans outside it", () => {
    const shadow = shadowOf("ab");
    assert.deepEqual(shadow.toSource({ start: -5, end: 1 }), { start: 0, end: 1 });
    assert.deepEqual(shadow.toSource({ start: 1, end: 99 }), { start: 1, end: 2 });
    assert.deepEqual(shadow.toSource({ start: 9, end: 99 }), { start: 2, end: 2 });
    assert.deepEqual(shadow.toShadow({ start: 9, end: 99 }), { start: 2, end: 2 });
    assert.deepEqual(shadowOf("").toSource({ start: 0, end: 3 }), { start: 0, end: 0 });
    assert.deepEqual(shadowOf("").toShadow({ start: 0, end: 3 }), { start: 0, end: 0 });
  });

  it("is the composed form of any text, wherever its runs begin", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        assert.equal(shadowOf(...texts).text, normalForm(texts.join("")));
      }),
    );
  });

  it("is the composed form of every character, its parts being in one run or in several", () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const char = String.fromCodePoint(code);
      const parts = char.normalize("NFD");
      if (parts === char && char.normalize("NFC") === char && code > 0x3000) continue;
      assert.equal(shadowOf(`a${char}b`).text, normalForm(`a${char}b`), code.toString(16));
      assert.equal(shadowOf(...parts).text, normalForm(char), code.toString(16));
    }
  });

  it("prints as many characters as it matches on, in any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shadow = shadowOf(text);
        assert.equal(shadow.printed.length, shadow.text.length);
        assert.equal(shadowOf(shadow.printed).text, shadow.text);
      }),
    );
  });

  it("finds a stretch again by its source, in any text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const shadow = shadowOf(text);
        fc.pre(shadow.text !== "");
        const start = from % shadow.text.length;
        const span = { start, end: start + 1 + (length % (shadow.text.length - start)) };
        const source = shadow.toSource(span);
        const again = shadow.toShadow(source);
        assert.ok(encloses(again, span), "covers the stretch");
        // What comes from one piece of source as a whole can't be told apart.
        for (const at of [again.start, again.end - 1]) {
          assert.ok(overlaps(shadow.toSource({ start: at, end: at + 1 }), source), "covers no more");
        }
      }),
    );
  });

  it("covers what a stretch of source produces, and no more, in any text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const shadow = shadowOf(text);
        fc.pre(text !== "");
        const start = from % text.length;
        const span = { start, end: start + 1 + (length % (text.length - start)) };
        const found = shadow.toShadow(span);
        const own = [...Array(shadow.text.length).keys()].filter((at) => {
          const source = shadow.toSource({ start: at, end: at + 1 });
          return source.start < span.end && span.start < source.end;
        });
        assert.deepEqual(
          [...Array(found.end - found.start).keys()].map((i) => found.start + i),
          own,
        );
      }),
    );
  });
});

/** The normal form as anchoring.md puts it, in the simplest way. */
function normalForm(text: string): string {
  return text
    .replace(/[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, (char) =>
      /[\t-\r\u0085]/.test(char) ? char : "",
    )
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\s\u0085]+/g, " ")
    .trim()
    .normalize("NFC");
}
