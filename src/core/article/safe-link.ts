/** Schemes that a link of an article may have; all others make the link's text inert. */
const schemes = new Set(["http", "https", "mailto"]);

/** A link's target when it is one that may be followed: http(s), mail, or within the text and its folder; else null. */
export function safeLink(target: string): string | null {
  const plain = target.replace(/[\s\p{Cc}\p{Cf}]/gu, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined) return schemes.has(scheme) ? plain : null;
  return plain.startsWith("//") || plain.includes("\\") ? null : plain;
}

/** An image's path when it is relative to the article; null for all that would leave its folder or be fetched. */
export function safeImagePath(target: string): string | null {
  const link = safeLink(target);
  if (link === null || /^([a-z][a-z0-9+.-]*:|[/#?])/i.test(link)) return null;
  return link.split(/[?#]/)[0] || null;
}
