import { createHash } from "node:crypto";
import { decodedText } from "./decode-text.js";
import type { Files } from "./files.js";

/**
 * Open buffers over the disk: what an editor shows is right, saved or not.
 * @param openText the text of an open file by its normalised URI, undefined when it isn't open
 */
export function overlay(disk: Files, openText: (file: string) => string | undefined): Files {
  return {
    read: async (file, maxBytes) => {
      const text = openText(file);
      if (text === undefined) return disk.read(file, maxBytes);
      return text.length > maxBytes ? { kind: "fault", fault: "too-large" } : decodedText(text);
    },
    stampOf: async (file) => {
      const text = openText(file);
      return text === undefined ? disk.stampOf(file) : `open ${createHash("sha256").update(text).digest("hex")}`;
    },
    kindOf: async (file) => (openText(file) === undefined ? disk.kindOf(file) : "file"),
    realName: (file) => disk.realName(file),
    entriesOf: (folder) => disk.entriesOf(folder),
  };
}
