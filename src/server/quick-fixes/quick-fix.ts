import type { Command } from "vscode-languageserver";
import type { ClaimReading } from "../../core/claim-reading.js";
import type { Reading } from "../../core/reading.js";
import type { Act } from "./perform-act.js";

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
  /** What is done when it is chosen. */
  readonly act: Act | EditorCommand;
}

/** It takes more than an edit: a command of the editor. */
export interface EditorCommand {
  readonly kind: "command";
  readonly command: Command;
}

/**
 * A quick fix: which rule's findings it serves, and what it proposes. Editors ask at every move of the cursor, so that
 * proposing must cost next to nothing; what takes time is done when a proposal was chosen.
 */
export interface QuickFix {
  readonly rule: string;
  propose(context: FixContext): readonly Proposal[];
}
