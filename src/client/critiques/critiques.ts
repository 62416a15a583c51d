import * as vscode from "vscode";
import type { Articles } from "../articles.js";
import type { Language } from "../language.js";
import { type AuthorName, rememberAuthorName } from "./author-name.js";
import { type CritiqueThreads, showCritiques } from "./critique-threads.js";
import { offerThreads } from "./reviewing.js";

/** What commands on critiques work with. */
export interface Critiques extends vscode.Disposable {
  readonly threads: CritiqueThreads;
  readonly author: AuthorName;
}

/** Sets critiques up: their threads, reviewing mode, and the name of who writes. */
export function registerCritiques(articles: Articles, language: () => Promise<Language>): Critiques {
  const controller = vscode.comments.createCommentController("countercheck.critiques", "Critiques");
  controller.options = { prompt: "Reply…", placeHolder: "Write Markdown. What you write goes into the claim set." };
  const author = rememberAuthorName();
  const threads = showCritiques(controller, { articles, author, language });
  const subscriptions = vscode.Disposable.from(threads, author, offerThreads(controller, articles));
  return { threads, author, dispose: () => subscriptions.dispose() };
}
