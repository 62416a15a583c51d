/** Longest name that a message repeats; a hostile file's could fill a screen. */
const maxName = 200;

/** A name as a message repeats it: in quotation marks, its end cut off when it is long. */
export function quoted(name: string): string {
  return `"${name.length > maxName ? `${name.slice(0, maxName)}…` : name}"`;
}
