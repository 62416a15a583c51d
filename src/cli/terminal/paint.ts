/** Ways to set text apart on a terminal. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan";

/** Sets text apart; without colours it stays as it is. */
export type Paint = (style: Style, text: string) => string;

/** ECMA-48: what begins a style and what ends it. */
const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

export function createPaint(colours: boolean): Paint {
  return (style, text) => {
    const [begin, end] = codes[style];
    return colours && text !== "" ? `\u001b[${begin}m${text}\u001b[${end}m` : text;
  };
}
