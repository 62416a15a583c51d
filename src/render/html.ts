import { escapeXml } from "../charts/svg.js";

/**
 * Safe HTML by construction: the only way to markup in `render` is the `html` template, which escapes whatever is put
 * into it unless that is markup already. Attribute values must stand in double quotes.
 */

/** Markup that may be put into a page as it is. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, null and false leave nothing. */
export type Slot = string | number | Html | null | false | readonly Slot[];

/** Markup from a template; every piece of text put into it is escaped. */
export function html(pieces: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return new Html(pieces.map((piece, index) => piece + markupOf(slots[index] ?? null)).join(""));
}

/** Markup that another part of Countercheck made and escaped itself: a chart, an article's block, rendered Markdown. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** An address that may be linked to: http and https only, null for everything else (`javascript:`, `file:`, `data:`). */
export function safeUrl(address: string | null | undefined): string | null {
  const trimmed = address?.trim() ?? "";
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(trimmed) ? trimmed : null;
}

function markupOf(slot: Slot): string {
  if (slot === null || slot === false) return "";
  if (slot instanceof Html) return slot.markup;
  return typeof slot === "object" ? slot.map(markupOf).join("") : escapeXml(String(slot));
}
