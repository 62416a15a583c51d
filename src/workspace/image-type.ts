/** The media type of an image by its first bytes, whatever its name says; null for all that no browser shows as one. */
export function imageType(bytes: Uint8Array): string | null {
  const start = latin1(bytes.subarray(0, 16));
  const found = signatures.find(([, pattern]) => pattern.test(start))?.[0];
  return found ?? (isSvg(bytes) ? "image/svg+xml" : null);
}

const signatures: readonly (readonly [string, RegExp])[] = [
  ["image/png", /^\x89PNG\r\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF.{4}WEBP/s],
  ["image/avif", /^.{4}ftypavi[fs]/s],
];

/** How far into a file an SVG's first tag may stand, behind its comments. */
const maxPreamble = 4096;

function isSvg(bytes: Uint8Array): boolean {
  const start = latin1(bytes.subarray(0, maxPreamble))
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  return start.startsWith("<") && /<svg[\s>]/.test(start);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
