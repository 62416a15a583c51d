/** How many claims found their places, in one line: "41 of 46 claims found: 39 exact, 2 edited; 5 unplaced". */
export function foundWords(found: Readonly<Record<"exact" | "moved" | "edited" | "unplaced", number>>): string {
  const { unplaced } = found;
  const states = (["exact", "moved", "edited"] as const).filter((state) => found[state] > 0);
  const placed = found.exact + found.moved + found.edited;
  const how = states.map((state) => `${found[state]} ${state}`).join(", ");
  const all = placed + unplaced;
  const head = `${placed} of ${all} ${all === 1 ? "claim" : "claims"} found${how === "" ? "" : `: ${how}`}`;
  return unplaced > 0 ? `${head}; ${unplaced} unplaced` : head;
}
