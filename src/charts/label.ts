import type { Ink, Role } from "./palette.js";
import { element, type Markup, textNode } from "./svg.js";
import { textWidth } from "./text-width.js";

/** A line of text with its place. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly anchor: "start" | "middle" | "end";
  readonly sizePx: number;
  readonly role: Role;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** All of the text, shown when the pointer rests on a line that was cut off. */
  readonly full?: string | undefined;
}

/** A rectangle in a chart's pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About the rectangle that a label covers. */
export function boxOf({ text, x, baseline, anchor, sizePx, bold = false }: Label): Box {
  const width = textWidth(text, { sizePx, bold });
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: baseline - sizePx * 0.82, bottom: baseline + sizePx * 0.24 };
}

/** Draws a label. */
export function drawLabel(label: Label, ink: Ink): Markup {
  const { text, x, baseline, anchor, sizePx, role, bold, italic, full } = label;
  const attributes = {
    x,
    y: baseline,
    "text-anchor": anchor === "start" ? null : anchor,
    "font-size": sizePx,
    "font-weight": bold ? 600 : null,
    "font-style": italic ? "italic" : null,
    fill: ink.of(role),
  };
  const title = full === undefined ? [] : [element("title", {}, textNode(full.slice(0, maxTitleLength)))];
  return element("text", attributes, ...title, textNode(text));
}

/** Longest text that a pointer is shown; a stranger's label may be of any length. */
const maxTitleLength = 300;
