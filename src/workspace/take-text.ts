import { decodedText } from "./decode-text.js";
import type { FileText, Unread } from "./files.js";

/** How much of a text is handed out at once, in UTF-16 code units. */
const pieceLength = 1 << 18;

/** Hands out a text that is in memory already as `Files.readInPieces` does a file's. */
export async function takeText(
  whole: string,
  maxLength: number,
  take: (piece: FileText) => Promise<void>,
): Promise<Unread | null> {
  if (whole.length > maxLength) return { kind: "fault", fault: "too-large" };
  const read = decodedText(whole);
  if (read.kind === "fault") return read;
  const { text } = read;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf("\n", start + pieceLength);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    await take({ kind: "text", text: text.slice(start, end), brokenAt: null });
    start = end;
  }
  return null;
}
