import assert from "node:assert/strict";
import { termMarks } from "../../src/render/term-marks.js";
import { presses, readDispute } from "./presses.js";

/** The article with each marked term in brackets, and the meanings in their order. */
function termsIn(article: string, terms: string): { text: string; marks: readonly string[] } {
  const reading = readDispute({ ...presses, article, claims: `countercheck: 1\nterms: ${terms}\n` });
  const marks = termMarks(reading);
  const text = marks
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (marked, { span: { start, end } }) =>
        `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`,
      reading.article.shadow.text,
    );
  return { text, marks: marks.map(({ open }) => open) };
}

describe("termMarks", () => {
  it("marks a term where it is first used, by any of its names, in any case", () => {
    const { text, marks } = termsIn(
      "A Guest, then a guest; virtual machines too.",
      "{ guest: { also: [virtual machines], means: A system. } }",
    );
    assert.equal(text, "A ⟦Guest⟧, then a guest; virtual machines too.");
    assert.deepEqual(marks, ['<dfn class="cc-term" title="A system." tabindex="0">']);
  });

  it("takes whole words only, and no pattern", () => {
    assert.equal(termsIn("Xenon and Xen.", "{ Xen: { means: x } }").text, "Xenon and ⟦Xen⟧.");
    assert.equal(
      termsIn(
        "abc a.c I/O copy-on-write",
        '{ "a.c": { means: x }, "I/O": { means: x }, "[": { means: x }, copy-on-write: { means: x } }',
      ).text,
      "abc ⟦a.c⟧ ⟦I/O⟧ ⟦copy-on-write⟧",
    );
  });

  it("finds its place behind characters that change their length with their case", () => {
    assert.equal(termsIn("İİİ proof", "{ proof: { means: x } }").text, "İİİ ⟦proof⟧");
  });

  it("escapes the meaning", () => {
    assert.deepEqual(termsIn("proof", `{ proof: { means: '"><script>' } }`).marks, [
      '<dfn class="cc-term" title="&quot;&gt;&lt;script&gt;" tabindex="0">',
    ]);
  });

  it("leaves out what isn't there", () =>
    assert.deepEqual(termsIn("Nothing.", "{ proof: { means: x }, '': { means: y } }").marks, []));

  it("takes no focus in the mark of a claim, which takes it already", () => {
    const claims = "countercheck: 1\nterms: { Bolt: { means: x } }\nclaims: { a: { quote: the Bolt reaches only } }\n";
    const [mark] = termMarks(readDispute({ ...presses, claims }));
    assert.equal(mark?.open, '<dfn class="cc-term" title="x">');
  });
});
