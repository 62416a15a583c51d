/**
 * Text as HTML, in content and in quoted attribute values alike. Marks that turn the reading order (U+202A–202E,
 * U+2066–2069) are left out, since they could make "3–6" read backwards.
 */
export function escapeHtml(text: string): string {
  return unsafe.test(text) ? text.replace(everyUnsafe, (char) => entities[char] ?? "") : text;
}

const unsafe = /[&<>"'\u202a-\u202e\u2066-\u2069]/;
const everyUnsafe = new RegExp(unsafe, "g");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
