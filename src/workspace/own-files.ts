import { createHash } from "node:crypto";
import { diskFiles } from "./disk-files.js";
import { below } from "./file-uri.js";

/** Largest of our own files that is read; a larger one isn't ours. */
const maxOwnBytes = 2_000_000;

/** A style sheet or script that is put into a page, with the hash by which the page's policy allows it. */
export interface OwnPart {
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in base 64. */
  readonly sha256: string;
}

/** What a page to share holds of ours; or which file is missing. */
export type OwnParts =
  | { readonly kind: "parts"; readonly style: OwnPart; readonly script: OwnPart }
  | { readonly kind: "missing"; readonly name: string };

/** Reads the parts of a page to share, which lie beside the running bundle. */
export async function readOwnParts(bundleFolder: string): Promise<OwnParts> {
  const [style, script] = await Promise.all([ownPart(bundleFolder, "report.css"), ownPart(bundleFolder, "webview.js")]);
  if (style === null) return { kind: "missing", name: "report.css" };
  return script === null ? { kind: "missing", name: "webview.js" } : { kind: "parts", style, script };
}

/** The version that the manifest above the running bundle states; null where there is none. */
export async function readOwnVersion(bundleFolder: string): Promise<string | null> {
  const manifest = await ownText(bundleFolder, "../package.json");
  return (manifest && /"version":\s*"([^"]+)"/.exec(manifest)?.[1]) ?? null;
}

async function ownPart(bundleFolder: string, name: string): Promise<OwnPart | null> {
  const written = await ownText(bundleFolder, name);
  if (written === null) return null;
  // Line ends as a browser counts them in the hash; a map of the source would be looked for by its tools.
  const text = written.replaceAll("\r\n", "\n").replace(/\n\/[/*]# sourceMappingURL=[^\n]*\n?$/, "\n");
  return { text, sha256: createHash("sha256").update(text).digest("base64") };
}

async function ownText(bundleFolder: string, name: string): Promise<string | null> {
  const file = below(bundleFolder, name);
  const read = file === null ? null : await diskFiles.read(file, maxOwnBytes);
  return read?.kind === "text" ? read.text : null;
}
