declare const markup: unique symbol;

/** A piece of well-formed SVG. Only this file makes it, so that no text from outside gets into a chart unescaped. */
export type Markup = string & { readonly [markup]: true };

/** Attribute values; null and undefined leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element with its children. Names come from our code alone; values are escaped, numbers rounded to a tenth. */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    open += ` ${key}="${typeof value === "number" ? short(value) : escapeXml(value)}"`;
  }
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`) as Markup;
}

/** A group that hands its attributes down; nothing at all when it is empty. */
export function group(attributes: Attributes, ...children: readonly Markup[]): Markup {
  return children.length === 0 ? ("" as Markup) : element("g", attributes, ...children);
}

/** Text from anywhere as the content of an element. */
export function textNode(text: string): Markup {
  return escapeXml(text) as Markup;
}

/** Path data from commands and numbers; numbers are rounded to a tenth. */
export function path(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === "number" ? short(part) : part)).join(" ");
}

/**
 * Text that is safe in XML content and attributes. Characters that XML 1.0 forbids and lone surrogates become U+FFFD;
 * marks that turn the reading order (U+202A–202E, U+2066–2069) are left out, since they could make "3–6" read backwards.
 */
export function escapeXml(text: string): string {
  return text.replace(unsafe, (character) => entities[character] ?? (isBidiControl(character) ? "" : "\ufffd"));
}

const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  /[&<>"']|[\u202a-\u202e\u2066-\u2069]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function isBidiControl(character: string): boolean {
  return (character >= "\u202a" && character <= "\u202e") || (character >= "\u2066" && character <= "\u2069");
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
