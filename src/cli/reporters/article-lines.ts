import type { ClaimReading } from "../../core/claim-reading.js";
import type { EvidenceResult } from "../../core/evidence/evidence-result.js";
import { rowLabel } from "../../core/evidence/row-label.js";
import { reporterName } from "../../core/headline.js";
import { isCounted } from "../../core/is-counted.js";
import type { Reading } from "../../core/reading.js";
import { claimLocation } from "../../core/rules/claim-location.js";
import {
  agreementGlyph,
  agreementWords,
  countOf,
  explanationOf,
  type Standing,
  sourceWords,
  speakerName,
  standingOf,
  standingWords,
} from "../../render/words.js";
import { type CheckedArticle, claimsOf, isUnplaced } from "../check/check-report.js";
import { shownPath } from "../shown-path.js";
import type { Style } from "../terminal/paint.js";
import { printable } from "../terminal/printable.js";
import { shownQuote } from "../terminal/shown-quote.js";
import { padTo } from "../terminal/wrap.js";
import type { Page } from "./page.js";
import { placeText } from "./place-text.js";

/** How a claim is grouped: by what its author should look at first. */
type Group = Exclude<Standing, "exempt"> | "unplaced";

/** The groups in the order in which they are printed, with a sign that tells them apart without colour. */
const groups: Readonly<Record<Group, { readonly style: Style; readonly glyph: string }>> = {
  contradicted: { style: "red", glyph: "✕" },
  contested: { style: "yellow", glyph: "⚖" },
  unverifiable: { style: "blue", glyph: "?" },
  unplaced: { style: "magenta", glyph: "∅" },
  supported: { style: "green", glyph: "✓" },
};

/** An article's header and claims: what needs a look in full, what is supported in a line each. */
export function printArticle(page: Page, article: CheckedArticle, cwd: string): void {
  const { paint } = page;
  const claims = claimsOf(article);
  page.line(0, `${paint("bold", printable(shownPath(article.file, cwd)))}${countsText(claims, page)}`);
  page.line(0, paint("dim", coverageText(article, cwd)));
  const { reading } = article.loaded;
  if (reading === null) return;
  for (const group of Object.keys(groups) as Group[]) {
    const members = claims.filter((claim) => groupOf(claim) === group);
    if (group === "supported" && members.length > 0) page.gap();
    for (const claim of members) {
      if (group === "supported") printSupported(page, claim, reading, cwd);
      else printClaim(page, claim, group, reading, cwd);
    }
  }
}

function groupOf(claim: ClaimReading): Group | null {
  if (isUnplaced(claim)) return "unplaced";
  const standing = standingOf(claim);
  return standing === "exempt" ? null : standing;
}

function countsText(claims: readonly ClaimReading[], { paint }: Page): string {
  const counts = (Object.keys(groups) as Group[]).flatMap((group) => {
    const count = claims.filter((claim) => groupOf(claim) === group).length;
    return count === 0 ? [] : [paint(groups[group].style, `${count} ${group}`)];
  });
  const exempt = claims.filter((claim) => groupOf(claim) === null).length;
  return ["", countOf(claims.length, "claim"), ...counts, ...(exempt > 0 ? [`${exempt} exempt`] : [])].join(" · ");
}

function coverageText({ claimSetFile, loaded }: CheckedArticle, cwd: string): string {
  const where = claimSetFile === null ? "no claim set" : printable(shownPath(claimSetFile, cwd));
  if (loaded.reading === null) return where;
  const { linked, exempt, unlinked } = loaded.reading.coverage;
  return `${where} · ${countOf(linked + exempt + unlinked, "number")}: ${linked} linked, ${exempt} exempt, ${unlinked} unlinked`;
}

function printSupported(page: Page, claim: ClaimReading, reading: Reading, cwd: string): void {
  const { style, glyph } = groups.supported;
  const alone = claim.independent === 0 ? ", self-reported" : "";
  const place = page.paint("dim", claimPlace(claim, reading, cwd));
  page.line(2, `${page.paint(style, `${glyph} Supported`)}${alone}  ${shownQuote(claim.anchor.text)}  ${place}`);
}

function printClaim(page: Page, claim: ClaimReading, group: Group, reading: Reading, cwd: string): void {
  const { style, glyph } = groups[group];
  const { paint } = page;
  page.gap();
  const word = group === "unplaced" ? `Unplaced (${claim.anchor.state})` : standingWords(group);
  const speaker = claim.spec.by === undefined ? "" : `  said by ${printable(speakerName(claim, reading.claimSet))}`;
  page.line(2, `${paint(style, paint("bold", `${glyph} ${word}`))}  ${shownQuote(claim.anchor.text)}${speaker}`);
  page.line(4, printable(explanationOf(claim)));
  if (claim.anchor.state === "edited") page.line(4, `The quote was “${printable(claim.spec.quote)}”.`);
  printEvidence(page, claim, reading);
  page.line(4, paint("dim", claimPlace(claim, reading, cwd)));
}

function printEvidence(page: Page, claim: ClaimReading, reading: Reading): void {
  const rows = claim.evidence.map((result) => ({
    result,
    who: printable(reporterName(reading.claimSet, result)),
    value: printable(result.text === "" ? "no value" : result.text),
  }));
  const whoWidth = Math.max(0, ...rows.map(({ who }) => who.length));
  const valueWidth = Math.min(24, Math.max(0, ...rows.map(({ value }) => value.length)));
  for (const { result, who, value } of rows) {
    const glyph = page.paint(colourOf(result), agreementGlyph(result));
    const figure = padTo(value, valueWidth);
    page.line(
      4,
      `${glyph} ${padTo(who, whoWidth)}  ${figure}  ${page.paint("dim", originText(result, reading))}`.trimEnd(),
    );
  }
}

function colourOf(result: EvidenceResult): Style {
  if (!isCounted(result)) return "dim";
  return result.agrees ? "green" : "red";
}

/** Where a value was read, what is assumed and what is not alike. */
function originText(result: EvidenceResult, { claimSet }: Reading): string {
  const { rows, readIn, given, differs, message, agrees, role, bearing } = result;
  const source = sourceWords(claimSet, readIn);
  const counted = agrees === null || (role !== "echo" && bearing === "direct") ? null : agreementWords(result);
  const parts = [
    source?.title ?? null,
    rows.length > 0 ? rows.map(rowLabel).join(", ") : null,
    given === null ? null : `if ${given}`,
    differs.length > 0 ? `differs: ${differs.join(", ")}` : null,
    counted,
    message,
  ];
  return printable(parts.filter((part) => part !== null).join(" · "));
}

function claimPlace(claim: ClaimReading, reading: Reading, cwd: string): string {
  const { file, start } = claimLocation(reading, claim);
  return placeText(file, start, cwd);
}
