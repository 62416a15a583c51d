import { createHash } from "node:crypto";
import { decodedText } from "./decode-text.js";
import type { Files } from "./files.js";
import { takeText } from "./take-text.js";

/**
 * Open buffers over the disk: what an editor shows is right, saved or not.
 * @param openText the text of an open file by its normalised URI, undefined when it isn't open
 */
export function overlay(disk: Files, openText: (file: string) => string | undefined): Files {
  const stamps = new Map<string, { readonly text: string; readonly stamp: string }>();
  const stampOfText = (file: string, text: string): string => {
    const known = stamps.get(file);
    // A buffer hands out one and the same string until it is edited, so this compares no characters.
    if (known?.text === text) return known.stamp;
    const stamp = `open ${createHash("sha256").update(text).digest("hex")}`;
    stamps.set(file, { text, stamp });
    return stamp;
  };
  const closed = (file: string): Promise<string | null> => {
    stamps.delete(file);
    return disk.stampOf(file);
  };
  return {
    read: async (file, maxBytes) => {
      const text = openText(file);
      if (text === undefined) return disk.read(file, maxBytes);
      return text.length > maxBytes ? { kind: "fault", fault: "too-large" } : decodedText(text);
    },
    readInPieces: async (file, maxBytes, take) => {
      const text = openText(file);
      return text === undefined ? disk.readInPieces(file, maxBytes, take) : takeText(text, maxBytes, take);
    },
    readBytes: (file, maxBytes) => disk.readBytes(file, maxBytes),
    sizeOf: async (file) => openText(file)?.length ?? disk.sizeOf(file),
    stampOf: async (file) => {
      const text = openText(file);
      return text === undefined ? closed(file) : stampOfText(file, text);
    },
    kindOf: async (file) => (openText(file) === undefined ? disk.kindOf(file) : "file"),
    realName: (file) => disk.realName(file),
    entriesOf: (folder) => disk.entriesOf(folder),
  };
}
