import fc from "fast-check";

/**
 * Any text, rich in what is easily got wrong: white space of all kinds, line breaks, typographic marks, what shows
 * nothing, letters that marks combine with, Hangul in parts, emoji, lone surrogates.
 */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(..."aeoq 95.,%-") },
      { weight: 2, arbitrary: fc.constantFrom(..." \t\n\r\u0085\u00a0\u2009\u202f\u2028\u3000", "\r\n", "  ") },
      { weight: 2, arbitrary: fc.constantFrom(..."“”‘’‚„′″–—−‐") },
      { weight: 2, arbitrary: fc.constantFrom(..."\0\u0007\u00ad\u061c\u200b\u200d\u202e\u2060\ufeff") },
      { weight: 2, arbitrary: fc.constantFrom(..."\u0300\u0301\u0302\u0316\u0323\u0338\u0345\ufe0f\u{1d165}") },
      { weight: 1, arbitrary: fc.constantFrom(..."éÅǅ\u1112\u1161\u11ab한하漢ぱは\u309aकि\u0928\u093c") },
      { weight: 1, arbitrary: fc.constantFrom("🙂", "👩\u200d👧", "❤\ufe0f", "🇩🇪", "\ud83d", "\ude42", "\u{1d15e}") },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));
