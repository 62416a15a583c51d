/** Why a file's text can't be had. */
export type FileFault = "missing" | "not-a-file" | "too-large" | "not-text" | "not-utf-8" | "unreadable";

/** A file's text as it is now. */
export interface FileText {
  readonly kind: "text";
  /** Decoded from UTF-8 without its byte order mark, as editors count. */
  readonly text: string;
  /** Offset of the first character that stands for broken UTF-8; null when all of it was sound. */
  readonly brokenAt: number | null;
}

/** A file whose text can't be had. */
export interface Unread {
  readonly kind: "fault";
  readonly fault: FileFault;
}

/** A file's bytes as they are now. */
export interface FileBytes {
  readonly kind: "bytes";
  readonly bytes: Uint8Array;
}

/** An entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/**
 * How the workspace reads: the disk, or open buffers over it. Files go by normalised URIs. No method rejects: what
 * can't be read is a fault, null or empty.
 */
export interface Files {
  /** @param maxBytes a larger file is a fault, and is not read */
  read(file: string, maxBytes: number): Promise<FileText | Unread>;
  /**
   * Hands out a file's text in pieces of a quarter of a megabyte, each of whole lines as far as there are any, so that a large
   * file is never held twice and keeps nobody waiting. `brokenAt` counts within its piece.
   * @param take waited for before the next piece is read
   * @returns null once all was taken; a fault when it could not be read, or not to its end
   */
  readInPieces(file: string, maxBytes: number, take: (piece: FileText) => Promise<void>): Promise<Unread | null>;
  /** A file that is no text; what is open in an editor is not looked at. */
  readBytes(file: string, maxBytes: number): Promise<FileBytes | Unread>;
  /** A file's size in bytes, or nearly so; null when there is no such file. */
  sizeOf(file: string): Promise<number | null>;
  /** What tells two contents of one file apart without reading it; null when there is no such file. */
  stampOf(file: string): Promise<string | null>;
  kindOf(file: string): Promise<"file" | "folder" | "other" | null>;
  /** The name with every link resolved; of a file that isn't there, with the links of its nearest folder resolved. */
  realName(file: string): Promise<string>;
  /** The entries of a folder in code unit order; empty when there is no such folder. */
  entriesOf(folder: string): Promise<readonly Entry[]>;
}
