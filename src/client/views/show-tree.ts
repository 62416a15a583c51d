import * as vscode from "vscode";
import type { TreeNode } from "./tree-node.js";

/** A tree view that shows rows, and is refreshed only where a row changed. */
export interface ShownTree extends vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  /** The rows as they are now. */
  rows(): readonly TreeNode[];
  show(rows: readonly TreeNode[], message?: string): void;
}

/** Creates the tree of a view that package.json contributes. */
export function showTree(id: string): ShownTree {
  const changed = new vscode.EventEmitter<undefined>();
  let rows: readonly TreeNode[] = [];
  let print = "[]";
  const provider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => [...(row ? row.children : rows)],
    getTreeItem: toItem,
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
  return {
    view,
    rows: () => rows,
    show: (next, message) => {
      view.message = message ?? "";
      const nextPrint = JSON.stringify(next);
      if (nextPrint === print) return;
      rows = next;
      print = nextPrint;
      changed.fire(undefined);
    },
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}

function toItem(row: TreeNode): vscode.TreeItem {
  const { id, label, highlights, description, icon, tooltip, spoken, kind, command, open, children } = row;
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const state = children.length === 0 ? None : open ? Expanded : Collapsed;
  const text = highlights
    ? { label, highlights: highlights.map(([start, end]): [number, number] => [start, end]) }
    : label;
  const item = new vscode.TreeItem(text, state);
  item.id = id;
  item.tooltip = new vscode.MarkdownString(tooltip);
  item.contextValue = kind;
  item.accessibilityInformation = { label: spoken };
  if (description !== undefined) item.description = description;
  if (icon) item.iconPath = new vscode.ThemeIcon(icon.name, icon.color ? new vscode.ThemeColor(icon.color) : undefined);
  if (command !== undefined) item.command = { command, title: "Show in the Text", arguments: [row] };
  return item;
}
