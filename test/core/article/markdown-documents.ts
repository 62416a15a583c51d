import fc from "fast-check";

/**
 * Random Markdown documents in which constructs stand in each other: lists, quotes, code, tables and headings, with tabs
 * and every kind of line break; prose with emphasis, links, code, entities, escapes, HTML, emoji and combining marks, some
 * of it well formed and some not.
 */
export function markdownDocuments(inline: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(blocks(3, inline), lineBreaks)
    .map(([lines, breaks]) => [...lines, "", ...definitions].map((line, i) => line + breaks(i)).join(""));
}

const definitions = ["[ref]: /target 'A title'", "[Other Ref]: <b c>"];

const lineBreaks: fc.Arbitrary<(line: number) => string> = fc.oneof(
  fc.constantFrom("\n", "\r\n", "\r").map((one) => () => one),
  fc
    .array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1 })
    .map((many) => (i: number) => many[i % many.length] ?? "\n"),
);

const words = fc.constantFrom(
  ...[
    "alpha",
    "95 %",
    "12,000",
    "4.1%",
    "é",
    "e\u0301",
    "naïve",
    "–5",
    "“quoted”",
    "it’s",
    "no\u00a0break",
    "1\u202f000",
  ],
  ...["🙂", "👩\u200d👧", "soft\u00adhyphen", "한국", "中文"],
);
const entities = fc.constantFrom(
  ...["&amp;", "&#37;", "&nbsp;", "&#x1F600;", "&nope;", "&NotEqualTilde;", "&shy;"],
  ...["\\*", "\\|", "\\a", "\\\\", "\\`"],
);
const marks = fc.constantFrom(
  ...["&", "|", "#", ">", "-", "+", "1.", "*", "**", "_", "`", "``", "~~", "[", "]", "![", "(", ")", "<", "!", "\\"],
  ...["<b>", "</b>", "<!--c-->", "<br/>"],
);
const code = fc.constantFrom("`c`", "`` a`b ``", "` s `", "`a|b`", "`a\\|b`", "`  `", "`&amp;`");
const links = fc.constantFrom(
  ...[
    "[t](/u)",
    "[a *b* c](<u v> 'title')",
    "[x][ref]",
    "[Other *Ref*]",
    "[ref][]",
    "![alt](/i.png)",
    "![a [b](c)](d)",
  ],
  ...["<http://a.example/b?c=%20d>", "<m@a.example>", "<https://a.example/é>"],
);

/** A stretch of prose without line breaks, in which anything may stand next to anything. */
export const wildProse: fc.Arbitrary<string> = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: joined(tie("piece"), fc.constantFrom("", " ", " ", "  ", "\t")),
  piece: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: words, weight: 6 },
    { arbitrary: marks, weight: 3 },
    { arbitrary: fc.oneof(code, links, entities), weight: 3 },
    { arbitrary: emphasis(tie("inline")), weight: 2 },
  ),
})).inline;

/** Prose that all parsers read alike: emphasis is well formed and apart from what stands around it. */
export const tameProse: fc.Arbitrary<string> = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: joined(tie("piece"), fc.constantFrom(" ", "  ")),
  piece: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: words, weight: 6 },
    { arbitrary: fc.oneof(code, links, entities), weight: 3 },
    { arbitrary: emphasis(tie("inline").map((inside) => `a ${inside} z`)), weight: 2 },
  ),
})).inline;

function joined(piece: fc.Arbitrary<string>, space: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(piece, space), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.flat().join("").trimEnd());
}

function emphasis(inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom("*", "**", "_", "__"), inside).map(([mark, text]) => mark + text.trim() + mark);
}

/** Lines of several blocks, with and without blank lines between them. */
function blocks(depth: number, inline: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  return fc
    .array(fc.tuple(block(depth, inline), fc.constantFrom([""], [""], ["", ""], [])), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.flatMap(([lines, gap]) => [...lines, ...gap]));
}

function block(depth: number, inline: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const simple = fc.oneof(
    { arbitrary: paragraph(inline), weight: 4 },
    { arbitrary: heading(inline), weight: 1 },
    { arbitrary: fence, weight: 1 },
    { arbitrary: indentedCode, weight: 1 },
    { arbitrary: table(inline), weight: 1 },
    { arbitrary: fc.constantFrom(["---"], ["* * *"], ["<div>"], ["[def]: /x"]), weight: 1 },
  );
  if (depth === 0) return simple;
  const inner = blocks(depth - 1, inline);
  return fc.oneof(
    { arbitrary: simple, weight: 3 },
    { arbitrary: list(inner), weight: 1 },
    { arbitrary: quote(inner), weight: 1 },
  );
}

function paragraph(inline: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const line = fc.tuple(fc.constantFrom("", "", " ", "   "), inline, fc.constantFrom("", "", " ", "  ", "\\", "\t"));
  return fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((parts) => parts.join("")));
}

function heading(inline: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const atx = fc
    .tuple(fc.constantFrom("# ", "###\t", "  ###### "), inline, fc.constantFrom("", " #", " ##  "))
    .map((parts) => [parts.join("")]);
  const setext = fc
    .tuple(paragraph(inline), fc.constantFrom("===", "  ---  "))
    .map(([lines, under]) => [...lines, under]);
  return fc.oneof(atx, setext);
}

const codeLine = fc
  .tuple(
    fc.constantFrom("", "", "  ", "\t", " \t "),
    fc.constantFrom("", "a = 1;", "x *y* `z`", "&amp; \\*", "| a |", "# c", "é  é"),
  )
  .map((parts) => parts.join(""));

const fence = fc
  .tuple(
    fc.constantFrom("", " ", "   "),
    fc.constantFrom("```", "~~~~", "``` js"),
    fc.array(codeLine, { maxLength: 3 }),
  )
  .map(([indent, open, lines]) => [
    indent + open,
    ...lines.map((line) => indent + line),
    indent + open.slice(0, 4).trim(),
  ]);

const indentedCode = fc
  .array(fc.tuple(fc.constantFrom("    ", "\t", "  \t"), codeLine), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map((parts) => parts.join("")));

function table(inline: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const cell = fc.oneof(inline, fc.constantFrom("", "a\\|b", " 1 ", "`x\\|y`"));
  const row = fc
    .tuple(
      fc.array(cell, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(["| ", " |"], ["", ""], ["|", ""], ["", "|  "]),
    )
    .map(([cells, [before, after]]) => `${before}${cells.join(" | ")}${after}`);
  return fc
    .tuple(
      fc.array(row, { maxLength: 3 }),
      fc.constantFrom("| a | b |\n|--|:-:|", "h1 | h2\n--- | ---:", "| *x* \\| y | z |\n| - | - |"),
    )
    .map(([rows, head]) => [...head.split("\n"), ...rows]);
}

function list(inner: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly string[]> {
  const item = fc.tuple(fc.constantFrom("- ", "- ", "*   ", "1. ", "12) ", "-\t", "+\t "), inner);
  return fc.array(item, { minLength: 1, maxLength: 2 }).map((items) =>
    items.flatMap(([marker, lines]) => {
      const width = marker.includes("\t") ? 4 : marker.length;
      return lines.map((line, i) => (i === 0 ? marker : line === "" ? "" : " ".repeat(width)) + line);
    }),
  );
}

function quote(inner: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly string[]> {
  return fc
    .tuple(inner, fc.constantFrom("> ", ">", ">\t", " >  "), fc.boolean())
    .map(([lines, mark, lazy]) => lines.map((line, i) => (lazy && i > 0 && /^\w/.test(line) ? line : mark + line)));
}
