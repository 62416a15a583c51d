import type * as z from "zod";
import type { Reading } from "../../core/reading.js";
import type { TextEdit } from "../../core/text/text-edit.js";
import type { Annotation, AnnotationName } from "../../protocol/annotate.js";

/** Edits of the claim set's text, with what they add; or a refusal in one sentence. */
export type AnnotationOutcome =
  | {
      readonly kind: "edits";
      readonly edits: readonly TextEdit[];
      /** The id of what was added. */
      readonly id?: string;
      /** Where a person goes on writing, as an offset into the edited text. */
      readonly cursor?: number;
    }
  | { readonly kind: "refused"; readonly message: string };

/** An annotation that was asked for, ready to be made. */
export interface AskedAnnotation {
  /** What it is, as sentences call it. */
  readonly name: string;
  perform(reading: Reading): AnnotationOutcome;
}

/** A kind of annotation: what an editor must send for it, and the edits that it comes to. */
export interface AnnotationKind {
  readonly kind: AnnotationName;
  /** What an editor sent, read; null when it is malformed. */
  read(params: unknown): AskedAnnotation | null;
}

/** Defines a kind: a schema for what is sent, a name for sentences, and the edit in core that does it. */
export function annotationKind<A extends Annotation>(definition: {
  readonly kind: A["kind"];
  readonly params: z.ZodType<A>;
  name(asked: A): string;
  perform(reading: Reading, asked: A): AnnotationOutcome;
}): AnnotationKind {
  const { kind, params, name, perform } = definition;
  return {
    kind,
    read: (value) => {
      const parsed = params.safeParse(value);
      if (!parsed.success) return null;
      const asked = parsed.data;
      return { name: name(asked), perform: (reading) => perform(reading, asked) };
    },
  };
}
