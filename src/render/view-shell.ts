import { type Html, html } from "./html.js";
import { keysDialog } from "./view-keys.js";
import { viewTools } from "./view-tools.js";

/** The view's stylesheets in `media`, in the order in which they apply. */
export const viewStyles = ["palette.css", "marks.css", "reading-view.css", "card.css"] as const;

/** What the page of the reading view loads, and whom its policy trusts. */
export interface ViewShell {
  readonly script: string;
  readonly styles: readonly string[];
  /** Allows the one script; new for each page. */
  readonly nonce: string;
  /** Where styles and images may come from. */
  readonly source: string;
}

/**
 * The empty page of the reading view: the webview's script puts a reading into it. The policy allows that script, the
 * stylesheets and local images, and nothing else: no inline style, no font, no connection.
 */
export function viewShell({ script, styles, nonce, source }: ViewShell): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${source} data:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Reading view</title>
${styles.map(
  (style) => html`<link rel="stylesheet" href="${style}">
`,
)}</head>
<body>
${viewBody({ head: null, before: null, article: html`<p class="cc-notice">Reading the article…</p>`, after: null })}<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`.markup;
}

/** What stands in the page before its script does anything: nothing yet in the view, all in a page to share. */
export interface ViewBody {
  readonly head: Html | null;
  readonly before: Html | null;
  readonly article: Html;
  readonly after: Html | null;
}

/** The parts of the page that the webview's script works with (`webview/page.ts`). */
export function viewBody({ head, before, article, after }: ViewBody): Html {
  return html`<header class="cc-head" id="cc-bar">
<div class="cc-facts" id="cc-head">${head}</div>
${viewTools()}</header>
<div class="cc-page">
<nav class="cc-overview" aria-label="Overview"><div id="cc-overview" role="listbox" aria-label="Claims by their place in the article" hidden></div></nav>
<div class="cc-column">
${before}<main class="cc-article" id="cc-article">${article}</main>
${after}</div>
<aside class="cc-side" id="cc-side" aria-label="What the evidence says"></aside>
<section class="cc-whole" id="cc-all-claims" aria-label="All claims" hidden><details id="cc-all-claims-details"><summary><h2>All claims</h2></summary><div id="cc-all-claims-body"></div></details></section>
</div>
${keysDialog()}<div class="cc-unseen" id="cc-status" role="status" aria-live="polite"></div>
`;
}
