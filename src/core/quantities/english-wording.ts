/** English words around a number that say what it compares, as data. Lower case. */

/** Comparatives that follow a number: "3 times faster", "5 % higher". */
export const comparatives: ReadonlySet<string> = setOf(
  "faster quicker slower better worse stronger weaker more less higher lower greater larger bigger smaller longer shorter fewer cheaper",
);

/** Words that speak of speed: of a time, "faster" means less of it (semantics rule 14). */
export const speedWords: ReadonlySet<string> = setOf(
  "faster quicker slower speedup slowdown slowed slows slowing accelerated",
);

/** Words that speak of better or worse: of a time or a cost, "better" means less of it (semantics rule 13). */
export const meritWords: ReadonlySet<string> = setOf(
  "better worse ahead behind stronger weaker improvement improved improves outperformed outperforms lagged lags trailed trails beat beats",
);

/** Words with which a number asserts the larger or the smaller part of a whole (semantics rule 19). */
export const majorityWords: ReadonlySet<string> = setOf("most mostly majority majorities");
export const minorityWords: ReadonlySet<string> = setOf("minority minorities");

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
