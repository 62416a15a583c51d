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

/**
 * Words of change with the plain word for the other way. More vivid ones come back plain: of "plunged" a rise is left, not
 * a surge.
 */
export const oppositeWords: ReadonlyMap<string, string> = pairsOf(
  `rise fall, rises falls, rose fell, risen fallen, rising falling, increase decrease, increases decreases,
  increased decreased, increasing decreasing, grow shrink, grows shrinks, grew shrank, grown shrunk, growing shrinking,
  gain lose, gains loses, gained lost, gaining losing, climb fall, climbs falls, climbed fell, climbing falling,
  jumped fell, jumping falling, surged fell, surging falling, soared fell, expanded contracted,
  fall rise, falls rises, fell rose, fallen risen, falling rising, decrease increase, decreases increases,
  decreased increased, decreasing increasing, shrink grow, shrinks grows, shrank grew, shrunk grown, shrinking growing,
  lose gain, loses gains, lost gained, losing gaining, decline rise, declines rises, declined rose, declining rising,
  drop rise, drops rises, dropped rose, dropping rising, dip rise, dipped rose, plunged rose, tumbled rose, slipped rose,
  slumped rose, sank rose, contracted expanded, reduction increase, improved worsened, worsened improved,
  up down, down up, higher lower, lower higher, faster slower, slower faster, larger smaller, bigger smaller,
  smaller larger, longer shorter, shorter longer, stronger weaker, weaker stronger, better worse, worse better,
  cheaper dearer, dearer cheaper, less more, fewer more`,
);

/** Verbs of which "up" and "down" say where something goes. */
export const upAndDownVerbs: ReadonlySet<string> = setOf(
  "is are was were be been being go goes went gone going move moves moved moving",
);

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

/** Words with another each, from a list of both. */
function pairsOf(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(/,\s+/).map((pair): [string, string] => {
      const [word = "", other = ""] = pair.split(" ");
      return [word, other];
    }),
  );
}
