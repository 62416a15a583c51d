import { textWidth } from "../../src/charts/text-width.js";
import { elementsOf, parseSvg } from "./parse-svg.js";

/** A rectangle that something in a chart covers. */
export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rectangles of all texts of a chart, from its SVG. */
export function textBoxes(svg: string): readonly Box[] {
  return [...elementsOf(parseSvg(svg))].flatMap(({ name, all, text }) => {
    if (name !== "text") return [];
    const sizePx = Number(all["font-size"]);
    const width = textWidth(text, { sizePx, bold: all["font-weight"] === "600" });
    const x = Number(all.x);
    const y = Number(all.y);
    const anchor = all["text-anchor"] ?? "start";
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return [{ what: text, left, right: left + width, top: y - sizePx * 0.75, bottom: y + sizePx * 0.2 }];
  });
}

/** The rectangles of all marks of a chart's rows (signs, points, stretches, bars), from its SVG. */
export function markBoxes(svg: string): readonly Box[] {
  return [...elementsOf(parseSvg(svg))].flatMap(({ name, all }) => {
    if (all.class !== "cc-row") return [];
    if (name === "path") return [pathBox(all.d ?? "")];
    const at = (key: string): number => Number(all[key]);
    if (name === "circle") {
      return [boxAround("circle", [at("cx") - at("r"), at("cx") + at("r")], [at("cy") - at("r"), at("cy") + at("r")])];
    }
    if (name === "line") return [boxAround("line", [at("x1"), at("x2")], [at("y1"), at("y2")])];
    if (name !== "rect") return [];
    return [boxAround("rect", [at("x"), at("x") + at("width")], [at("y"), at("y") + at("height")])];
  });
}

/** Whether two rectangles share more than an edge; half a pixel is none. */
export function overlap(a: Box, b: Box): boolean {
  const slack = 0.5;
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

/** The corners that a path's commands reach; arcs count by their ends, which for our circles are their width. */
function pathBox(d: string): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of d.matchAll(/([MLHVlhvmaz])([^MLHVlhvmaz]*)/g)) {
    const n = rest.trim().split(/\s+/).map(Number);
    const [a = 0, b = 0] = n;
    if (command === "M" || command === "L") [x, y] = [a, b];
    else if (command === "H") x = a;
    else if (command === "V") y = a;
    else if (command === "h") x += a;
    else if (command === "v") y += a;
    else if (command === "l" || command === "m") [x, y] = [x + a, y + b];
    else if (command === "a") [x, y] = [x + (n[5] ?? 0), y + (n[6] ?? 0)];
    xs.push(x);
    ys.push(y);
  }
  return boxAround("path", xs, ys);
}

function boxAround(what: string, xs: readonly number[], ys: readonly number[]): Box {
  return { what, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
