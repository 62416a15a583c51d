import * as vscode from "vscode";
import type { ClaimCounts } from "../protocol/lsp.js";
import { checkedWords } from "../render/checked-words.js";
import type { Articles } from "./articles.js";

/** Shows the active article's counts; a click lists its claims, or the findings of a text that has none. */
export function showStatus(articles: Articles): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("countercheck.counts", vscode.StatusBarAlignment.Right, 90);
  item.name = "Countercheck";
  const update = (): void => {
    const read = articles.active();
    const enabled = vscode.workspace.getConfiguration("countercheck").get("statusBar.enabled", true);
    const shown = read !== undefined && read.claimSet !== null;
    const checked = read?.checked ?? null;
    void vscode.commands.executeCommand("setContext", "countercheck.hasClaims", shown);
    void vscode.commands.executeCommand("setContext", "countercheck.checksText", checked !== null);
    if (!(shown || checked) || !enabled || !read) {
      item.hide();
      return;
    }
    if (checked) {
      item.command = "workbench.actions.view.problems";
      item.text = `$(law) ${checkedWords(checked)}`;
      item.tooltip =
        "Countercheck reads this text by its own words, until you close it or run Stop Checking This Text. Click for the findings. To hold its numbers against data, write a claim set beside it.";
      item.accessibilityInformation = { label: `Countercheck: ${checkedWords(checked)}` };
      item.show();
      return;
    }
    item.command = "countercheck.listClaims";
    item.text = `$(law) ${countsText(read.counts)}`;
    item.tooltip = `Countercheck: ${countsDetail(read.counts)}. Click to list the claims.`;
    item.accessibilityInformation = { label: `Countercheck: ${countsText(read.counts)}` };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    articles.onDidRead(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidChangeConfiguration(update),
  );
}

/** "12 claims · 4 contested · 1 edited · 2 unplaced": what a reader should know at a glance. */
export function countsText(counts: ClaimCounts): string {
  const parts = [`${counts.claims} claim${counts.claims === 1 ? "" : "s"}`];
  for (const kind of ["contested", "contradicted", "edited", "unplaced"] as const) {
    if (counts[kind] > 0) parts.push(`${counts[kind]} ${kind}`);
  }
  return parts.join(" · ");
}

function countsDetail(counts: ClaimCounts): string {
  const { supported, contested, contradicted, unverifiable, exempt, edited, unplaced } = counts;
  const parts = [
    [supported, "supported"],
    [contested, "contested"],
    [contradicted, "contradicted"],
    [unverifiable, "not verifiable"],
    [exempt, "exempt"],
    [edited, "edited since they were annotated"],
    [unplaced, "unplaced"],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${word}`)
      .join(", ") || "no claims"
  );
}
