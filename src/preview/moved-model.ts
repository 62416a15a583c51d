import type { PreviewModel } from "./preview-model.js";

/**
 * A model for a text that was edited since it was read: what stands above and below the edited lines goes along with them,
 * and what stood on them is left out until the text is read again.
 */
export function movedModel(model: PreviewModel, text: string): PreviewModel {
  if (model.text === text) return model;
  const [before, after] = [model.text.split("\n"), text.split("\n")];
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  const moved = (line: number): number | null => {
    if (line < first) return line;
    return line >= before.length - last ? line + after.length - before.length : null;
  };
  return {
    ...model,
    text,
    marks: model.marks.flatMap((mark) => {
      const line = moved(mark.line);
      return line === null ? [] : [{ ...mark, line }];
    }),
    notes: new Map(
      [...model.notes].flatMap(([line, note]) => {
        const now = moved(line);
        return now === null ? [] : [[now, note] as const];
      }),
    ),
  };
}
