import { refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { ClaimSetAddition } from "./claim-set-addition.js";
import { draftEdits } from "./draft.js";
import { markdownBody } from "./markdown-body.js";
import { idOfWords, newId, takenIds } from "./new-id.js";
import { shownName } from "./shown-name.js";
import { signedBy } from "./signed-by.js";

/** A critique as it is raised. */
export interface NewCritique {
  /** Claims, sources, tables or critiques, by their ids. */
  readonly about: readonly string[];
  readonly title?: string | undefined;
  /** The party that raises it, by id or name; one that isn't declared yet is added. */
  readonly by: string;
  readonly kind?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Markdown. */
  readonly body: string;
  readonly settles?: readonly string[] | undefined;
  readonly date?: string | undefined;
}

/** Edits that add an open critique behind the others, in a new section if it is the first. */
export function addCritique(claimSet: ClaimSet, critique: NewCritique): ClaimSetAddition {
  const { about, by, kind, title, sources = [], settles = [], date } = critique;
  const body = markdownBody(critique.body);
  if (body === null) return refused("Write what the critique says.");
  if (by.trim() === "") return refused("Say who raises the critique: give a name.");
  const subjects = takenIds(claimSet, "critique");
  const unknown = about.find((id) => !subjects.has(id));
  if (about.length === 0) return refused("Say what the critique is about: a claim, a source, a table or a critique.");
  if (unknown !== undefined)
    return refused(`The claim set has nothing called “${shownName(unknown)}” that a critique can be about.`);
  const noSource = sources.find((id) => !claimSet.sources.has(id));
  if (noSource !== undefined) return refused(`The claim set has no source “${shownName(noSource)}”: add it first.`);
  const signature = signedBy(claimSet, by);
  const id = newId("critique", idWords(critique, subjects), subjects);
  const value = {
    about,
    ...(title === undefined ? {} : { title }),
    by: signature.party,
    ...(kind === undefined ? {} : { kind }),
    status: "open",
    ...(sources.length === 0 ? {} : { sources }),
    body,
    ...(settles.length === 0 ? {} : { settles }),
    ...(date === undefined ? {} : { date }),
  };
  const drafted = draftEdits(claimSet, `critique “${id}”`, (draft) => {
    signature.declare(draft);
    draft.put(["critiques", id], value, { style: "block" });
  });
  return drafted.kind === "refused" ? drafted : { kind: "edits", edits: drafted.edits, id };
}

/** Words that tell this critique from others: its title, else its kind, else its kind and how it begins. */
function idWords({ title, kind = "", body }: NewCritique, taken: ReadonlySet<string>): string {
  const short = title ?? kind;
  if (short.trim() !== "" && !taken.has(idOfWords(short))) return short;
  return `${kind} ${body}`;
}
