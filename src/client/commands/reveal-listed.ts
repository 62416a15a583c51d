import * as vscode from "vscode";
import type { WireRange } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";
import type { Lists } from "../views/article-lists.js";
import { type About, aboutOf, revealListedCommand } from "../views/tree-node.js";
import type { Command, CommandContext } from "./command.js";

/** Shows what a row of a list is about: a claim or a candidate in the article, a source where it is declared. */
export const revealListed: Command = {
  id: revealListedCommand,
  run: async ({ articles, views }, row) => {
    const about = aboutOf(row);
    const lists = views.lists();
    if (!about || lists?.article.toString() !== about.article) return;
    const mark = articles.of(lists.article)?.marks.find(({ claim }) => claim === about.claim);
    const target = mark ? { uri: lists.article, range: mark.range } : placeOf(about, lists);
    if (!target) {
      void vscode.window.showInformationMessage("It stands nowhere any more: the article or its claim set changed.");
      return;
    }
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === target.uri.toString(),
    );
    await vscode.window.showTextDocument(target.uri, {
      selection: toRange(target.range),
      ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
    });
  },
};

/** Opens the reading view at the claim of a row. */
export const openListed: Command = {
  id: "countercheck.openListedInReadingView",
  run: async ({ openReadingView }, row) => {
    const about = aboutOf(row);
    if (about?.claim !== undefined) await openReadingView(vscode.Uri.parse(about.article), about.claim);
  },
};

/** Lets an unplaced claim quote the candidate of a row. */
export const placeHere: Command = {
  id: "countercheck.placeHere",
  run: async ({ annotations, views }, row) => {
    const about = aboutOf(row);
    const lists = views.lists();
    const range = about && candidateOf(about, lists);
    if (!about?.claim || !range || lists?.article.toString() !== about.article) return;
    // Ranges count in the text that they were told of.
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === about.article);
    if (open && open.version !== lists.lists.version) {
      void vscode.window.showInformationMessage("The article changed meanwhile. Choose the place once more.");
      return;
    }
    await annotations.annotate(lists.article, { kind: "relink", claim: about.claim, range });
  },
};

/** Lets the unplaced claim of a row quote what is selected in its article. */
export const placeListedAtSelection: Command = {
  id: "countercheck.placeListedAtSelection",
  run: async (_context: CommandContext, row) => {
    const about = aboutOf(row);
    if (about?.claim === undefined) return;
    await vscode.commands.executeCommand("countercheck.placeAtSelection", about.claim, about.article);
  },
};

function placeOf(about: About, lists: Lists): { readonly uri: vscode.Uri; readonly range: WireRange } | undefined {
  const candidate = candidateOf(about, lists);
  if (candidate) return { uri: lists.article, range: candidate };
  const claim = lists.lists.claims.find((one) => one.claim === about.claim);
  if (claim) return { uri: lists.article, range: claim.range };
  const unplaced = lists.lists.unplaced.find((one) => one.claim === about.claim);
  const source = lists.lists.sources.find((one) => one.source === about.source);
  const declaration = unplaced?.declaration ?? source?.declaration;
  return declaration ? { uri: vscode.Uri.parse(declaration.uri), range: declaration.range } : undefined;
}

function candidateOf({ claim, candidate }: About, lists: Lists | undefined): WireRange | undefined {
  if (candidate === undefined) return undefined;
  return lists?.lists.unplaced.find((one) => one.claim === claim)?.candidates[candidate]?.range;
}
