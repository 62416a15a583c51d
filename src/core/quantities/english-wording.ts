/** English words around a number that say what it compares, as data. Lower case. */

/** Comparatives that follow a number: "3 times faster", "5 % higher". */
export const comparatives: ReadonlySet<string> = setOf(
  "faster quicker slower better worse stronger weaker more less higher lower greater larger bigger smaller longer shorter fewer cheaper",
);

/** The plain words of comparatives that say more: "3 times faster" beside "3 times as fast". */
export const positives: ReadonlyMap<string, string> = new Map([
  ["faster", "fast"],
  ["quicker", "quick"],
  ["better", "good"],
  ["stronger", "strong"],
  ["higher", "high"],
  ["greater", "great"],
  ["larger", "large"],
  ["bigger", "big"],
  ["longer", "long"],
  ["more", "much"],
]);

/** Those among the plain words that have another form beside a verb: "is as good as", "works as well as". */
export const adjectivesOnly: ReadonlySet<string> = setOf("good quick strong");

/** Forms of "to be". */
export const formsOfBe: ReadonlySet<string> = setOf("is are was were be been being");

/** Nouns that are measured and not counted, so that there is "much" of them. */
export const massNouns: ReadonlySet<string> = setOf(
  "water energy power money time memory traffic work rain snow food fuel heat light space storage data hardware software oil gas coal wood steel metal plastic paper waste rubbish land space room noise news music advice help aid bandwidth throughput load revenue income profit output input growth progress research evidence knowledge weight mass force pressure wealth debt credit rent tax trade freight cargo equipment machinery furniture milk meat rice wheat grain corn sugar salt alcohol coffee tea protein fat sodium carbon dioxide co2 methane oxygen nitrogen sunlight sunshine warmth ice sand soil dust smoke air labour labor staff personnel crime violence damage harm use usage supply demand spending funding attention exercise sleep",
);

/** Adjectives and adverbs that "more" compares, besides those that their endings tell. */
export const comparedWords: ReadonlySet<string> = setOf(
  "often efficient frequent common popular important abundant intense accurate severe resistant dependent toxic prevalent potent complex distant polluted crowded violent precise dense secure lethal",
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
