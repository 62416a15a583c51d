/** Why a claim has no place in the article, in a few words that begin small. One candidate alone is a place in doubt. */
export function unplacedWords(state: "ambiguous" | "orphan", candidates: number): string {
  if (state === "orphan") return "not found in the article";
  return candidates === 1 ? "one place may fit" : `${candidates} places fit`;
}
