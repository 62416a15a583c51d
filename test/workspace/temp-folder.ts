import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileUri } from "../../src/workspace/file-uri.js";

/** Files of a test by their relative path. */
export type TempFiles = Readonly<Record<string, string | Uint8Array>>;

/** A folder of a test's own. */
export interface TempFolder {
  readonly path: string;
  /** The URI of the folder itself. */
  readonly uri: string;
  /** The URI of a file in it. */
  file(relative: string): string;
  write(files: TempFiles): void;
  remove(): void;
}

/** Creates a folder with the given files; links in the temporary folder's own path are resolved. */
export function createTempFolder(files: TempFiles = {}): TempFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "countercheck-")));
  const write = (more: TempFiles): void => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
  };
  write(files);
  return {
    path,
    uri: fileUri(path),
    file: (relative) => fileUri(join(path, relative)),
    write,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Runs a test in a folder of its own, which is gone afterwards. */
export async function inTempFolder<T>(files: TempFiles, test: (folder: TempFolder) => Promise<T>): Promise<T> {
  const folder = createTempFolder(files);
  try {
    return await test(folder);
  } finally {
    folder.remove();
  }
}
