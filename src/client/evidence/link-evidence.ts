import * as vscode from "vscode";
import type { AskedNumber, EvidenceSuggestion, SuggestEvidenceAnswer } from "../../protocol/suggest-evidence.js";
import { toRange } from "../articles.js";
import { createLabel, hasClaimSet } from "../authoring/has-claim-set.js";
import type { CommandContext } from "../commands/command.js";

/** What is to be linked: a number of an article, and evidence for it. */
export interface Link {
  readonly article: vscode.TextDocument;
  readonly number: AskedNumber;
  readonly suggestion: EvidenceSuggestion;
}

/**
 * Writes evidence for a number: for its claim, or with a new claim in one edit; then says what the claim comes to. An article
 * without a claim set is offered one first.
 * @returns whether it was written
 */
export async function linkEvidence(context: CommandContext, link: Link): Promise<boolean> {
  const current = await currentLink(context, link);
  if (!current) return false;
  const { article, number, suggestion } = current;
  const { evidence, declare } = suggestion;
  if (!evidence) return false;
  const table = declare ?? undefined;
  const annotated = await context.annotations.annotate(
    article.uri,
    number.claim
      ? { kind: "add-evidence", claim: number.claim.id, evidence, table }
      : { kind: "add-claim", range: number.words.range, meant: number.number.range, evidence, table },
  );
  if (!annotated) return false;
  const claim = number.claim?.id ?? annotated.id;
  const told = claim === null ? null : await (await context.language()).claimVerdict(article.uri, claim);
  const shown = told?.headline ?? "The evidence is written.";
  void vscode.window.setStatusBarMessage(`$(law) “${number.number.text}”: ${shown}`, 15_000);
  return true;
}

/** The link as the article and its claim set are now; undefined when it can't be made, and the person was told why. */
async function currentLink(context: CommandContext, link: Link): Promise<Link | undefined> {
  const { article, number } = link;
  if (number.claimSet !== null && number.version === article.version) return link;
  if (!(await hasClaimSet(context, article.uri, askInList))) return undefined;
  if (number.version !== article.version) {
    return tell("The article changed meanwhile, so nothing was written. Find the evidence once more.");
  }
  const answer = await (await context.language()).suggestEvidence(article.uri, toRange(number.number.range));
  if (answer.kind === "none") return tell(answer.message);
  // Without a claim set there is nowhere to write; the person was told why there is none.
  if (answer.claimSet === null) return undefined;
  const suggestion = sameIn(answer, link.suggestion);
  if (!suggestion) return tell("The tables changed meanwhile, so nothing was written. Find the evidence once more.");
  return { article, number: answer, suggestion };
}

/** The same cells, under the names that the claim set now has for their table. */
function sameIn(
  { suggestions }: Extract<SuggestEvidenceAnswer, { readonly kind: "suggestions" }>,
  wanted: EvidenceSuggestion,
): EvidenceSuggestion | undefined {
  const nameOf = ({ uri, kind, columns, cells, where }: EvidenceSuggestion): string =>
    JSON.stringify([uri, kind, columns, cells.length > 0 ? cells.map(({ row }) => row) : where]);
  return suggestions.find((one) => nameOf(one) === nameOf(wanted));
}

/** Asks in a list whether an article is to get a claim set; Escape means no. */
async function askInList(question: string): Promise<boolean> {
  const item = { label: `$(new-file) ${createLabel}`, detail: "A file beside the article" };
  return (await vscode.window.showQuickPick([item], { title: createLabel, placeHolder: question })) !== undefined;
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
