import type { UndoEdit } from "../core/claims/edits/inverse-of.js";
import type { CritiqueStatus, EvidenceSpec } from "../core/claims/schema.js";
import type { WireRange } from "./lsp.js";
import type { WireTable } from "./suggest-evidence.js";

/**
 * How an editor asks for what an annotation changes in a claim set. The server computes edits and writes nothing; the
 * editor applies them, through its undo.
 */

/** Editor command with an article's URI, and the line and character of a number in it: makes a claim. */
export const addClaimCommand = "countercheck.addClaim";

/** Editor command with an article's URI, and the line and character of a claim or number in it: exempts it. */
export const exemptCommand = "countercheck.exempt";

/** Request, client to server: the edits that an annotation comes to. */
export const annotateRequest = "countercheck/annotate";
export interface AnnotateParams {
  /** The article, or its claim set. */
  readonly uri: string;
  readonly annotation: Annotation;
}

/**
 * Something that a person does to a claim set. `by` and `who` are names of people: a party's id or name, or any other;
 * ranges are the article's.
 */
export type Annotation =
  | {
      readonly kind: "add-critique";
      /** Claims, sources, tables or critiques, by their ids. */
      readonly about: readonly string[];
      readonly by: string;
      /** What kind of objection it is: `missing-measure`. */
      readonly objection?: string | undefined;
      readonly title?: string | undefined;
      /** Markdown, as of all bodies. */
      readonly body: string;
      readonly sources?: readonly string[] | undefined;
      /** As ISO 8601 has it. */
      readonly date?: string | undefined;
    }
  | { readonly kind: "edit-critique"; readonly critique: string; readonly who: string; readonly body: string }
  | { readonly kind: "delete-critique"; readonly critique: string; readonly who: string }
  | {
      readonly kind: "set-status";
      readonly critique: string;
      readonly status: CritiqueStatus;
      /** A sentence that says why; an old one goes. */
      readonly because?: string | undefined;
    }
  | {
      readonly kind: "add-reply";
      readonly critique: string;
      readonly by: string;
      readonly body: string;
      readonly date?: string | undefined;
    }
  | {
      readonly kind: "edit-reply";
      readonly critique: string;
      /** Of the reply, from 0. */
      readonly index: number;
      readonly who: string;
      readonly body: string;
    }
  | { readonly kind: "delete-reply"; readonly critique: string; readonly index: number; readonly who: string }
  | {
      readonly kind: "add-claim";
      /** The words that it quotes; where it is empty, the number there with words around it. */
      readonly range: WireRange;
      /** The number that is meant, where the words hold several. */
      readonly meant?: WireRange | undefined;
      /** What is put against it in the same edit, and the table that this is in. */
      readonly evidence?: EvidenceSpec | undefined;
      readonly table?: WireTable | undefined;
    }
  /** Lets a claim quote other words. */
  | { readonly kind: "relink"; readonly claim: string; readonly range: WireRange }
  | {
      readonly kind: "add-evidence";
      readonly claim: string;
      readonly evidence: EvidenceSpec;
      /** The table that it is in, to be declared in the same edit as far as it isn't yet. */
      readonly table?: WireTable | undefined;
    }
  | { readonly kind: "exempt-claim"; readonly claim: string; readonly reason: string }
  /** Words that no claim is about; an empty range is the number there. */
  | { readonly kind: "exempt-quantity"; readonly range: WireRange; readonly reason: string }
  | { readonly kind: "add-source"; readonly title: string; readonly url?: string | undefined };

export type AnnotationName = Annotation["kind"];

/** One file's edits, for one version of it. */
export interface FileEdit {
  readonly uri: string;
  /** The version that the edits are for; null when the file isn't open. */
  readonly version: number | null;
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
}

/** There are no edits; the sentence says why, and what to do. */
export interface Refused {
  readonly kind: "refused";
  readonly message: string;
  /** The same may be answered a moment later: a file changed while it was read. */
  readonly mayPass?: true;
}

export type AnnotateAnswer =
  | (FileEdit & {
      readonly kind: "edit";
      /** What it is, as sentences call it: `the reply to critique “throughput-without-cpu”`. */
      readonly name: string;
      /** The id of what was added; null where nothing has a new one. */
      readonly id: string | null;
      /** Where a person goes on writing in the edited file; null where there is nothing more to write. */
      readonly cursor: WireRange["start"] | null;
      /** What takes it back later. */
      readonly undo: readonly UndoEdit[];
    })
  | Refused;

/** Request, client to server: the edits that take an annotation back out of a claim set that is open. */
export const undoAnnotationRequest = "countercheck/undoAnnotation";
export interface UndoAnnotationParams {
  /** The claim set. */
  readonly uri: string;
  readonly undo: readonly UndoEdit[];
}
export type UndoAnnotationAnswer = (FileEdit & { readonly kind: "edit" }) | Refused;

/** Request, client to server: what an article's first claim set would be. */
export const newClaimSetRequest = "countercheck/newClaimSet";
export interface NewClaimSetParams {
  /** The article. */
  readonly uri: string;
}
export type NewClaimSetAnswer =
  | {
      readonly kind: "new";
      readonly uri: string;
      readonly text: string;
      /** Where a person goes on writing. */
      readonly cursor: WireRange["start"];
    }
  /** The article has this claim set already. */
  | { readonly kind: "exists"; readonly uri: string }
  | Refused;
