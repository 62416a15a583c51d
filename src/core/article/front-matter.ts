/** What stands before the text of a Markdown file, in YAML between `---` lines. */
export interface FrontMatter {
  /** Its length in UTF-16 code units, with the line break behind it; 0 when there is none. */
  readonly length: number;
  readonly title: string | null;
}

/** Lines beyond these are text: whoever forgot the closing line should not lose the article. */
const maxLines = 200;

/**
 * The front matter of a text. A text may begin with a thematic break too, so only what opens with a key counts, perhaps
 * behind comments.
 */
export function frontMatterOf(text: string): FrontMatter {
  const matter = opening.test(text) ? (closed.exec(text)?.[0] ?? "") : "";
  return { length: matter.length, title: titleIn(matter) };
}

const opening = /^---[ \t]*\r?\n(?:#[^\n]*\n)*["'\w][^\n:]*:(?:\s|$)/;
const closed = new RegExp(`^---[ \\t]*\\r?\\n(?:[^\\n]*\\n){0,${maxLines}}?(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|$)`);

function titleIn(matter: string): string | null {
  const title = /^title:[ \t]*(.{1,300}?)[ \t]*$/m.exec(matter.replaceAll("\r", ""))?.[1];
  return title?.replace(/^(["'])(.*)\1$/, "$2") || null;
}
