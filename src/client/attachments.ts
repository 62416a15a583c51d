import * as vscode from "vscode";

/** The claim sets that a person attached to articles in this window, by the articles' URIs. */
export interface Attachments {
  all(): readonly (readonly [article: string, claimSet: string])[];
  /** Attaches a claim set in place of another one; null detaches. */
  set(article: vscode.Uri, claimSet: vscode.Uri | null): Promise<void>;
}

const key = "attachments";

/** Remembers attachments with the workspace. Those of unsaved texts end with the window, since their names come again. */
export function rememberAttachments(state: vscode.Memento): Attachments {
  const attached = new Map(Object.entries(stored(state.get<unknown>(key))));
  return {
    all: () => [...attached],
    set: async (article, claimSet) => {
      if (claimSet) attached.set(article.toString(), claimSet.toString());
      else attached.delete(article.toString());
      const lasting = [...attached].filter(([name]) => vscode.Uri.parse(name).scheme !== "untitled");
      await state.update(key, Object.fromEntries(lasting));
    },
  };
}

function stored(value: unknown): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
