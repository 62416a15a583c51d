/** Schemes that a link of an article may have; all others make the link's text inert. */
const schemes = new Set(["http", "https", "mailto"]);

/** A link's target when it is one that may be followed: http(s), mail, or within the text and its folder; else null. */
export function safeLink(target: string): string | null {
  // Browsers skip such characters when they look for a scheme, and take a backslash for a slash.
  const plain = target.replace(/[\s\p{Cc}\p{Cf}]/gu, "");
  if (plain.includes("\\") || plain.startsWith("//")) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme === undefined) return plain;
  return schemes.has(scheme) && (scheme === "mailto" || plain.startsWith("//", scheme.length + 1)) ? plain : null;
}

/** An image's path, relative to the article's folder, when it stays inside; null for all that would leave or be fetched. */
export function safeImagePath(target: string): string | null {
  const path = safeLink(target)?.split(/[?#]/)[0];
  if (path === undefined || path === "" || path.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  return staysInside(path) ? path : null;
}

/** Whether no step of a path goes above where it began; a dot or a slash may be written as an escape. */
function staysInside(path: string): boolean {
  let depth = 0;
  for (const step of path.replace(/%2e/gi, ".").split(/\/|%2f|%5c/i)) {
    if (step === "..") depth--;
    else if (step !== "." && step !== "") depth++;
    if (depth < 0) return false;
  }
  return true;
}
