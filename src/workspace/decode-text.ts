import { isUtf8 } from "node:buffer";
import type { FileText, Unread } from "./files.js";

/** How much of a file is looked at to tell text from binary. */
const probeLength = 8192;

/**
 * Decodes UTF-8. A NUL in the first 8 kB means that the file is no text; UTF-16 is told apart by its byte order mark, or
 * by NULs in every other byte. Broken UTF-8 is read with U+FFFD in the place of what is broken, and told.
 * @param isStart whether a file starts here, else it is only a later piece of one
 */
export function decodeText(bytes: Buffer, isStart = true): FileText | Unread {
  if (!isStart) {
    const later = bytes.toString("utf8");
    return { kind: "text", text: later, brokenAt: isUtf8(bytes) ? null : firstBroken(bytes, later) };
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { kind: "fault", fault: "not-utf-8" };
  }
  const probe = bytes.subarray(0, probeLength);
  if (probe.includes(0)) return { kind: "fault", fault: isUtf16(probe) ? "not-utf-8" : "not-text" };
  const decoded = bytes.toString("utf8");
  const text = withoutMark(decoded);
  const mark = decoded.length - text.length;
  return { kind: "text", text, brokenAt: isUtf8(bytes) ? null : firstBroken(bytes, decoded) - mark };
}

/** Whether the NULs among bytes are those of mostly Latin text in UTF-16: about half of the bytes, all on one side. */
function isUtf16(bytes: Buffer): boolean {
  const nuls = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  return bytes.length >= 16 && Math.min(even, odd) === 0 && Math.max(even, odd) > bytes.length / 4;
}

/** Text that is open in an editor; a buffer with a NUL is no more text than a file with one. */
export function decodedText(text: string): FileText | Unread {
  return text.slice(0, probeLength).includes("\0")
    ? { kind: "fault", fault: "not-text" }
    : { kind: "text", text: withoutMark(text), brokenAt: null };
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Offset of the first U+FFFD that the file doesn't hold itself. */
function firstBroken(bytes: Buffer, text: string): number {
  let byte = 0;
  for (let from = 0; ; ) {
    const at = text.indexOf("\ufffd", from);
    if (at < 0) return 0;
    // All before `at` is sound, so it takes as many bytes in the file as when it is encoded again.
    byte += Buffer.byteLength(text.slice(from, at));
    const written = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!written) return at;
    byte += 3;
    from = at + 1;
  }
}
