/**
 * Text from strangers made safe for a terminal: control characters become visible signs, so that no article can move
 * the cursor or turn the direction of writing.
 * @param keep `lines` keeps line feeds; else white space of any kind becomes one space
 */
export function printable(text: string, keep: "words" | "lines" = "words"): string {
  const spaced = keep === "lines" ? text.replace(/\t/g, " ") : text.replace(/[\t\n\r\f\v\u2028\u2029 ]+/g, " ").trim();
  return spaced.replace(controls, (char) => (char === "\n" && keep === "lines" ? char : signOf(char)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through.
const controls = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function signOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code < 0xa0 ? "\ufffd" : "";
}
