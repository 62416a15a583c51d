import * as vscode from "vscode";
import { claimGroupings } from "../views/claims-rows.js";
import { critiqueGroupings } from "../views/critiques-rows.js";
import type { Command } from "./command.js";

/** Asks by what the list of claims is grouped. */
export const groupClaims: Command = {
  id: "countercheck.groupClaims",
  run: async ({ views }) => {
    const claims = await pickGrouping(claimGroupings, views.choices.claims);
    if (claims) views.choose({ claims });
  },
};

/** Asks by what the list of critiques is grouped. */
export const groupCritiques: Command = {
  id: "countercheck.groupCritiques",
  run: async ({ views }) => {
    const critiques = await pickGrouping(critiqueGroupings, views.choices.critiques);
    if (critiques) views.choose({ critiques });
  },
};

/** Asks which words the claims in the list are to have. */
export const filterClaims: Command = {
  id: "countercheck.filterClaims",
  run: async ({ views }, words) => {
    const filter =
      typeof words === "string"
        ? words
        : await vscode.window.showInputBox({
            title: "Filter Claims",
            prompt: "Words of the quote, the party, the verdict's reason or the id. Leave it empty to show all claims.",
            value: views.choices.filter,
          });
    if (filter !== undefined) views.choose({ filter: filter.trim() });
  },
};

/** Shows all claims in the list again. */
export const clearClaimsFilter: Command = {
  id: "countercheck.clearClaimsFilter",
  run: async ({ views }) => views.choose({ filter: "" }),
};

async function pickGrouping<K extends string>(groupings: Readonly<Record<K, string>>, now: K): Promise<K | undefined> {
  const items = (Object.entries(groupings) as [K, string][]).map(([grouping, label]) => ({
    label,
    grouping,
    ...(grouping === now && { description: "as now" }),
  }));
  return (await vscode.window.showQuickPick(items, { title: "Group By" }))?.grouping;
}
