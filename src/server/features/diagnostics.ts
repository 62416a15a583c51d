import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Finding, Severity } from "../../core/rules/finding.js";
import { toLspLocation, toRange } from "../positions.js";
import type { Session } from "../session.js";
import type { Feature } from "./feature.js";

/** Diagnostics: findings, pushed for each file that an open article's reading rests on. One owner: nothing is pulled. */
export const diagnostics: Feature = {
  register: (connection, session) => {
    const told = new Set<string>();
    session.onDidChangeFindings((byFile) => {
      for (const file of told) {
        if (byFile.has(file)) continue;
        told.delete(file);
        void connection.sendDiagnostics({ uri: file, diagnostics: [] });
      }
      for (const [file, findings] of byFile) {
        told.add(file);
        void connection.sendDiagnostics({ uri: file, diagnostics: findings.map((one) => toDiagnostic(one, session)) });
      }
    });
  },
};

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(finding: Finding, { rulePages }: Session): Diagnostic {
  return {
    range: toRange(finding),
    severity: severities[finding.severity],
    source: "countercheck",
    code: finding.rule,
    ...(rulePages === null ? {} : { codeDescription: { href: `${rulePages}${finding.rule}.md` } }),
    message: finding.message,
    ...(finding.related
      ? { relatedInformation: finding.related.map(({ message, ...at }) => ({ message, location: toLspLocation(at) })) }
      : {}),
  };
}
