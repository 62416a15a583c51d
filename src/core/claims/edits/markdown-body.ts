/**
 * Markdown as the body of a critique or reply: without white space around it, which means nothing there, and with a line
 * break at its end, so that a block scalar holds it as it is. Null when it says nothing.
 */
export function markdownBody(text: string): string | null {
  const body = text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .trimEnd();
  return body.trim() === "" ? null : `${body}\n`;
}

/** A body in place of another, which ends in a line break only if that one did or it has several lines. */
export function bodyInPlaceOf(old: string, text: string): string | null {
  const body = markdownBody(text);
  return body === null || old.endsWith("\n") || body.indexOf("\n") < body.length - 1 ? body : body.slice(0, -1);
}
