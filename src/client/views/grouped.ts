import { inRow, rowId, type TreeNode } from "./tree-node.js";

/** Rows in groups: a name, an icon if it has one, and what stands in it. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly icon?: TreeNode["icon"];
}

/** Groups of more rows are closed at first: VS Code asks for all rows of an open one, at each change anew. */
const maxOpen = 200;

/** Puts rows into groups, in the order in which the groups are met, or as `compare` has it; empty groups are left out. */
export function grouped<T>(
  article: string,
  all: readonly T[],
  groupOf: (one: T) => Group,
  toRow: (one: T, group: string) => TreeNode,
  compare?: (a: Group, b: Group) => number,
): readonly TreeNode[] {
  const groups = new Map<string, { readonly group: Group; readonly members: T[] }>();
  for (const one of all) {
    const group = groupOf(one);
    const known = groups.get(group.key);
    if (known) known.members.push(one);
    else groups.set(group.key, { group, members: [one] });
  }
  const sorted = [...groups.values()];
  if (compare) sorted.sort((a, b) => compare(a.group, b.group));
  return sorted.map(({ group: { key, name, icon }, members }) => ({
    id: rowId("group", key),
    label: inRow(name),
    description: String(members.length),
    ...(icon && { icon }),
    tooltip: "",
    spoken: `${inRow(name)}, ${members.length}`,
    kind: "group",
    about: { article },
    open: members.length <= maxOpen,
    children: members.map((one) => toRow(one, key)),
  }));
}
