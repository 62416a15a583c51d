import * as vscode from "vscode";
import { foundWords } from "../../render/found-words.js";
import type { Command, CommandContext } from "./command.js";

/**
 * Attaches a claim set to the open text, after showing how many of its claims are found there. With the URI of a claim set,
 * as from a keybinding, it attaches that one without a question.
 */
export const attachClaims: Command = {
  id: "countercheck.attachClaims",
  run: async (context, named) => {
    const article = openArticle();
    if (!article) return;
    if (typeof named === "string") {
      await attach(context, article, vscode.Uri.parse(named));
      return;
    }
    let claimSet = await chooseClaimSet();
    while (claimSet) {
      const answer = await confirm(context, article, claimSet);
      if (answer === "attach") await attach(context, article, claimSet);
      if (answer !== "another") return;
      claimSet = await chooseClaimSet();
    }
  },
};

async function attach(
  { attachments, language }: CommandContext,
  article: vscode.Uri,
  claimSet: vscode.Uri,
): Promise<void> {
  await attachments.set(article, claimSet);
  await (await language()).attach(article, claimSet);
}

/** Takes the claim set off the open text that was attached to it. */
export const detachClaims: Command = {
  id: "countercheck.detachClaims",
  run: async ({ attachments, language }) => {
    const article = openArticle();
    if (!article) return;
    const name = vscode.workspace.asRelativePath(article);
    if (!attachments.all().some(([attached]) => attached === article.toString())) {
      void vscode.window.showInformationMessage(`No claims were attached to ${name} by hand.`);
      return;
    }
    await attachments.set(article, null);
    await (await language()).attach(article, null);
  },
};

/** The text in the active editor; undefined, and said so, when that is no article. */
function openArticle(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme === "untitled" || (uri?.scheme === "file" && /\.(md|markdown|txt)$/i.test(uri.path))) return uri;
  void vscode.window.showInformationMessage("Open the article first: a Markdown file, a .txt file or an unsaved text.");
  return undefined;
}

/** Most claim sets that are listed; others can be browsed for. */
const maxListed = 500;

async function chooseClaimSet(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles("**/*.claims.{yaml,yml}", undefined, maxListed);
  const items = found
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
  const browse = { label: "$(folder-opened) Browse…", uri: undefined };
  const chosen = await vscode.window.showQuickPick([...items, browse], { placeHolder: "Attach the claims of …" });
  if (!chosen || chosen.uri) return chosen?.uri;
  const filters = { "Claim sets": ["yaml", "yml"] };
  const [file] = (await vscode.window.showOpenDialog({ filters, openLabel: "Choose" })) ?? [];
  return file;
}

/** Shows how many claims are found, and asks. */
async function confirm(
  { language }: CommandContext,
  article: vscode.Uri,
  claimSet: vscode.Uri,
): Promise<"attach" | "another" | undefined> {
  const name = vscode.workspace.asRelativePath(claimSet);
  const preview = await (await language()).previewAttachment(article, claimSet);
  if (preview.kind === "refused") {
    void vscode.window.showWarningMessage(preview.message);
    return undefined;
  }
  const items = [
    { label: "$(link) Attach", detail: `${foundWords(preview.found)}.`, answer: "attach" },
    { label: "Choose another claim set…", answer: "another" },
  ] as const;
  const title = `Attach ${name} to ${vscode.workspace.asRelativePath(article)}`;
  return (await vscode.window.showQuickPick(items, { title, placeHolder: "No file is changed" }))?.answer;
}
