import { type Html, html } from "./html.js";

/** What the keys of the reading view do, for the reader. */
export const viewKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["n", "p"], does: "Next and previous contested or contradicted claim" },
  { keys: ["j", "k"], does: "Next and previous claim" },
  { keys: ["Enter"], does: "On a claim: open its card, then go into it" },
  { keys: ["Escape"], does: "Back from the card to the claim, then close the card" },
  { keys: ["↑", "↓"], does: "On the strip beside the article: from claim to claim; Enter goes there" },
  { keys: ["/"], does: "Search the article and its claims; Enter and Shift+Enter go from hit to hit" },
  { keys: ["f"], does: "Filter claims" },
  { keys: ["c"], does: "Contents: headings, and what stands below the article" },
  { keys: ["t"], does: "Table of all claims" },
  { keys: ["?"], does: "These keys" },
];

/** The dialog that lists the keys. */
export function keysDialog(): Html {
  return html`<dialog class="cc-keys" id="cc-keys" aria-labelledby="cc-keys-title">
<h2 id="cc-keys-title">Keys</h2>
<dl>
${viewKeys.map(
  ({ keys, does }) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>
`,
)}</dl>
<form method="dialog"><button type="submit" class="cc-link">Close</button></form>
</dialog>
`;
}
