import { type CodeAction, CodeActionKind, type Diagnostic, type Range as LspRange } from "vscode-languageserver";
import type { Finding } from "../../core/rules/finding.js";
import { toPlace, toRange } from "../positions.js";
import { placeSelected } from "../quick-fixes/place-selected.js";
import type { Proposal } from "../quick-fixes/quick-fix.js";
import { quickFixes } from "../quick-fixes/table-of-quick-fixes.js";
import type { Here, Session } from "../session.js";
import { toWorkspaceEdit } from "../workspace-edit.js";
import type { Feature } from "./feature.js";

/** Code actions: quick fixes of the findings at the cursor; on selected words, to let an unplaced claim quote them. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  register: (connection, session) =>
    connection.onCodeAction(({ textDocument, range, context: { only, diagnostics } }, token) => {
      if (only && !only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return [];
      return session.in(textDocument.uri, [], token, (here) => {
        if (here.role === "table") return [];
        const offered = [...fixesAt(here, range, session), ...placingsAt(here, range)];
        return offered.flatMap((one) => toCodeAction(one, diagnostics, session));
      });
    }),
};

interface Offered {
  readonly proposal: Proposal;
  readonly finding?: Finding;
}

/** Kinds are dotted, the general first: one that is asked for asks for all below it. */
function isWithin(kind: string, asked: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}

/** What the quick fixes propose for the findings of this document that a range touches. */
function fixesAt(here: Here, range: LspRange, session: Session): readonly Offered[] {
  const { reading } = here;
  const { commands } = session.display();
  const file = here.role === "article" ? reading.articleFile : reading.claimSet.file;
  return reading.findings
    .filter((finding) => finding.file === file && touch(toRange(finding), range))
    .flatMap((finding) => {
      const claim = reading.claims.find(({ id }) => id === finding.claim);
      if (!claim) return [];
      return quickFixes
        .filter(({ rule }) => rule === finding.rule)
        .flatMap((fix) => fix.propose({ reading, claim, commands }))
        .map((proposal) => ({ proposal, finding }));
    });
}

function touch(a: LspRange, b: LspRange): boolean {
  return !isAfter(a.start, b.end) && !isAfter(b.start, a.end);
}

function isAfter(a: LspRange["start"], b: LspRange["start"]): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}

/** What is proposed for words that are selected in the article. */
function placingsAt({ role, reading }: Here, range: LspRange): readonly Offered[] {
  if (role !== "article") return [];
  const { lines } = reading.article;
  const selected = { start: lines.offsetOf(toPlace(range.start)), end: lines.offsetOf(toPlace(range.end)) };
  return placeSelected(reading, selected).map((proposal) => ({ proposal }));
}

/** A proposal as the protocol has it; a refused one only where the editor can show the reason. */
function toCodeAction(
  { proposal: { title, preferred, outcome }, finding }: Offered,
  shown: readonly Diagnostic[],
  session: Session,
): readonly CodeAction[] {
  const action: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    ...(preferred && outcome.kind !== "refused" ? { isPreferred: true } : {}),
    ...(finding ? { diagnostics: shown.filter((one) => one.code === finding.rule && isAt(one, finding)) } : {}),
  };
  switch (outcome.kind) {
    case "edits":
      return [{ ...action, edit: toWorkspaceEdit(outcome, session) }];
    case "command":
      return [{ ...action, command: outcome.command }];
    case "refused":
      return session.editor.disabledActions ? [{ ...action, disabled: { reason: outcome.message } }] : [];
    default:
      return outcome satisfies never;
  }
}

function isAt({ range }: Diagnostic, finding: Finding): boolean {
  const { start } = toRange(finding);
  return range.start.line === start.line && range.start.character === start.character;
}
