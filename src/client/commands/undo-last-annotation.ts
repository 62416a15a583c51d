import type { Command } from "./command.js";

/** Takes the last annotation out of its claim set, whichever editor has the focus. */
export const undoLastAnnotation: Command = {
  id: "countercheck.undoLastAnnotation",
  run: ({ annotations }) => annotations.undoLast(),
};
