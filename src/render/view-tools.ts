import { type Html, html } from "./html.js";

/**
 * The tools of the reading view's head. They are part of the page, not of a reading: an update of the article leaves what
 * a reader opened or chose in them as it is.
 */
export function viewTools(): Html {
  return html`<div class="cc-tools" id="cc-tools" role="group" aria-label="Tools">
<button type="button" class="cc-tool" id="cc-filter-button" aria-expanded="false" aria-controls="cc-filter-menu" aria-label="Filter claims" title="Filter claims (f)">${toolIcon("filter")}<span class="cc-tool-word">Filter</span></button>
</div>
<div class="cc-menu" id="cc-filter-menu" role="group" aria-label="Filter claims" hidden></div>
<div class="cc-strip" id="cc-filter-line" hidden><span class="cc-strip-words" role="status"></span> <span aria-hidden="true">·</span> <button type="button" class="cc-link" data-action="clear-filter">Clear</button></div>
`;
}

/** An icon that the stylesheet draws; the words stand beside it or in the button's name. */
function toolIcon(name: "filter"): Html {
  return html`<span class="cc-tool-icon cc-icon-${name}" aria-hidden="true"></span>`;
}
