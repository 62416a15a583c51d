import type { TracedEdit } from "../core/text/follow-edit.js";

/** How open documents were edited, version by version. */
export interface EditLog {
  /** Takes down the edits that made a version of a document of the one before, each counting in the text before it. */
  add(file: string, version: number, edits: readonly TracedEdit[]): void;
  /**
   * The edits that lead from one version to another; null when some of them are not known, or too many to be followed.
   * What came before `from` is forgotten.
   */
  between(file: string, from: number, to: number): readonly TracedEdit[] | null;
  forget(file: string): void;
}

/** More edits than these, between two readings, are no typing: the text is placed afresh. */
const maxEdits = 5000;

interface Step {
  readonly version: number;
  readonly edits: readonly TracedEdit[];
}

/** Nothing is known at first. */
export function createEditLog(): EditLog {
  const stepsOf = new Map<string, readonly Step[]>();
  return {
    add: (file, version, edits) => {
      const steps = stepsOf.get(file) ?? [];
      const count = steps.reduce((sum, step) => sum + step.edits.length, edits.length);
      stepsOf.set(file, count > maxEdits ? [] : [...steps, { version, edits }]);
    },
    between: (file, from, to) => {
      const steps = (stepsOf.get(file) ?? []).filter(({ version }) => version > from);
      stepsOf.set(file, steps);
      const wanted = steps.filter(({ version }) => version <= to);
      // An editor may skip numbers, but the last version must be there, and so must be where the log begins.
      if (to < from || (to > from && wanted.at(-1)?.version !== to)) return null;
      return wanted.flatMap(({ edits }) => edits);
    },
    forget: (file) => void stepsOf.delete(file),
  };
}
