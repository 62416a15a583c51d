import type { UndoEdit } from "../core/claims/edits/inverse-of.js";
import { isRewriteKind } from "../core/rewrites/table-of-rewrites.js";
import type { Trial } from "../core/trial.js";
import {
  type AttachmentParams,
  type CheckTextParams,
  type DisplayOptions,
  defaultDisplay,
  maxCards,
  textChartChoices,
  themeKinds,
  type WireRange,
} from "../protocol/lsp.js";
import { parseTrial } from "../protocol/trial.js";
import type { AskedAnnotation } from "./annotations/annotation-kind.js";
import { annotationKinds } from "./annotations/table-of-annotations.js";
import type { OfferedAction } from "./quick-fixes/offered-action.js";
import type { Act } from "./quick-fixes/perform-act.js";

/** The parsers at the door: what an editor sends beyond the protocol is unknown until it is looked at. */

/** The document that a request is about, or null. */
export function uriParam(params: unknown): string | null {
  const uri = field(params, "uri");
  return typeof uri === "string" ? uri : null;
}

/** The edition of a view that a page shows; 0 where it shows none. */
export function sinceParam(params: unknown): number {
  const since = field(params, "since");
  return typeof since === "number" && Number.isSafeInteger(since) ? since : 0;
}

/** The claim that a request is about, or null. */
export function claimParam(params: unknown): string | null {
  const claim = field(params, "claim");
  return typeof claim === "string" ? claim : null;
}

/** The claims that a request is about, `maxCards` at most; none where it is malformed. */
export function claimsParam(params: unknown): readonly string[] {
  const claims = field(params, "claims");
  return Array.isArray(claims) ? claims.filter((id) => typeof id === "string").slice(0, maxCards) : [];
}

/** How a claim is to be taken, or null. */
export function trialParam(params: unknown): Trial | null {
  return parseTrial(field(params, "trial"));
}

/** What is to be annotated, ready to be made, or null. */
export function annotationParam(params: unknown): AskedAnnotation | null {
  const annotation = field(params, "annotation");
  const wanted = field(annotation, "kind");
  return annotationKinds.find(({ kind }) => kind === wanted)?.read(annotation) ?? null;
}

/** The range that a request is about, or null. */
export function rangeParam(params: unknown): WireRange | null {
  const range = field(params, "range");
  const [start, end] = [positionOf(field(range, "start")), positionOf(field(range, "end"))];
  return start && end && { start, end };
}

function positionOf(value: unknown): WireRange["start"] | null {
  const [line, character] = [field(value, "line"), field(value, "character")];
  return isCount(line) && isCount(character) ? { line, character } : null;
}

/** What takes an annotation back, or null. */
export function undoParam(params: unknown): readonly UndoEdit[] | null {
  const undo = field(params, "undo");
  return Array.isArray(undo) && undo.every(isUndoEdit) ? undo : null;
}

function isUndoEdit(value: unknown): value is UndoEdit {
  const edit = field(value, "edit");
  const [start, end] = [field(field(edit, "span"), "start"), field(field(edit, "span"), "end")];
  const texts = [field(edit, "text"), field(value, "lines")];
  return isCount(start) && isCount(end) && start <= end && isCount(field(value, "start")) && texts.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The article and the claim set that a request is about; null claim set: none. Null when malformed. */
export function attachmentParam(params: unknown): AttachmentParams | null {
  const [article, claimSet] = [field(params, "article"), field(params, "claimSet")];
  if (typeof article !== "string" || (claimSet !== null && typeof claimSet !== "string")) return null;
  return { article, claimSet };
}

/** The text that is to be checked, or no more; null when malformed. */
export function checkTextParam(params: unknown): CheckTextParams | null {
  const [uri, check] = [field(params, "uri"), field(params, "check")];
  return typeof uri === "string" && typeof check === "boolean" ? { uri, check } : null;
}

/** The day that a request states, as ISO 8601 has it, or null. */
export function dayParam(params: unknown, name: string): string | null {
  const day = field(params, name);
  return typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}

/** What a code action carries that this server offered to be computed later, or null: others carry nothing. */
export function offeredActionParam(data: unknown): OfferedAction | null {
  const [article, claimSet, print] = [field(data, "article"), field(data, "claimSet"), field(data, "print")];
  const act = actOf(field(data, "act"));
  if (typeof article !== "string" || typeof claimSet !== "string" || typeof print !== "string") return null;
  return act && { article, claimSet, print, act };
}

function actOf(value: unknown): Act | null {
  const [kind, claim, span] = [field(value, "kind"), field(value, "claim"), field(value, "span")];
  if (typeof claim !== "string") return null;
  if (kind === "restore") return { kind, claim };
  const rewrite = field(value, "rewrite");
  if (kind === "rewrite") return isRewriteKind(rewrite) ? { kind, claim, rewrite } : null;
  const [start, end] = [field(span, "start"), field(span, "end")];
  return kind === "relink" && isCount(start) && isCount(end) && start <= end
    ? { kind, claim, span: { start, end } }
    : null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** Display options; what is missing or malformed takes its default. */
export function displayParam(params: unknown): DisplayOptions {
  const [hoverImages, commands, themeKind, textCharts, tableCounts] = [
    field(params, "hoverImages"),
    field(params, "commands"),
    field(params, "themeKind"),
    field(params, "textCharts"),
    field(params, "tableCounts"),
  ];
  return {
    hoverImages: typeof hoverImages === "boolean" ? hoverImages : defaultDisplay.hoverImages,
    commands: typeof commands === "boolean" ? commands : defaultDisplay.commands,
    themeKind: themeKinds.find((kind) => kind === themeKind) ?? defaultDisplay.themeKind,
    textCharts: textChartChoices.find((choice) => choice === textCharts) ?? defaultDisplay.textCharts,
    tableCounts: typeof tableCounts === "boolean" ? tableCounts : defaultDisplay.tableCounts,
  };
}

/** How large a table may be to be read, in megabytes; null when the editor doesn't say, or says nonsense. */
export function maxTableSizeParam(params: unknown): number | null {
  const size = field(params, "maxTableSize");
  return typeof size === "number" && Number.isFinite(size) && size > 0 ? size : null;
}

/** Whether the server is to explain the claim set's keys; it is where the editor doesn't say. */
export function schemaHelpParam(params: unknown): boolean {
  return field(params, "schemaHelp") !== false;
}

function field(params: unknown, name: string): unknown {
  return typeof params === "object" && params !== null ? (params as Record<string, unknown>)[name] : undefined;
}
