import { below, folderOf } from "./file-uri.js";
import type { Workspace } from "./workspace.js";

/** The folder that a claim set's paths may not leave: the workspace's, else the nearest with `.git`, else its own. */
export async function findRoot({ root, files }: Workspace, claimSetFile: string): Promise<string | null> {
  if (root !== null) return root;
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
