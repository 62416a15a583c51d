import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../../src/core/article/parse-article.js";
import { quoteAround } from "../../../../src/core/claims/edits/quote-around.js";
import { readQuantities } from "../../../../src/core/quantities/read-quantities.js";
import { anyText } from "../../text/any-text.js";

/** The text with the quotes of its numbers in brackets, one number after the other. */
function quotes(text: string): readonly string[] {
  const article = parseArticle(text, { format: "markdown" });
  const quantities = readQuantities(article.shadow.printed);
  return quantities.map((quantity) => {
    const { start, end } = quoteAround(article, quantity, quantities);
    return text.slice(start, end);
  });
}

describe("quoteAround", () => {
  it("takes a few words on each side, and neither begins nor ends with a small one", () => {
    assert.deepEqual(quotes("In the end the north sold 12.5 % of all the kettles in the land of men.\n"), [
      "end the north sold 12.5 % of all the kettles",
    ]);
    assert.deepEqual(quotes("It was about 40 kg, they say.\n"), ["about 40 kg"]);
  });

  it("stops at marks, at other numbers, and at the ends of paragraphs and cells", () => {
    assert.deepEqual(quotes("Sales rose by 14 % to 20 units; profit (3 %) fell.\n"), [
      "Sales rose by 14 %",
      "20 units",
      "profit (3 %) fell",
    ]);
    assert.deepEqual(quotes("# Growth\n\n14 % more\n\nthan before\n"), ["14 % more"]);
    assert.deepEqual(quotes("| region | rise |\n|-|-|\n| the north | 14 % |\n"), ["14 %"]);
  });

  it("takes a number that has no words of its own with the numbers beside it, and their words", () => {
    assert.deepEqual(quotes("The shops sold 89, 19 and 12 kettles a day: no more.\n"), [
      "shops sold 89",
      "shops sold 89, 19 and 12 kettles a day",
      "12 kettles a day",
    ]);
    assert.deepEqual(quotes("So it was: 89, 19 % or 12. Then it rained.\n"), [
      "89, 19 % or 12",
      "89, 19 % or 12",
      "89, 19 % or 12",
    ]);
    assert.deepEqual(quotes("| 89 | 19 | 12 |\n|-|-|-|\n| a | 7 | 8 |\n"), ["89", "19", "12", "7", "8"]);
  });

  it("begins within no character, also where marks combine with another number", () => {
    assert.deepEqual(quotes("9\u0300\u{1d165} 12 % of all\n")[1], "12 % of all");
  });

  it("keeps the article's markup inside", () => {
    assert.deepEqual(quotes("It **grew by 14 %** last year.\n"), ["grew by 14 %** last year"]);
  });

  it("always holds its number, and others whole, and none where it has words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom("12 %", "3–4 kg", "about 5", "6 units", "word", ", ", "\n\n"))),
        (parts) => {
          const article = parseArticle(parts.join(" "), { format: "markdown" });
          const quantities = readQuantities(article.shadow.printed);
          // Heaps of marks may combine into one character what is read as two numbers; a span of the source parts no character.
          const whole = quantities.filter(({ span }) => {
            const { start, end } = article.shadow.toShadow(article.shadow.toSource(span));
            return start === span.start && end === span.end;
          });
          for (const quantity of whole) {
            const quote = article.shadow.toShadow(quoteAround(article, quantity, quantities));
            assert.ok(quote.start <= quantity.span.start && quantity.span.end <= quote.end);
            const others = whole.filter(({ span }) => span.start < quote.end && quote.start < span.end);
            for (const { span } of others) assert.ok(quote.start <= span.start && span.end <= quote.end);
            if (/\p{L}/u.test(quantity.text)) assert.deepEqual(others, [quantity]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
