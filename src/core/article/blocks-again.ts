import { firstIndex } from "../text/first-index.js";
import { commonEnds } from "./common-ends.js";
import { blocksIn, type MarkdownBlocks, type MarkdownSource } from "./markdown-blocks.js";

/**
 * The blocks of a Markdown text after an edit: those that the edit reaches are read again, the others are moved. Null where
 * that isn't enough and the text has to be read as a whole.
 *
 * The result is what reading the whole text gives, since
 * - the parser goes from one top-level block to the next with nothing in its hands but the line where it stands, and the
 *   definitions that links refer to;
 * - a block is read up to the first line behind a blank line behind its end, and no further. Whatever looks ahead (the
 *   underline of a heading, the second line of a table, lazy lines, the title of a definition) stops at a blank line, but for
 *   lists and indented code, which look whether the first line behind goes on with them.
 *
 * So with a block behind a blank line, and its first line, before the edit, all blocks above it stand as they stood; and where
 * a block begins behind the edit and behind a blank line, in the old text and in the new one, all that follow do as well.
 * What is read again ends with the first line of that block, which is all that the blocks before it can see of it.
 * A definition may be used anywhere: where one may stand among what is read again, before the edit or after it, the whole is read.
 */
export function blocksAgain(now: MarkdownSource, before: MarkdownSource & MarkdownBlocks): MarkdownBlocks | null {
  if (now.frontMatter !== before.frontMatter) return null;
  if (now.text === before.text) return { blocks: before.blocks, references: before.references };
  const common = commonEnds(before.text, now.text);
  if (common.start < now.frontMatter) return null;
  const { blocks } = before;
  const kept = firstToRead(before, common.start);
  const first = kept === null ? 0 : (blocks[kept]?.line ?? 0);
  // Where the end of a block isn't found soon, as when a fence is opened, it won't be soon: so the steps grow.
  for (let step = 1, from = firstBehind(before, common.end); ; from += step, step *= stepGrowth) {
    const end = nextEnd(now, before, common.end, from);
    const behind = end ? end.line + 1 : now.lines.lineCount;
    const read = blocksIn(now, { first, behind }, before.references);
    if (!read) return null;
    const count = end ? read.blocks.findIndex(({ line }) => line === end.line) : read.blocks.length;
    if (count < 0) {
      from = end?.index ?? from;
      continue;
    }
    const fresh = read.blocks.slice(0, count);
    const last = end?.index ?? blocks.length;
    const behindBefore = end ? end.line - end.lines : before.lines.lineCount;
    if (mayDefine(before, first, behindBefore) || mayDefine(now, first, behind)) return null;
    const rest = end ? blocks.slice(last).map((block) => block.move(end.lines, end.characters)) : [];
    return { blocks: [...blocks.slice(0, kept ?? 0), ...fresh, ...rest], references: before.references };
  }
}

const stepGrowth = 4;

/** The last block that stands behind a blank line, and whose first line the edit leaves as it is; null where none does. */
function firstToRead({ text, lines, blocks }: MarkdownSource & MarkdownBlocks, unchanged: number): number | null {
  const startOf = (index: number): number => lines.startOf((blocks[index]?.line ?? 0) + 1);
  for (let index = firstIndex(blocks.length, (one) => startOf(one) >= unchanged) - 1; index >= 0; index--) {
    const line = blocks[index]?.line ?? 0;
    // The line break belongs to the line.
    const ends = line + 1 < lines.lineCount && lines.startOf(line + 2) < unchanged;
    if (ends && isBlank({ text, lines }, line - 1)) return index;
  }
  return null;
}

/** The first block that begins within the end which the texts have in common. */
function firstBehind({ text, lines, blocks }: MarkdownSource & MarkdownBlocks, common: number): number {
  return firstIndex(blocks.length, (index) => lines.startOf((blocks[index]?.line ?? 0) + 1) > text.length - common);
}

/** Where a block begins in both texts. */
interface BlockEnd {
  readonly index: number;
  /** Its line in the text as it is now, and how far it moved. */
  readonly line: number;
  readonly lines: number;
  readonly characters: number;
}

/** The next block, from one on, that stands behind a blank line in both texts. */
function nextEnd(
  now: MarkdownSource,
  { text, lines, blocks }: MarkdownSource & MarkdownBlocks,
  common: number,
  from: number,
): BlockEnd | null {
  const characters = now.text.length - text.length;
  for (let index = from; index < blocks.length; index++) {
    const line = blocks[index]?.line ?? 0;
    // The blank line too begins within what is the same, so that it is one in both texts.
    if (!isBlank({ text, lines }, line - 1) || lines.startOf(line) <= text.length - common) continue;
    const start = lines.startOf(line + 1) + characters;
    const place = now.lines.placeOf(start);
    if (place.column === 1) return { index, line: place.line - 1, lines: place.line - 1 - line, characters };
  }
  return null;
}

/** Whether a line, from 0, is there and holds nothing but white space. */
function isBlank({ text, lines }: Pick<MarkdownSource, "text" | "lines">, line: number): boolean {
  return line >= 0 && /^[ \t]*$/.test(text.slice(lines.startOf(line + 1), lines.endOf(line + 1)));
}

/** Whether some lines, from 0, may hold a definition: its label ends in "]:". */
function mayDefine({ text, lines }: MarkdownSource, first: number, behind: number): boolean {
  const end = behind < lines.lineCount ? lines.startOf(behind + 1) : text.length;
  return text.slice(lines.startOf(first + 1), end).includes("]:");
}
