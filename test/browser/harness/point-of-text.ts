import type { Page } from "playwright-core";

/** A place on the page, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of a text in the active editor; of its first row where the editor wraps it. Only lines that are drawn are
 * looked at, so a line further down has to be revealed first. Rejects when the text doesn't appear.
 */
export async function pointOfText(page: Page, text: string): Promise<Point> {
  const lines = await page.locator(".editor-group-container.active .monaco-editor .view-lines").first().elementHandle();
  const handle = await page.waitForFunction(findText, { text, lines });
  return (await handle.jsonValue()) as Point;
}

/** Runs in the page. The editor draws a line as rows of many spans, in any order, with no-break spaces for spaces. */
function findText({ text, lines }: { text: string; lines: Node | null }): Point | null {
  const rows = [...((lines as Element | null)?.querySelectorAll<HTMLElement>(".view-line") ?? [])];
  rows.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
  const places = rows.flatMap((row) => {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const found: { node: Node; offset: number; character: string }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let offset = 0; offset < (node.nodeValue ?? "").length; offset += 1) {
        found.push({ node, offset, character: (node.nodeValue ?? "").charAt(offset).replace("\u00a0", " ") });
      }
    }
    return found;
  });
  const start = places
    .map(({ character }) => character)
    .join("")
    .indexOf(text);
  const first = places[start];
  const last = places[start + text.length - 1];
  if (first === undefined || last === undefined) {
    return null;
  }
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  const box = range.getClientRects()[0];
  return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
