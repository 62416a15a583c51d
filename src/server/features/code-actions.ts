import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  LSPErrorCodes,
  type Range as LspRange,
  ResponseError,
} from "vscode-languageserver";
import type { Reading } from "../../core/reading.js";
import type { Finding } from "../../core/rules/finding.js";
import type { Span } from "../../core/text/span.js";
import { offeredActionParam } from "../params.js";
import { toPlace, toRange } from "../positions.js";
import { addClaimAt } from "../quick-fixes/add-claim-at.js";
import { exemptAt } from "../quick-fixes/exempt-at.js";
import { findEvidenceAt } from "../quick-fixes/find-evidence-at.js";
import { fixesAlone } from "../quick-fixes/fixes-alone.js";
import { changedMeanwhile, offerAction, takeAction } from "../quick-fixes/offered-action.js";
import { type Edits, performAct, type Refusal } from "../quick-fixes/perform-act.js";
import { placeSelected } from "../quick-fixes/place-selected.js";
import type { Proposal } from "../quick-fixes/quick-fix.js";
import { raiseCritique } from "../quick-fixes/raise-critique.js";
import { quickFixes } from "../quick-fixes/table-of-quick-fixes.js";
import type { Here, Session } from "../session.js";
import { toWorkspaceEdit } from "../workspace-edit.js";
import type { Feature } from "./feature.js";

/**
 * Code actions: quick fixes of the findings at the cursor; on selected words, to let an unplaced claim quote them; on a
 * claim, to raise a critique of it, and on a number without evidence, to find some, where the editor has the command. What they edit is computed when one is chosen, for
 * editors that ask then.
 */
export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor], resolveProvider: true },
  },
  register: (connection, session) => {
    connection.onCodeAction(async ({ textDocument, range, context: { only, diagnostics } }, token) => {
      const wants = (offered: string): boolean => !only || only.some((kind) => isWithin(offered, kind));
      if (!wants(CodeActionKind.QuickFix) && !wants(CodeActionKind.Refactor)) return [];
      const alone = await session.alone(textDocument.uri);
      const annotationsIn = (reading: Reading, offers: typeof offersInArticle): readonly Offered[] =>
        wants(CodeActionKind.Refactor) ? annotationsAt(reading, textDocument.uri, range, offers, session) : [];
      if (alone) {
        return [
          ...(wants(CodeActionKind.QuickFix)
            ? fixesAlone(alone, (one) => touch(one, range), diagnostics, session)
            : []),
          ...annotationsIn(alone.reading, offersAlone).flatMap((one) =>
            toCodeAction(one, alone.reading, diagnostics, session),
          ),
        ];
      }
      return session.in<CodeAction[]>(textDocument.uri, [], token, (here) => {
        if (here.role === "table") return [];
        const fixes = wants(CodeActionKind.QuickFix)
          ? [...fixesAt(here, range, session), ...placingsAt(here, range)]
          : [];
        const annotations = here.role === "article" ? annotationsIn(here.reading, offersInArticle) : [];
        const critiques = wants(CodeActionKind.Refactor) ? critiquesAt(here, range, session) : [];
        return [...fixes, ...annotations, ...critiques].flatMap((one) =>
          toCodeAction(one, here.reading, diagnostics, session),
        );
      });
    });
    connection.onCodeActionResolve(async (action, token) => {
      const offered = offeredActionParam(action.data);
      if (!offered) return action;
      const outcome = await session.in<Edits | Refusal>(offered.article, changedMeanwhile, token, ({ reading }) =>
        takeAction(offered, reading),
      );
      return withOutcome(action, outcome, session);
    });
  },
};

interface Offered {
  readonly proposal: Proposal;
  /** Default: a quick fix. */
  readonly kind?: string;
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
  return placeSelected(reading, spanOf(range, reading)).map((proposal) => ({ proposal }));
}

/** What is proposed for the claims of the article that a range touches. */
function critiquesAt({ role, reading }: Here, range: LspRange, session: Session): readonly Offered[] {
  if (role !== "article" || !session.display().commands) return [];
  return raiseCritique(reading, spanOf(range, reading)).map((proposal) => ({
    proposal,
    kind: CodeActionKind.Refactor,
  }));
}

function spanOf(range: LspRange, { article: { lines } }: Reading): Span {
  return { start: lines.offsetOf(toPlace(range.start)), end: lines.offsetOf(toPlace(range.end)) };
}

/** What is proposed for words and numbers without evidence, in editors that have our commands. */
function annotationsAt(
  reading: Reading,
  uri: string,
  range: LspRange,
  offers: readonly (typeof findEvidenceAt)[],
  session: Session,
): readonly Offered[] {
  if (!session.display().commands) return [];
  const selected = spanOf(range, reading);
  return offers
    .flatMap((offer) => offer(reading, selected, uri))
    .map((proposal) => ({ proposal, kind: CodeActionKind.Refactor }));
}

/** What is offered for words of an article, and for those of a text without a claim set. */
const offersInArticle = [findEvidenceAt, addClaimAt, exemptAt];
const offersAlone = [findEvidenceAt, addClaimAt];

/** A proposal as the protocol has it: with its edit, or with what the edit is made from once it is chosen. */
function toCodeAction(
  { proposal: { title, preferred, act }, kind = CodeActionKind.QuickFix, finding }: Offered,
  reading: Reading,
  shown: readonly Diagnostic[],
  session: Session,
): readonly CodeAction[] {
  const action: CodeAction = {
    title,
    kind,
    ...(preferred ? { isPreferred: true } : {}),
    ...(finding ? { diagnostics: shown.filter((one) => one.code === finding.rule && isAt(one, finding)) } : {}),
  };
  if (act.kind === "command") return [{ ...action, command: act.command }];
  const { lazyEdits, disabledActions } = session.editor;
  // That nothing at all can be written is known without computing an edit.
  const isImpossible = reading.claimSet.readOnly && act.kind !== "restore";
  if (lazyEdits && !isImpossible) {
    return [{ ...action, data: offerAction(act, reading) }];
  }
  const outcome = performAct(act, reading);
  if (outcome.kind === "refused") return disabledActions ? [asDisabled(action, outcome)] : [];
  const edit = toWorkspaceEdit(outcome.files, session);
  return edit ? [{ ...action, edit }] : [];
}

/** The action with its edit; one that turns out to be impossible is disabled, or fails where that comes too late. */
function withOutcome(action: CodeAction, outcome: Edits | Refusal, session: Session): CodeAction {
  const edit = outcome.kind === "edits" ? toWorkspaceEdit(outcome.files, session) : null;
  if (edit) return { ...action, edit };
  const refusal = outcome.kind === "refused" ? outcome : changedMeanwhile;
  if (session.editor.lazyRefusals) return asDisabled(action, refusal);
  throw new ResponseError(LSPErrorCodes.RequestFailed, refusal.message);
}

function asDisabled({ isPreferred: _, ...action }: CodeAction, { message }: Refusal): CodeAction {
  return { ...action, disabled: { reason: message } };
}

function isAt({ range }: Diagnostic, finding: Finding): boolean {
  const { start } = toRange(finding);
  return range.start.line === start.line && range.start.character === start.character;
}
