/** The address of one of the commands that hovers may link to; editors show it as a link where they trust it. */
export function commandAddress(
  id: "countercheck.openReadingView" | "countercheck.openRow" | "countercheck.raiseCritique",
  args: readonly unknown[],
): string {
  return `command:${id}?${encodeURIComponent(JSON.stringify(args)).replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`)}`;
}

/** A link that shows a claim in the reading view. */
export function claimLink(markdown: string, articleFile: string, claim: string): string {
  return `[${markdown}](${commandAddress("countercheck.openReadingView", [articleFile, claim])})`;
}

/** A link that shows a row of a table. */
export function rowLink(markdown: string, file: string, line: number): string {
  return `[${markdown}](${commandAddress("countercheck.openRow", [file, line - 1])})`;
}

/** A link that starts a critique of a claim. */
export function critiqueLink(markdown: string, articleFile: string, claim: string): string {
  return `[${markdown}](${commandAddress("countercheck.raiseCritique", [articleFile, claim])})`;
}
