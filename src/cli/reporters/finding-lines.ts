import type { Finding, Severity } from "../../core/rules/finding.js";
import type { Style } from "../terminal/paint.js";
import { printable } from "../terminal/printable.js";
import type { Page } from "./page.js";
import { placeText } from "./place-text.js";

/** Findings for people, each with its rule and its place; nothing where there are none. */
export function printFindings(page: Page, findings: readonly Finding[], cwd: string): void {
  if (findings.length > 0) page.gap();
  for (const { severity, rule, message, file, start } of findings) {
    const [style, glyph] = signs[severity];
    const { paint } = page;
    page.line(2, `${paint(style, `${glyph} ${severity}`)}  ${printable(message)}  ${paint("dim", rule)}`);
    page.line(4, paint("dim", placeText(file, start, cwd)));
  }
}

const signs: Readonly<Record<Severity, readonly [Style, string]>> = {
  error: ["red", "✕"],
  warning: ["yellow", "!"],
  information: ["blue", "i"],
  hint: ["dim", "·"],
};
