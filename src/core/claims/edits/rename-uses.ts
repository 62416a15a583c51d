import { visit } from "yaml";
import type { TextEdit } from "../../text/text-edit.js";
import { type ClaimSetEdit, isData, refused, unusual } from "../check-edits.js";
import type { ClaimSet, YamlPath } from "../claim-set.js";
import { type NameUse, namesIn } from "../names-in.js";
import { writeYamlScalar } from "../write-yaml-scalar.js";
import { draftEdits } from "./draft.js";
import type { IdKind } from "./new-id.js";
import { shownName } from "./shown-name.js";

/** Edits that write another id wherever one stands in a claim set. Whether that may be its id is the caller's question. */
export function renameUses(claimSet: ClaimSet, kind: IdKind, from: string, to: string): ClaimSetEdit {
  const name = `${kind} “${shownName(from)}”`;
  const uses = namesIn(claimSet).filter((use) => use.text === from && (use.kind === kind || isSubject(use, kind)));
  if (uses.some((use) => isSubject(use, kind)) && isOfSeveralKinds(claimSet, kind, from)) {
    return refused(`“${from}” is the id of something else too, so critiques about it can't be told apart.`);
  }
  return draftEdits(claimSet, name, (draft) => {
    if (isAliased(claimSet, from)) draft.refuse(unusual(name));
    const edits = uses.map((use) => renamed(claimSet, use, to));
    draft.replace(edits, (data) => withRenamed(data, uses, from, to));
  });
}

function isSubject(use: NameUse, kind: IdKind): boolean {
  return use.kind === "subject" && kind !== "party";
}

function isOfSeveralKinds({ data, sources, tables }: ClaimSet, kind: IdKind, id: string): boolean {
  const kinds: readonly [string, boolean][] = [
    ["claim", Object.hasOwn(data.claims ?? {}, id)],
    ["critique", Object.hasOwn(data.critiques ?? {}, id)],
    ["missing", Object.hasOwn(data.missing ?? {}, id)],
    ["source", sources.has(id)],
    ["table", tables.has(id)],
  ];
  return kinds.some(([other, has]) => has && other !== kind);
}

/** Whether an alias repeats something that the id stands in: it may be a reference that isn't written as one. */
function isAliased({ yaml: { doc, hasAliases } }: ClaimSet, id: string): boolean {
  let found = false;
  if (!hasAliases) return false;
  visit(doc, {
    Alias: (_, alias) => {
      const repeated = alias.resolve(doc);
      if (!repeated) return undefined;
      visit(repeated, {
        Scalar: (__, { value }) => {
          found ||= value === id || (typeof value === "string" && value.startsWith(`${id}/`));
        },
      });
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** The edit of one use: what stands there in its quotes, or the part of a cell's name that names the table. */
function renamed({ text, yaml }: ClaimSet, { span, text: from, path, declares }: NameUse, to: string): TextEdit {
  const piece = text.slice(span.start, span.end);
  if (piece === from) return { span, text: to };
  const style = piece.startsWith("'") ? "single" : piece.startsWith('"') ? "double" : "plain";
  const whole = declares ? from : valueAt(yaml.value, path);
  const rest = typeof whole === "string" ? whole.slice(from.length) : "";
  return { span, text: writeYamlScalar(to + rest, style) };
}

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((holder, step) => (holder as Record<string | number, unknown> | undefined)?.[step], data);
}

/**
 * The data with the id renamed at the uses: values first, since keys are steps on the way to them. What holds a use is
 * copied; aliases to it were refused.
 */
function withRenamed(data: unknown, uses: readonly NameUse[], from: string, to: string): unknown {
  const copies = new Map<unknown, unknown>();
  const copyOf = (held: unknown): unknown => {
    const known = copies.get(held);
    if (known !== undefined) return known;
    const copy = Array.isArray(held) ? [...held] : isData(held) ? { ...held } : held;
    copies.set(copy, copy);
    return copy;
  };
  const copy = copyOf(data);
  const holderAt = (path: YamlPath): unknown =>
    path.slice(0, -1).reduce<unknown>((holder, step) => {
      if (!Array.isArray(holder) && !isData(holder)) return undefined;
      const within = holder as Record<string | number, unknown>;
      within[step] = copyOf(within[step]);
      return within[step];
    }, copy);
  for (const { path } of uses.filter(({ declares }) => !declares)) {
    const holder = holderAt(path) as Record<string | number, unknown> | undefined;
    const step = path.at(-1);
    const old = step === undefined ? undefined : holder?.[step];
    if (holder && step !== undefined && typeof old === "string") holder[step] = to + old.slice(from.length);
  }
  for (const { path } of uses.filter(({ declares }) => declares)) {
    const holder = holderAt(path) as Record<string, unknown>;
    holder[to] = holder[from];
    delete holder[from];
  }
  return copy;
}
