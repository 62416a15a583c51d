import type { ClaimMark } from "../protocol/lsp.js";

/** A verdict's icon in lists, by its name among VS Code's; in the order in which verdicts matter to a reader. */
export const verdictIcons: Readonly<Record<ClaimMark["verdict"], string>> = {
  contradicted: "close",
  contested: "law",
  unverifiable: "question",
  supported: "check",
  exempt: "dash",
};

/** The verdicts in that order. */
export const verdictOrder = Object.keys(verdictIcons) as readonly ClaimMark["verdict"][];
