import { below, folderOf, isInside } from "./file-uri.js";
import type { Files } from "./files.js";

/** Where the schema of claim sets lies in a repository that installs Countercheck with npm, from the folder that installs it. */
const schemaPath = "node_modules/countercheck/media/claims.schema.json";

/**
 * The schema of the Countercheck that a claim set's own repository installs, relative to the claim set, from the nearest
 * folder that has it; null where none up to the root has. No other place of it is the same on every machine.
 */
export async function installedSchema(files: Files, claimSet: string, root: string | null): Promise<string | null> {
  let up = "";
  for (let folder = folderOf(claimSet); folder !== null && root !== null && isInside(root, folder); ) {
    const schema = below(folder, schemaPath);
    if (schema !== null && (await files.kindOf(schema)) === "file") return up + schemaPath;
    const above: string | null = below(folder, "..");
    folder = above === folder ? null : above;
    up += "../";
  }
  return null;
}
