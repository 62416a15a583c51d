import { type CodeAction, CodeActionKind, type Diagnostic, type Range as LspRange } from "vscode-languageserver";
import { sayTimesAlone } from "../../core/rewrites/say-times-alone.js";
import type { Finding } from "../../core/rules/finding.js";
import { toRange } from "../positions.js";
import type { Session, TextAlone } from "../session.js";
import { toWorkspaceEdit } from "../workspace-edit.js";

/**
 * Quick fixes of a text that is checked without a claim set, for the findings that a range touches. Without data there is
 * one honest kind: ambiguous words give way to either of their meanings.
 */
export function fixesAlone(
  { reading }: TextAlone,
  touches: (range: LspRange) => boolean,
  shown: readonly Diagnostic[],
  session: Session,
): readonly CodeAction[] {
  const { article, articleFile, findings } = reading;
  const isAmbiguous = ({ rule, file }: Finding): boolean => rule === "ambiguous-times" && file === articleFile;
  return findings.filter(isAmbiguous).flatMap((finding) => {
    const range = toRange(finding);
    if (!touches(range)) return [];
    const diagnostics = shown.filter(
      ({ code, range: { start } }) =>
        code === finding.rule && start.line === range.start.line && start.character === range.start.character,
    );
    return sayTimesAlone(reading, finding.start).flatMap((one): readonly CodeAction[] => {
      const edit = toWorkspaceEdit([{ file: articleFile, text: article.text, edits: [one] }], session);
      const title = `Say “${one.text.replace(/\s+/g, " ")}”`;
      return edit ? [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }] : [];
    });
  });
}
