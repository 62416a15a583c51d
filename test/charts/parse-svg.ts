/** An element of a parsed SVG. Attributes are unescaped. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** Text that stands in the element itself, unescaped. */
  readonly text: string;
}

/**
 * Parses the subset of XML that charts are written in, strictly: anything else, ill-formed or not, throws. So a chart that
 * parses holds no comment, no doctype, no foreign namespace and no character that XML forbids.
 */
export function parseSvg(svg: string): SvgNode {
  const open: { name: string; attributes: Record<string, string>; children: SvgNode[]; text: string }[] = [];
  let root: SvgNode | null = null;
  const token = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<]*")*)(\/?)>|([^<]+)/y;
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex;
    const match = token.exec(svg);
    if (!match) throw new Error(`not well-formed at ${at}: ${svg.slice(at, at + 60)}`);
    const [, closing, name = "", attributes = "", empty, text] = match;
    const parent = open.at(-1);
    if (root) throw new Error(`something follows the root: ${match[0]}`);
    if (text !== undefined) {
      if (!parent) throw new Error("text outside of the root");
      parent.text += unescapeXml(text);
    } else if (closing) {
      if (parent?.name !== name) throw new Error(`</${name}> closes <${parent?.name}>`);
      open.pop();
      const above = open.at(-1);
      if (above) above.children.push(parent);
      else root = parent;
    } else {
      const node = { name, attributes: attributesOf(attributes), children: [], text: "" };
      if (!empty) open.push(node);
      else if (parent) parent.children.push(node);
      else root = node;
    }
  }
  if (!root || open.length > 0) throw new Error(`not closed: ${open.map(({ name }) => name).join(", ")}`);
  return root;
}

/** Every element of a tree, with its inherited attributes. */
export function* elementsOf(
  node: SvgNode,
  inherited: Readonly<Record<string, string>> = {},
): Generator<SvgNode & { readonly all: Readonly<Record<string, string>> }> {
  const all = { ...inherited, ...node.attributes };
  yield { ...node, all };
  for (const child of node.children) yield* elementsOf(child, all);
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of source.matchAll(/ ([a-zA-Z][a-zA-Z0-9-]*)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`${key} stands twice`);
    attributes[key] = unescapeXml(value);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function unescapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || /\p{Surrogate}/u.test(text)) {
    throw new Error("a character that XML forbids");
  }
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(";")) throw new Error(`no entity: ${whole}`);
    return character;
  });
}
