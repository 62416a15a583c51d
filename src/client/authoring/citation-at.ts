/** What an article cites: a title as far as the words give one, and an address. */
export interface Citation {
  readonly title: string;
  readonly url?: string;
}

const markdownLink = /\[([^[\]]*)\]\((https?:\/\/[^()\s]+)[^()]*\)/g;
const address = /https?:\/\/[^\s<>()"]*[^\s<>()".,;:]/g;

/**
 * What is cited in a line of Markdown: the selected words, else the link or the address at the cursor. The address is that
 * of a link in the selection, or around it.
 * @param at the cursor, in UTF-16 code units
 */
export function citationAt(line: string, at: number, selected: string): Citation {
  const link = linkAt(line, at);
  const words = selected.replace(/\s+/g, " ").trim();
  if (words === "") return link ?? { title: "" };
  const [inside] = words.matchAll(markdownLink);
  const url = inside?.[2] ?? words.match(address)?.[0] ?? link?.url;
  const title = words.replace(markdownLink, "$1").replace(address, "").replace(/[*_`]/g, "").trim();
  return { title, ...(url === undefined ? {} : { url }) };
}

function linkAt(line: string, at: number): Citation | undefined {
  const holds = ({ index, 0: text }: RegExpExecArray): boolean => index <= at && at <= index + text.length;
  const link = [...line.matchAll(markdownLink)].find(holds);
  if (link) return { title: (link[1] ?? "").replace(/[*_`]/g, "").trim(), url: link[2] ?? "" };
  const bare = [...line.matchAll(address)].find(holds);
  return bare && { title: "", url: bare[0] };
}
