import assert from "node:assert/strict";

/** Every element that the view is made of, SVG's included. */
const elements = new Set(
  "a article b blockquote br button cite code col colgroup del details dfn div em fieldset figcaption figure form g h1 h2 h3 h4 h5 h6 hr img input label legend li mark ol option p path pre q rect s section select span strong summary svg table tbody td text th thead title tr tspan ul circle line".split(
    " ",
  ),
);
const attributes = new Set(
  "alt aria-expanded aria-hidden aria-label aria-sort class colspan data-action data-also data-chart data-claim data-hedged data-claims data-column data-facet data-key data-path data-row data-value data-verdict href id max min name open rel role scope start step tabindex title type value xmlns viewBox width height font-family font-size font-style font-weight fill fill-opacity opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity text-anchor d x y x1 x2 y1 y2 cx cy r rx points transform".split(
    " ",
  ),
);

/** What a page to share is made of beyond that, which stands without a script. */
const elementsOfPage = new Set(
  "aside caption dd dialog dl dt footer form header kbd main nav search sup time".split(" "),
);
const attributesOfPage = new Set(
  "aria-controls aria-describedby aria-haspopup aria-labelledby aria-live autocomplete data-folded data-key data-line data-menu data-name data-told datetime hidden maxlength method placeholder spellcheck src".split(
    " ",
  ),
);

/**
 * Fails when markup holds an element or an attribute that the view never makes, or a link to elsewhere than http(s) and
 * the article's folder. In escaped text and in quoted attributes there is no "<" and no ">", so that tags are plain to see.
 */
export function assertAllowedMarkup(markup: string, kind: "view" | "page" = "view"): void {
  for (const [tag, name = "", rest = ""] of markup.matchAll(/<\/?([a-zA-Z][^\s/>]*)([^<>]*)>/g)) {
    const isPage = kind === "page";
    assert.ok(elements.has(name) || (isPage && elementsOfPage.has(name)), `an element that is not ours: ${tag}`);
    const named = rest.matchAll(/\s([^\s="]+)(?:="([^"]*)")?/g);
    for (const [, attribute = "", value = ""] of named) {
      const isOurs = attributes.has(attribute) || (isPage && attributesOfPage.has(attribute));
      assert.ok(isOurs, `an attribute that is not ours: ${tag}`);
      if (attribute === "src") assert.match(value, /^data:image\//, tag);
      if (attribute === "href") assert.match(value, /^(https?:\/\/|mailto:|#|[\w./-]+$)/, tag);
    }
  }
  assert.doesNotMatch(markup, /<(?![a-zA-Z/])/, "a bare <");
}
