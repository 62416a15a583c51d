import type { Command } from "vscode-languageserver";
import type { ClaimReading } from "../../core/claim-reading.js";
import type { SelectorEdit } from "../../core/claims/edit-selector.js";
import type { Reading } from "../../core/reading.js";
import { relinkClaim } from "../../core/relink-claim.js";
import type { Span } from "../../core/text/span.js";
import type { FileEdits } from "../workspace-edit.js";

/** What a quick fix looks at. */
export interface FixContext {
  readonly reading: Reading;
  /** The claim that the finding is about. */
  readonly claim: ClaimReading;
  /** Whether the editor has Countercheck's own commands. */
  readonly commands: boolean;
}

/** Something that a person may choose to do; nothing is written before that. */
export interface Proposal {
  readonly title: string;
  /** Whether it is what one would do most likely. */
  readonly preferred?: boolean;
  readonly outcome: Edits | Refusal | EditorCommand;
}

export type Edits = { readonly kind: "edits" } & FileEdits;

/** It can't be done; the sentence says why. */
export interface Refusal {
  readonly kind: "refused";
  readonly message: string;
}

/** It takes more than an edit: a command of the editor. */
export interface EditorCommand {
  readonly kind: "command";
  readonly command: Command;
}

/** A quick fix: which rule's findings it serves, and what it proposes. */
export interface QuickFix {
  readonly rule: string;
  propose(context: FixContext): readonly Proposal[];
}

/** Makes a claim quote a stretch of the article's source. */
export function relinked(reading: Reading, claim: string, span: Span): Edits | Refusal {
  return inClaimSet(reading, relinkClaim(reading, claim, span));
}

/** Edits of the claim set as an outcome. */
export function inClaimSet({ claimSet: { file, text } }: Reading, edit: SelectorEdit): Edits | Refusal {
  return edit.kind === "refused" ? edit : { kind: "edits", file, text, edits: edit.edits };
}
