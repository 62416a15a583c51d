import { type Html, html } from "./html.js";

/**
 * The tools of the reading view's head. They are part of the page, not of a reading: an update of the article leaves what
 * a reader opened or chose in them as it is.
 */
export function viewTools(): Html {
  return html`<div class="cc-tools" id="cc-tools" role="group" aria-label="Tools">
<button type="button" class="cc-tool" id="cc-filter-button" data-menu="cc-filter-menu" aria-expanded="false" aria-controls="cc-filter-menu" aria-label="Filter claims" title="Filter claims (f)">${toolIcon("filter")}<span class="cc-tool-word">Filter</span></button>
<button type="button" class="cc-tool" id="cc-search-button" aria-expanded="false" aria-controls="cc-search" aria-label="Search" title="Search the article and its claims (/)">${toolIcon("search")}<span class="cc-tool-word">Search</span></button>
<button type="button" class="cc-tool" data-menu="cc-contents-menu" aria-expanded="false" aria-controls="cc-contents-menu" aria-label="Contents" title="Contents (c)">${toolIcon("contents")}</button>
<button type="button" class="cc-tool" data-action="help" aria-haspopup="dialog" aria-label="Keys" title="Keys (?)"><span aria-hidden="true">?</span></button>
</div>
<div class="cc-menu" id="cc-filter-menu" role="group" aria-label="Filter claims" hidden></div>
<nav class="cc-menu" id="cc-contents-menu" aria-label="Contents" hidden></nav>
<div class="cc-strip" id="cc-filter-line" hidden><span class="cc-strip-words" role="status"></span> <span aria-hidden="true">·</span> <button type="button" class="cc-link" data-action="clear-filter">Clear</button></div>
<search class="cc-menu cc-search" id="cc-search" hidden>
<input type="search" id="cc-search-field" aria-label="Search the article and its claims" aria-describedby="cc-search-words" placeholder="Words, claim, party, source" autocomplete="off" spellcheck="false" maxlength="200">
<button type="button" class="cc-tool" id="cc-search-previous" aria-label="Previous hit" title="Previous hit (Shift+Enter)">${toolIcon("up")}</button>
<button type="button" class="cc-tool" id="cc-search-next" aria-label="Next hit" title="Next hit (Enter)">${toolIcon("down")}</button>
<button type="button" class="cc-tool" id="cc-search-close" aria-label="Close the search" title="Close (Escape)">${toolIcon("close")}</button>
<div class="cc-search-words cc-soft" id="cc-search-words" role="status"></div>
</search>
`;
}

/** An icon that the stylesheet draws; the words stand beside it or in the button's name. */
function toolIcon(name: "filter" | "search" | "contents" | "up" | "down" | "close"): Html {
  return html`<span class="cc-tool-icon cc-icon-${name}" aria-hidden="true"></span>`;
}
