import { decodedText } from "./decode-text.js";
import { folderOf, nameOf } from "./file-uri.js";
import type { Files } from "./files.js";
import { takeText } from "./take-text.js";

/** A small folder that is on no disk: its files' texts by their normalised URIs. Examples are read from it. */
export function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  return {
    read: async (file, maxBytes) => {
      const text = texts.get(file);
      if (text === undefined) return { kind: "fault", fault: "missing" };
      return text.length > maxBytes ? { kind: "fault", fault: "too-large" } : decodedText(text);
    },
    readInPieces: async (file, maxBytes, take) => {
      const text = texts.get(file);
      return text === undefined ? { kind: "fault", fault: "missing" } : takeText(text, maxBytes, take);
    },
    readBytes: async (file, maxBytes) => {
      const text = texts.get(file);
      if (text === undefined) return { kind: "fault", fault: "missing" };
      const bytes = new TextEncoder().encode(text);
      return bytes.length > maxBytes ? { kind: "fault", fault: "too-large" } : { kind: "bytes", bytes };
    },
    sizeOf: async (file) => texts.get(file)?.length ?? null,
    stampOf: async (file) => texts.get(file) ?? null,
    kindOf: async (file) => (texts.has(file) ? "file" : null),
    realName: async (file) => file,
    entriesOf: async (folder) =>
      [...texts.keys()]
        .filter((file) => folderOf(file) === folder)
        .map((file) => ({ name: nameOf(file), kind: "file" }) as const)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
