import type * as vscode from "vscode";
import type { Annotations } from "../annotations/annotations.js";
import type { Articles } from "../articles.js";
import type { Attachments } from "../attachments.js";
import type { CheckedTexts } from "../checked-texts.js";
import type { Critiques } from "../critiques/critiques.js";
import type { Language } from "../language.js";
import type { Views } from "../views/views.js";

/** What commands work with. */
export interface CommandContext {
  readonly annotations: Annotations;
  readonly articles: Articles;
  readonly attachments: Attachments;
  readonly checkedTexts: CheckedTexts;
  readonly critiques: Critiques;
  readonly views: Views;
  /** What is remembered of this person, in all windows. */
  readonly memory: vscode.Memento;
  readonly extensionUri: vscode.Uri;
  /** The server; starts it when it isn't running yet. */
  language(): Promise<Language>;
  /** Opens the reading view of an article, with a claim selected when one is named. */
  openReadingView(article: vscode.Uri, claim?: string): Promise<void>;
  /** Opens one more reading view of an article, with a place of its own. */
  openAnotherReadingView(article: vscode.Uri): Promise<void>;
  /** The article of the reading view that has the focus. */
  activeReadingView(): vscode.Uri | undefined;
}

/** A command: its id in package.json and what it does. Arguments come from links and keybindings: they are unknown. */
export interface Command {
  readonly id: string;
  run(context: CommandContext, ...args: readonly unknown[]): Promise<void>;
}
