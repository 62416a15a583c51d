import * as vscode from "vscode";
import { createClaimSet as create, showBeside } from "../authoring/create-claim-set.js";
import { savedArticle } from "../authoring/saved-article.js";
import type { Command } from "./command.js";

/** Creates a claim set beside the open article, and opens it; shows the one that is there already. */
export const createClaimSet: Command = {
  id: "countercheck.createClaimSet",
  run: async (context) => {
    const article = await savedArticle("run Create a Claim Set again");
    if (!article) return;
    const { uri } = article.document;
    const created = await create(context, uri);
    if (!created) return;
    await showBeside(created.document, created.cursor);
    if (!created.existed) return;
    const [name, claimSet] = [uri, created.document.uri].map((one) => vscode.workspace.asRelativePath(one));
    void vscode.window.showInformationMessage(`${name} has a claim set already: ${claimSet}.`);
  },
};
