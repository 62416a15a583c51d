import { type Html, html } from "./html.js";
import { kindWords, type Standing, standingWords } from "./short-words.js";
import { verdictIcon } from "./verdict-icon.js";

/** A facet of claims with the values that occur, in their order. */
export interface MenuFacet {
  readonly name: "verdict" | "kind" | "party" | "critiques";
  readonly values: readonly string[];
}

/** The menu that filters claims: a box for each value. Which are checked, and the counts, whoever shows it fills in. */
export function filterMenu(facets: readonly MenuFacet[]): string {
  return html`${facets.map(
    ({ name, values }) => html`<fieldset class="cc-facet">
<legend>${titles[name]}</legend>
${values.map(
  (
    value,
  ) => html`<label><input type="checkbox" data-facet="${name}" data-value="${value}"><span class="cc-facet-name">${labelOf(name, value)}</span><span class="cc-count"></span></label>
`,
)}</fieldset>
`,
  )}`.markup;
}

const titles = { verdict: "Verdict", kind: "Kind", party: "Said by", critiques: "Critiques" } as const;

function labelOf(name: MenuFacet["name"], value: string): Html {
  switch (name) {
    case "verdict":
      return isStanding(value) ? html`${verdictIcon(value)} ${standingWords(value)}` : html`${value}`;
    case "kind":
      return html`${value === "" ? "No kind stated" : kindWords(value)}`;
    case "party":
      return html`${value.charAt(0).toUpperCase()}${value.slice(1)}`;
    case "critiques":
      return html`${value === "with" ? "With critiques" : "Without critiques"}`;
    default:
      return name satisfies never;
  }
}

const standings: readonly string[] = [
  "supported",
  "contested",
  "contradicted",
  "unverifiable",
  "exempt",
] satisfies readonly Standing[];

function isStanding(value: string): value is Standing {
  return standings.includes(value);
}
