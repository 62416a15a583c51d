import { createHash } from "node:crypto";
import type { Reading } from "../../core/reading.js";
import type { Act, Edits, Refusal } from "./perform-act.js";
import { performAct } from "./perform-act.js";

/** What a code action carries to the editor and back: an act, with what it was offered for. */
export interface OfferedAction {
  /** The article and the claim set, by the names under which the workspace knows them. */
  readonly article: string;
  readonly claimSet: string;
  /** Tells the article's text from any other: an act counts in the text that it was offered for. */
  readonly print: string;
  readonly act: Act;
}

/** An act as an action on the files of a reading. */
export function offerAction(act: Act, { articleFile, article, claimSet }: Reading): OfferedAction {
  return { article: articleFile, claimSet: claimSet.file, print: printOf(article.text), act };
}

/** The edits that an action comes to now; refused when the article is no longer the one that it was offered for. */
export function takeAction({ claimSet, print, act }: OfferedAction, reading: Reading): Edits | Refusal {
  const isSame = reading.claimSet.file === claimSet && printOf(reading.article.text) === print;
  return isSame ? performAct(act, reading) : changedMeanwhile;
}

/** For what was true when it was offered. */
export const changedMeanwhile: Refusal = {
  kind: "refused",
  message: "The article or its claim set changed meanwhile. Ask for the quick fixes again.",
};

/** A short print of a text. No secret hangs on it. */
function printOf(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}
