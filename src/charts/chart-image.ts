import { base64 } from "./base64.js";

/** A chart as the address of an image: what a hover can show, since it takes no inline SVG. */
export function chartImage(svg: string): string {
  return `data:image/svg+xml;base64,${base64(svg)}`;
}
