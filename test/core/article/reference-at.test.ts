import assert from "node:assert/strict";
import { referenceAt } from "../../../src/core/article/reference-at.js";

/** What is referred to at `‸`, or in what stands between `⟦` and `⟧`. */
function at(marked: string) {
  const cursor = marked.indexOf("‸");
  if (cursor >= 0) return referenceAt(marked.replace("‸", ""), { start: cursor, end: cursor });
  const [start, end] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1];
  return referenceAt(marked.replace(/[⟦⟧]/g, ""), { start, end });
}

describe("referenceAt", () => {
  it("takes a link's words and address, from anywhere in it", () => {
    const link = { title: "The Annual Report", url: "https://a.example/r_(2025)?x=1" };
    assert.deepEqual(at('See [The *Annual* Re‸port](https://a.example/r_(2025)?x=1 "PDF").'), link);
    assert.deepEqual(at("See [The Annual\nReport](<https://a.exa‸mple/r_(2025)?x=1>)."), link);
    assert.deepEqual(at("See [The Annual ‸Report][r].\n\n[R]: https://a.example/r_(2025)?x=1\n"), link);
  });

  it("takes an address, a DOI and a citation key as they stand", () => {
    assert.deepEqual(at("(see https://a.example/x‸y.html)."), { title: "", url: "https://a.example/xy.html" });
    assert.deepEqual(at("See <https://a.ex‸ample>."), { title: "", url: "https://a.example" });
    assert.deepEqual(at("See doi:10.1000/‸182."), { title: "", url: "https://doi.org/10.1000/182" });
    assert.deepEqual(at("As shown [@smi‸th2020, p. 3]."), { title: "smith2020", url: null });
  });

  it("takes what a footnote says", () => {
    assert.deepEqual(at("It rose.[^‸1]\n\n[^1]: Ann Lee, “Rents”, 2025, https://a.example/r.\n"), {
      title: "Ann Lee, “Rents”, 2025",
      url: "https://a.example/r",
    });
  });

  it("takes the selected words, and the one address in or around them", () => {
    assert.deepEqual(at("See ⟦Ann Lee,\n“Rents” (https://a.example/r)⟧."), {
      title: "Ann Lee, “Rents”",
      url: "https://a.example/r",
    });
    assert.deepEqual(at("See [the ⟦Annual Report⟧ of 2025](https://a.example/r)."), {
      title: "Annual Report",
      url: "https://a.example/r",
    });
    assert.deepEqual(at("⟦[One](https://a.example) and [two](https://b.example)⟧"), {
      title: "One and two",
      url: null,
    });
    assert.deepEqual(at("⟦“Rents rose”⟧ by 4 %."), { title: "Rents rose", url: null });
  });

  it("takes nothing where nothing is referred to, and no address that leads elsewhere than to the web", () => {
    assert.equal(at("Rents ro‸se, says a@b.example."), null);
    assert.equal(at("A [box‸] alone."), null);
    for (const target of ["javascript:alert(1)", "file:///etc/passwd", "report.pdf", "//a.example"]) {
      assert.deepEqual(at(`[Wo‸rds](${target})`), { title: "Words", url: null }, target);
    }
  });

  it("is quick on hostile texts", () => {
    for (const part of [
      "[",
      "[a](",
      "](",
      "https://",
      "(",
      "10.1000/",
      "@",
      "[^",
      "[a]: ",
      "\n[a",
      "[a]",
      "\n[a]: b",
      "* _",
      ", ",
      "( ",
    ]) {
      const text = part.repeat(100_000);
      referenceAt(text, { start: 50_000, end: 50_000 });
      referenceAt(text, { start: 0, end: text.length });
    }
  });
});
