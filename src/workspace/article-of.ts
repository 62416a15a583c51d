import type { ClaimSet } from "../core/claims/claim-set.js";
import { fileFinding } from "../core/rules/file-finding.js";
import type { Finding } from "../core/rules/finding.js";
import { containedFile } from "./contained-file.js";
import { besides, nameOf } from "./file-uri.js";
import { findRoot } from "./find-root.js";
import type { Workspace } from "./workspace.js";

/** Which article a claim set is for, as far as its own words and its place tell. */
export type ArticleOf =
  | {
      readonly kind: "found";
      readonly file: string;
      /** Whether the claim set stands beside it and bears its name. */
      readonly beside: boolean;
    }
  /** Not there. A fingerprint may still fit some other file. */
  | { readonly kind: "absent"; readonly fingerprint: string | null }
  | { readonly kind: "refused"; readonly finding: Finding };

/** Extensions of articles in the order in which they are tried; the last is for `notes.md.claims.yaml`. */
const extensions = [".md", ".markdown", ".txt", ""];

/** Looks for the article that a claim set names in `article.path`, else for the one beside it with its base name. */
export async function articleOf(workspace: Workspace, claimSet: ClaimSet): Promise<ArticleOf> {
  const { files } = workspace;
  const { path: written, fingerprint = null } = claimSet.data.article ?? {};
  if (written !== undefined) {
    const root = await findRoot(workspace, claimSet.file);
    const contained = await containedFile(files, root, claimSet.file, written);
    if (contained.kind === "refused") {
      const place = claimSet.locate(["article", "path"]);
      return { kind: "refused", finding: fileFinding("path-outside", place, contained.message) };
    }
    const { file } = contained;
    if ((await files.kindOf(file)) !== null) return { kind: "found", file, beside: isBeside(claimSet.file, file) };
    return { kind: "absent", fingerprint };
  }
  for (const extension of extensions) {
    const file = besides(claimSet.file, baseOf(claimSet.file) + extension);
    if (file === null || file === claimSet.file) continue;
    if ((await files.kindOf(file)) === "file") return { kind: "found", file, beside: true };
  }
  return { kind: "absent", fingerprint };
}

/** The names that a claim set beside an article can have. */
export function claimSetNames(articleFile: string): readonly string[] {
  const name = nameOf(articleFile);
  const bases = new Set([name.replace(/(?<=.)\.[^.]*$/, ""), name]);
  return [...bases].flatMap((base) => [`${base}.claims.yaml`, `${base}.claims.yml`]);
}

function isBeside(claimSetFile: string, articleFile: string): boolean {
  return claimSetNames(articleFile).some((name) => besides(articleFile, name) === claimSetFile);
}

function baseOf(claimSetFile: string): string {
  return nameOf(claimSetFile).replace(/(\.claims)?\.ya?ml$/i, "");
}
