import { lstat, open, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { decodeText } from "./decode-text.js";
import { filePath, fileUri } from "./file-uri.js";
import type { Entry, Files, FileText, Unread } from "./files.js";
import { wholeLines } from "./whole-lines.js";

/** Files as they stand on disk. */
export const diskFiles: Files = {
  read: async (file, maxBytes) => {
    const at = filePath(file);
    if (at === null) return fault("missing");
    try {
      const found = await stat(at);
      // A pipe or a device would keep us reading for ever.
      if (!found.isFile()) return fault("not-a-file");
      return found.size > maxBytes ? fault("too-large") : decodeText(await readFile(at));
    } catch (error) {
      return fault(isMissing(error) ? "missing" : "unreadable");
    }
  },
  readInPieces: async (file, maxBytes, take) => {
    const at = filePath(file);
    if (at === null) return fault("missing");
    try {
      const found = await stat(at);
      if (!found.isFile()) return fault("not-a-file");
      return found.size > maxBytes ? fault("too-large") : await takePieces(at, maxBytes, take);
    } catch (error) {
      return fault(isMissing(error) ? "missing" : "unreadable");
    }
  },
  readBytes: async (file, maxBytes) => {
    const at = filePath(file);
    if (at === null) return fault("missing");
    try {
      const found = await stat(at);
      if (!found.isFile()) return fault("not-a-file");
      return found.size > maxBytes ? fault("too-large") : { kind: "bytes", bytes: await readFile(at) };
    } catch (error) {
      return fault(isMissing(error) ? "missing" : "unreadable");
    }
  },
  sizeOf: async (file) => (await statOf(file))?.size ?? null,
  stampOf: async (file) => {
    const found = await statOf(file);
    return found && `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`;
  },
  kindOf: async (file) => {
    const found = await statOf(file);
    if (!found) return null;
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  },
  realName: async (file) => {
    const at = filePath(file);
    return at === null ? file : fileUri(await realPath(at));
  },
  entriesOf: async (folder) => {
    const at = filePath(folder);
    if (at === null) return [];
    try {
      const entries = await readdir(at, { withFileTypes: true });
      return entries.map((entry): Entry => ({ name: entry.name, kind: kindOfEntry(entry) })).toSorted(byName);
    } catch {
      // A folder that vanished or that we may not list holds nothing for us.
      return [];
    }
  },
};

function fault(kind: Unread["fault"]): Unread {
  return { kind: "fault", fault: kind };
}

/** How much is read at once, in bytes. */
const pieceLength = 1 << 18;

/** Reads a file from its start to its end, as much as there is then, and hands out whole lines. */
async function takePieces(
  at: string,
  maxBytes: number,
  take: (piece: FileText) => Promise<void>,
): Promise<Unread | null> {
  const handle = await open(at);
  try {
    let rest = Buffer.alloc(0);
    let [isFirst, total] = [true, 0];
    for (;;) {
      // A line that is longer than the pieces is looked at again only when as much came in as there was.
      const buffer = Buffer.allocUnsafe(rest.length + Math.max(pieceLength, rest.length));
      rest.copy(buffer);
      const { bytesRead } = await handle.read(buffer, rest.length, buffer.length - rest.length);
      total += bytesRead;
      // It grew while it was read.
      if (total > maxBytes) return fault("too-large");
      const filled = buffer.subarray(0, rest.length + bytesRead);
      const length = bytesRead === 0 ? filled.length : wholeLines(filled);
      if (length > 0) {
        const piece = decodeText(filled.subarray(0, length), isFirst);
        if (piece.kind === "fault") return piece;
        isFirst = false;
        await take(piece);
      }
      if (bytesRead === 0) return null;
      rest = filled.subarray(length);
    }
  } finally {
    await handle.close();
  }
}

async function statOf(file: string) {
  const at = filePath(file);
  if (at === null) return null;
  try {
    return await stat(at);
  } catch {
    // Missing, or behind a folder that we may not enter: either way not there for us.
    return null;
  }
}

/** Links resolved as far as the path exists; a link to nothing resolves to what it names. */
async function realPath(at: string): Promise<string> {
  try {
    return await realpath(at);
  } catch {
    // Not there, or a circle of links: go on from the folder above.
    const parent = path.dirname(at);
    if (parent === at) return at;
    const folder = await realPath(parent);
    return (await isLink(at)) ? path.parse(at).root : path.join(folder, path.basename(at));
  }
}

/** Whether a link stands here. One that can't be resolved may come to point anywhere, so it counts as outside. */
async function isLink(at: string): Promise<boolean> {
  try {
    return (await lstat(at)).isSymbolicLink();
  } catch {
    // Nothing stands here.
    return false;
  }
}

function kindOfEntry(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Entry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** ENOTDIR: a file stands where a folder is meant, so what is meant isn't there. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
