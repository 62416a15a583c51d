import * as vscode from "vscode";
import { toRange } from "../articles.js";
import { createLabel, hasClaimSet } from "../authoring/has-claim-set.js";
import { linkEvidence } from "../evidence/link-evidence.js";
import { openLinkList } from "../evidence/link-list.js";
import type { Command } from "./command.js";

/**
 * Goes through the numbers of the active text that stand in a table around it: shows number and row while one moves through
 * the list, links what is chosen, and comes back with what is left.
 */
export const reviewDraftLinks: Command = {
  id: "countercheck.reviewDraftLinks",
  run: async (context) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      void vscode.window.showInformationMessage("Open a text to review the links that its numbers could have.");
      return;
    }
    const { document } = editor;
    const language = await context.language();
    const cancel = new vscode.CancellationTokenSource();
    const list = openLinkList(editor);
    try {
      for (let from = 0; ; ) {
        list.wait("Searching the tables around this text…");
        const found = await Promise.race([language.draftLinks(document.uri, cancel.token), list.closed]);
        if (!found) return;
        if (found.kind === "none" || found.links.length === 0) {
          const why = found.kind === "none" ? found.message : noneLeft(found.numbers, found.tables);
          void vscode.window.showInformationMessage(why);
          return;
        }
        const title = `Review Draft Links: ${found.links.length} of ${found.numbers} numbers without evidence`;
        const link = await list.choose(found.links, title, from);
        if (!link) return;
        const confirm = async (question: string): Promise<boolean> => {
          const item = { label: `$(new-file) ${createLabel}`, detail: "A file beside the article" };
          const isWanted = await list.confirm(item, createLabel, question);
          list.wait("Creating the claim set…");
          return isWanted;
        };
        list.wait(`Linking “${link.number.text}”…`);
        if (link.claimSet === null && !(await hasClaimSet(context, document.uri, confirm))) return;
        list.wait(`Linking “${link.number.text}”…`);
        from = document.offsetAt(toRange(link.number.range).start);
        if (!(await linkEvidence(context, { article: document, number: link, suggestion: link.suggestion }))) return;
      }
    } finally {
      cancel.cancel();
      await list.close();
      cancel.dispose();
    }
  },
};

function noneLeft(numbers: number, tables: number): string {
  if (tables === 0) return "There is no table around this text. Put a CSV or TSV file into its folder.";
  if (numbers === 0) return "Every number of this text has evidence or an exemption.";
  return `None of the ${numbers} numbers without evidence clearly stands in a table around this text. Find Evidence for This Number looks closer at one.`;
}
