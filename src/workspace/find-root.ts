import { below, folderOf, isInside } from "./file-uri.js";
import type { Workspace } from "./workspace.js";

/**
 * The folder that a claim set's paths may not leave: the one that was asked for, else the open folder that it lies in,
 * else the nearest with `.git`, else its own.
 */
export async function findRoot({ root, folders, files }: Workspace, claimSetFile: string): Promise<string | null> {
  if (root !== null) return root;
  const open = folders.filter((folder) => isInside(folder, claimSetFile)).toSorted((a, b) => b.length - a.length);
  if (open[0] !== undefined) return open[0];
  const own = folderOf(claimSetFile);
  for (let folder = own; folder !== null; ) {
    const git = below(folder, ".git");
    // A worktree or a submodule has a file of that name.
    if (git !== null && (await files.kindOf(git)) !== null) return folder;
    const above: string | null = below(folder, "..");
    folder = above === folder ? null : above;
  }
  return own;
}
