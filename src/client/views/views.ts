import * as vscode from "vscode";
import type { Articles } from "../articles.js";
import type { Language } from "../language.js";
import { type ArticleListsSource, followLists, type Lists } from "./article-lists.js";
import { type ClaimGrouping, claimGroupings, claimsRows } from "./claims-rows.js";
import { type CritiqueGrouping, critiqueGroupings, critiquesRows } from "./critiques-rows.js";
import { type ShownTree, showTree } from "./show-tree.js";
import { type ShownArticleParts, showActiveArticle } from "./shown-article.js";
import { sourcesRows } from "./sources-rows.js";
import type { TreeNode } from "./tree-node.js";
import { unplacedRows } from "./unplaced-rows.js";

/** What a person chose for the lists. */
export interface ListChoices {
  readonly claims: ClaimGrouping;
  readonly critiques: CritiqueGrouping;
  /** Words that the claims shown have; empty: all are shown. */
  readonly filter: string;
}

/** The views of the activity bar: what they show of the active article. */
export interface Views extends vscode.Disposable {
  readonly choices: ListChoices;
  choose(choices: Partial<ListChoices>): void;
  /** What is known of the article that the views show. */
  lists(): Lists | undefined;
  /** The rows of a view as they are now. */
  rows(view: ViewName): readonly TreeNode[];
  /** The rows of some view changed, or may have. */
  readonly onDidShow: vscode.Event<void>;
}

export type ViewName = "claims" | "critiques" | "sources" | "unplaced";

/** One view: the rows that it shows, and what it says above them. */
interface ViewDefinition {
  readonly name: ViewName;
  rows(lists: Lists, choices: ListChoices): readonly TreeNode[];
  message?(lists: Lists, choices: ListChoices, rows: readonly TreeNode[]): string | undefined;
}

const definitions: readonly ViewDefinition[] = [
  {
    name: "claims",
    rows: ({ article, lists }, { claims, filter }) => claimsRows(article.toString(), lists.claims, claims, filter),
    message: ({ lists }, { filter }, rows) => {
      if (lists.claims.length === 0) return "This claim set has no claim with a place in the text yet.";
      if (filter === "") return undefined;
      return rows.length === 0 ? `No claim has “${filter}”.` : `Claims with “${filter}”`;
    },
  },
  {
    name: "critiques",
    rows: ({ article, lists, critiques }, choices) =>
      critiquesRows(article.toString(), critiques, lists.claims, choices.critiques),
    message: ({ critiques }) => (critiques.length === 0 ? "Nobody has raised a critique yet." : undefined),
  },
  {
    name: "sources",
    rows: ({ article, lists }) => sourcesRows(article.toString(), lists.sources, lists.claims),
    message: ({ lists }) => (lists.sources.length === 0 ? "This claim set names no source yet." : undefined),
  },
  {
    name: "unplaced",
    rows: ({ article, lists }) => unplacedRows(article.toString(), lists.unplaced),
    message: ({ lists }) => (lists.unplaced.length === 0 ? "Every claim has its place in the text." : undefined),
  },
];

const choicesKey = "views.choices";

/** What the views are made from. */
export interface ViewsParts extends ShownArticleParts {
  readonly articles: Articles;
  readonly memory: vscode.Memento;
  language(): Promise<Language>;
}

/** Creates the four views. Nothing is asked of the server while none of them is seen. */
export function showViews(parts: ViewsParts): Views {
  const { articles, memory, language } = parts;
  const shown = showActiveArticle(parts);
  const didShow = new vscode.EventEmitter<void>();
  const trees = new Map<ViewName, ShownTree>(definitions.map(({ name }) => [name, showTree(`countercheck.${name}`)]));
  const isSeen = (): boolean => [...trees.values()].some(({ view }) => view.visible);
  const source: ArticleListsSource = followLists(shown, language, isSeen, (article) => articles.of(article)?.print);
  let choices = choicesFrom(memory.get(choicesKey));
  const contexts = new Map<string, unknown>();
  const setContext = (key: string, value: unknown): void => {
    if (contexts.get(key) === value) return;
    contexts.set(key, value);
    void vscode.commands.executeCommand("setContext", key, value);
  };
  // What is said of the article at each reading, which comes with each key: the number on the icon, and the words where
  // there is nothing to list.
  const showState = (): void => {
    const now = shown.now();
    const counts = now.kind === "article" ? articles.of(now.uri)?.counts : undefined;
    const disputed = counts ? counts.contested + counts.contradicted : 0;
    const view = trees.get("claims")?.view;
    if (view && (view.badge?.value ?? 0) !== disputed) {
      view.badge = disputed === 0 ? undefined : { value: disputed, tooltip: `${disputed} contested or contradicted` };
    }
    setContext("countercheck.lists", source.now() || now.kind !== "article" ? now.kind : "reading");
  };
  const show = (): void => {
    const lists = source.now();
    for (const { name, rows, message } of definitions) {
      const all = lists ? rows(lists, choices) : [];
      trees.get(name)?.show(all, lists && message?.(lists, choices, all));
    }
    setContext("countercheck.claimsFiltered", choices.filter !== "");
    showState();
    didShow.fire();
  };
  const subscriptions = vscode.Disposable.from(
    didShow,
    shown,
    source,
    ...trees.values(),
    source.onDidChange(show),
    shown.onDidChange(showState),
    ...[...trees.values()].map(({ view }) => view.onDidChangeVisibility(() => source.refresh())),
  );
  show();
  return {
    get choices() {
      return choices;
    },
    choose: (some) => {
      choices = { ...choices, ...some };
      const { claims, critiques } = choices;
      void memory.update(choicesKey, { claims, critiques });
      show();
    },
    lists: () => source.now(),
    rows: (name) => trees.get(name)?.rows() ?? [],
    onDidShow: didShow.event,
    dispose: () => subscriptions.dispose(),
  };
}

/** What was chosen before, as it was kept: it may be from another version. */
function choicesFrom(kept: unknown): ListChoices {
  const { claims, critiques } = (typeof kept === "object" && kept !== null ? kept : {}) as Record<string, unknown>;
  return {
    claims: Object.hasOwn(claimGroupings, String(claims)) ? (claims as ClaimGrouping) : "verdict",
    critiques: Object.hasOwn(critiqueGroupings, String(critiques)) ? (critiques as CritiqueGrouping) : "status",
    filter: "",
  };
}
