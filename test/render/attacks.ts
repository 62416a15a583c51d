import { type Dispute, presses } from "./presses.js";

/** What strangers may write to break out of the words that they are. */
export const attacks = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</article></details><svg onload=alert(1)>`,
  `[x](javascript:alert(1))`,
  `<mark data-claim="share">`,
  `&lt;script&gt;`,
  `{{constructor}} \${alert(1)}`,
];

/** Every word that a stranger can write, replaced by an attack. */
export function attacked(attack: string): Dispute {
  const quoted = JSON.stringify(attack);
  return {
    article: presses.article
      .replace("says its maker", () => attack)
      .replace("The feeder", () => attack)
      .replace("drawings/feeder.svg", "javascript:alert(1)")
      .replace("https://example.org/bolt", "javascript:alert(1)")
      .replace("# Two presses", () => `# ${attack}`),
    claims: presses.claims
      .replace("sells the Anvil", () => quoted)
      .replace("name: Bolt & Sons", () => `name: ${quoted}`)
      .replace("title: Bolt's test", () => `title: ${quoted}`)
      .replace('"https://example.org/anvil"', '"javascript:alert(1)"')
      .replace("both ran on the same paper", () => quoted)
      .replace("[paper, operator]", () => `[${quoted}]`)
      .replace("note: measured at Bolt's works", () => `note: ${quoted}`)
      .replaceAll("[both presses in one room]", () => `[${quoted}]`)
      .replace("The Anvil's own chart of both presses.", () => quoted)
      .replace("title: Each on its own paper", () => `title: ${quoted}`)
      .replace("because: the oil is measured now", () => `because: ${quoted}`)
      .replace("body: Nobody weighed the oil.", () => `body: ${quoted}`)
      .replace("exempt: counted by the paper itself", () => `exempt: ${quoted}`)
      .replace("words that nobody wrote", () => quoted)
      .replace("by: reviewer", () => `by: ${quoted}`)
      .replace("label: Share of the Anvil", () => `label: ${quoted}`),
    sheets: presses.sheets
      .replaceAll("Leeds", () => `"${attack.replaceAll('"', '""')}"`)
      .replace("second-hand", () => `"${attack.replaceAll('"', '""')}"`)
      // A row that no claim uses, for what the article leaves out.
      .concat(`S6,"${attack.replaceAll('"', '""')}",Leeds,850,,,,bolt,bolt-test,found\n`),
  };
}
