import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { Reading } from "../core/reading.js";
import { claimMarkdown, plainMarkdown } from "./claim-markdown.js";
import { titleOf } from "./view-head.js";
import { kindWords, partyOrId, speakerName, speakerOf, standingOf, standingWords, statusWords } from "./words.js";

/**
 * Claims that contest each other as a Markdown document: both sides' numbers and who says them, the evidence, the critiques
 * in full, what would settle it, and the sources. Made from the claim set and its tables alone; it decides nothing.
 */
export function disputeMarkdown(claims: readonly ClaimReading[], reading: Reading): string {
  const { claimSet } = reading;
  const quotes = claims.map(({ anchor }) => `“${plainMarkdown(anchor.text)}”`);
  const parts = [
    `# Dispute: ${quotes.join(" against ")}`,
    `From *${plainMarkdown(titleOf(reading))}* and its claim set. Verdicts say what the data linked there say.`,
    sides(claims, claimSet),
    ...claims.map((claim, index) => `## ${index + 1}. ${quotes[index]}\n\n${claimMarkdown(claim, reading).trimEnd()}`),
    critiques(claims, claimSet),
    listed("What would settle it", [...new Set(claims.flatMap(({ spec }) => spec.settles ?? []))]),
    listed("Sources", sources(claims, claimSet)),
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}

function sides(claims: readonly ClaimReading[], claimSet: ClaimSet): string {
  const rows = claims.map((claim, index) => {
    const speaker = speakerOf(claim, claimSet);
    const interest = speaker === null ? "" : (claimSet.parties.get(speaker)?.spec.interest ?? "");
    const cells = [
      String(index + 1),
      speakerName(claim, claimSet),
      interest,
      claim.stated?.text.trim() ?? claim.anchor.text,
      standingWords(standingOf(claim)),
    ];
    return `| ${cells.map(plainMarkdown).join(" | ")} |`;
  });
  return `| | said by | interest | states | verdict |\n|---|---|---|---|---|\n${rows.join("\n")}`;
}

/** Every critique of one of the claims, once, with its replies. */
function critiques(claims: readonly ClaimReading[], { data, ...claimSet }: ClaimSet): string | null {
  const ids = [...new Set(claims.flatMap((claim) => claim.critiques))];
  const told = ids.flatMap((id) => {
    const critique = data.critiques?.[id];
    if (!critique) return [];
    const about = claims.flatMap((claim, index) => (claim.critiques.includes(id) ? [index + 1] : []));
    const name = critique.title ?? kindWords(critique.kind ?? id);
    const by = partyOrId({ data, ...claimSet }, critique.by);
    const replies = (critique.replies ?? []).map(
      (reply) => `**${plainMarkdown(partyOrId({ data, ...claimSet }, reply.by))}:**\n\n${quoted(reply.body)}`,
    );
    const head = `### ${plainMarkdown(name)}\n\n${plainMarkdown(by)}, on ${about.join(" and ")}: ${statusWords(critique.status)}${critique.because === undefined ? "" : `, because ${plainMarkdown(critique.because)}`}.`;
    return [[head, quoted(critique.body), ...replies].join("\n\n")];
  });
  return told.length === 0 ? null : ["## Critiques", ...told].join("\n\n");
}

/** Markdown of a claim set as a quotation: what it says, without HTML. */
function quoted(body: string): string {
  return body
    .trim()
    .replaceAll("<", "\\<")
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

function listed(title: string, items: readonly string[]): string | null {
  return items.length === 0 ? null : `## ${title}\n\n${items.map((item) => `- ${plainMarkdown(item)}`).join("\n")}`;
}

function sources(claims: readonly ClaimReading[], { sources: known }: ClaimSet): readonly string[] {
  const ids = [...new Set(claims.flatMap(({ evidence }) => evidence.flatMap(({ readIn }) => readIn ?? [])))];
  return ids.flatMap((id) => {
    const spec = known.get(id)?.spec;
    if (!spec) return [];
    const parts = [spec.author, spec.title ?? id, spec.issued, spec.access, spec.url].filter(
      (part) => part !== undefined,
    );
    return [parts.join(", ")];
  });
}
