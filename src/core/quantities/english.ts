/**
 * The English words that the readers of this folder know. Words only, no rules: another language would be another
 * file of the same names. All keys are lower case.
 */

/** Numbers up to nineteen, by word. */
export const smallNumbers: ReadonlyMap<string, number> = numbered(
  0,
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);

/** Tens, by word. */
export const tens: ReadonlyMap<string, number> = new Map(
  words("twenty thirty forty fifty sixty seventy eighty ninety").map((word, index) => [word, (index + 2) * 10]),
);

/** Words that multiply without being scales: "two hundred" is 200 (semantics rule 3). */
export const multiplicands: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["dozen", 12],
]);

/** Scales: powers of ten that multiply a number and its unit in the last place alike (semantics rule 3). */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["lakh", 5],
  ["million", 6],
  ["crore", 7],
  ["billion", 9],
  ["trillion", 12],
  ["quadrillion", 15],
]);

/** Scales as suffixes whose meaning needs no context. */
export const magnitudeSuffixes: ReadonlyMap<string, number> = new Map([
  ["mn", 6],
  ["mln", 6],
  ["bn", 9],
  ["bln", 9],
  ["tn", 12],
  ["trn", 12],
]);

/** Words after "100m" with which the m is metres, though they count. */
export const raceWords = setOf(
  "hurdles sprint sprints race races sprinters runners swimmers freestyle backstroke breaststroke butterfly relay relays laps intervals finals records titles",
);

/** Plurals that make a number vague: "hundreds of", "dozens of" (semantics rule 11). */
export const vaguePlurals = setOf("tens dozens scores hundreds thousands millions billions trillions");

/** Vague amounts after "a", and without it. */
export const vagueNouns = setOf("few couple handful");
export const vagueWords = setOf("several");

/** Denominators, by the singular fraction word. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["twelfth", 12],
  ["sixteenth", 16],
  ["twentieth", 20],
  ["hundredth", 100],
  ["thousandth", 1000],
  ["millionth", 1e6],
  ["billionth", 1e9],
]);

/** Words after "a third", "a quarter" that show a fraction is meant, not a rank or three months; comparatives do too. */
export const fractionFollowers = setOf("of as to a the above below over under");

/** Words before "a third", "a quarter" that show the same, unless a noun follows: "to a third vendor". */
export const fractionLeaders = setOf(
  "by than about nearly almost roughly around over under only approximately to from least most exactly another",
);

/** Words that follow a fraction without being what it is a rank of: "by a third last year". */
export const afterFractions = setOf("last next overall annually yearly yesterday today");

/** Words around "half" with which it isn't a number: "the second half", "half time". */
export const halfLeaders = setOf("first second other better latter former this last next each either");
/** Words before "three quarters" with which it counts spans of three months. */
export const periodLeaders = setOf(
  "past last next previous first final these those following preceding consecutive recent straight successive",
);
export const halfFollowers = setOf("time way hour year day term life");

/** Ordinals, by word. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...numbered(
    1,
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
  ),
  ["twentieth", 20],
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
  ["sixtieth", 60],
  ["seventieth", 70],
  ["eightieth", 80],
  ["ninetieth", 90],
  ["hundredth", 100],
]);

/** Endings of ordinals in digits. */
export const ordinalSuffixes = setOf("st nd rd th");

/** Words that are multiples by themselves; the ones under `multiplesOfThings` only before a thing: "double the load". */
export const multipleWords: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
  ["doubled", 2],
  ["doubling", 2],
  ["doubles", 2],
  ["trebled", 3],
  ["trebling", 3],
  ["tripled", 3],
  ["tripling", 3],
  ["triples", 3],
  ["quadrupled", 4],
  ["quadrupling", 4],
  ["quadruples", 4],
  ["quintupled", 5],
  ["quintupling", 5],
  ["halve", 0.5],
  ["halved", 0.5],
  ["halving", 0.5],
  ["halves", 0.5],
]);
export const multiplesOfThings: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["treble", 3],
  ["triple", 3],
  ["quadruple", 4],
]);
export const thingLeaders = setOf(
  "the that this those these its his her their our your what last in from since between by",
);

/** Words before "double" and "triple" that make them verbs: "agreed to triple output". */
export const verbLeaders = setOf("to will would could can may might shall should must");

/** Words after "3 times" with which it counts events, and verbs before it that do the same. */
export const frequencyFollowers = setOf(
  "a an per each every daily weekly monthly yearly in during since before between",
);
export const repetitionVerbs = setOf(
  "vote voted cite cited fail failed crash crashed restart restarted attempt attempted mention mentioned happen happened occur occurred strike struck ask asked use used elected scored score appear appeared meet met fined married beaten arrested downloaded viewed shared sold run runs ran repeated repeat tried try tested measured sampled performed executed called visited won lost played",
);

/** Months, from January; abbreviations count. */
export const months: ReadonlyMap<string, number> = new Map([
  ...numbered(1, "january february march april may june july august september october november december"),
  ...numbered(1, "jan feb mar apr may jun jul aug sep oct nov dec"),
  ["sept", 9],
]);

/** Decades by their plurals, as words: "the sixties"; of the twenties there are two. */
export const decadeWords: ReadonlyMap<string, number> = new Map(
  words("thirties forties fifties sixties seventies eighties nineties").map((word, index) => [word, (index + 3) * 10]),
);

/** Words before a decade in words that make it an age: "in his forties". */
export const possessives = setOf("his her their my your our its whose");

/** Words after two years: "the 2007-08 season". */
export const seasonWords = setOf("season seasons campaign fiscal financial academic school winter term tax");

/** Words before a number of four digits that make it a year, even when a noun follows. */
export const yearLeaders = setOf(
  "in since during until till by early late mid spring summer autumn winter fiscal year before after from through fy the of",
);

/** Words that state less about firmness than a number does, with the reading of semantics rule 10. */
export const aboutPhrases = phrases(
  "about|around|roughly|approximately|approx|approx .|circa|c .|ca .|some|on the order of|in the order of|of the order of|in the region of|something like|~|≈|∼|≃",
);
const smallSteps =
  "just|slightly|a little|a bit|barely|marginally|fractionally|a shade|a touch|a fraction|a tad|a hair";
const largeSteps = "well|far|much|way|comfortably|considerably|substantially|significantly|a lot";

export const nearlyPhrases = phrases(
  `approaching|nearing|virtually|all but|not far short of|nearly|almost|not quite|close to|${crossed(smallSteps, "under|below|less than|fewer than|lower than|short of|shy of")}`,
);
export const justOverPhrases = phrases(
  `little more than|not much more than|${crossed(smallSteps, "over|above|more than|higher than|greater than")}`,
);
export const wellOverPhrases = phrases(crossed(largeSteps, "over|above|more than|higher than|greater than"));
export const wellUnderPhrases = phrases(crossed(largeSteps, "under|below|less than|fewer than|lower than|short of"));
export const exactlyPhrases = phrases("exactly|precisely");

/** Comparators before a number (semantics rule 8). */
export const morePhrases = phrases(
  "more than|over|above|exceeds|exceed|exceeded|exceeding|greater than|higher than|larger than|longer than|in excess of|upwards of|>",
);
export const lessPhrases = phrases("less than|under|below|fewer than|lower than|smaller than|shorter than|short of|<");
export const atLeastPhrases = phrases(
  "at least|no less than|not less than|no fewer than|not fewer than|no lower than|a minimum of|minimum of|as little as|as few as|as low as|≥|⩾|> =",
);
export const atMostPhrases = phrases(
  "at most|at the most|no more than|not more than|no greater than|no higher than|no longer than|up to|a maximum of|maximum of|as much as|as many as|as high as|never exceeded|never exceeds|never exceed|not exceed|not exceeding|never more than|never over|never above|≤|⩽|< =",
);

/** Comparators and hedges after a number or its unit. */
export const orMorePhrases = phrases(
  "or more|or higher|or greater|or above|or over|or larger|or longer|or older|or better|or later|or taller|or heavier|or warmer|or hotter|or faster|or stronger|and above|and over|and older|and up|and upwards|and more|at least",
);
export const orLessPhrases = phrases(
  "or less|or fewer|or lower|or below|or under|or smaller|or shorter|or younger|or worse|or earlier|or lighter|or colder|or cooler|or slower|and below|and under|and younger|at most|at the most",
);
export const orSoPhrases = phrases("or so|or thereabouts|give or take|- ish|- odd|odd|- something");

/** Words of change before a number, directly or with "by": "fell 3 %", "lagged behind ESX by 4 %". */
export const risingWords = setOf(
  "rise rises rose risen rising grow grows grew grown growing gain gains gained gaining increase increases increased increasing climb climbs climbed climbing jump jumps jumped jumping soar soared soaring surge surged surging advance advanced up ahead improve improves improved improving outperform outperforms outperformed outperforming accelerate accelerated expand expanded expands expanding beat beats beating lift lifts lifted lifting raise raises raised raising boost boosts boosted boosting add adds added adding widen widens widened widening warm warms warmed warming lead leads led leading extend extended strengthen strengthened strengthening swell swells swelled swelling balloon ballooned rocketed skyrocketed rallied rallies rallying rebounded rebounds spiked leapt leaps edged inched ticked appreciated",
);
export const fallingWords = setOf(
  "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing lose loses lost losing slip slips slipped slipping sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking lag lags lagged lagging trail trails trailed trailing reduce reduces reduced reducing cut cuts cutting slow slowed slows slowing lowered lowers down behind plunge plunged tumbled dipped shed shedding contracted contracts worsened plummeted plummets plummeting slid slide slides sliding tumble tumbles tumbling dip dips dipping plunges plunging narrow narrows narrowed narrowing thin thins thinned thinning cool cools cooled cooling ease eases eased easing trim trims trimmed trimming slash slashes slashed slashing weaken weakened weakening recede receded receding retreat retreated depreciated shave shaves shaved slump slumps slumped slumping crash crashed crashing collapse collapsed collapsing nosedived",
);

/** The ones among them that with a counted thing mean something else: "set up 3 guests". */
export const placeWords = setOf("up down ahead behind");

/** Verbs that "up" belongs to, before "to": "crept up to 4.4 %". What moves or gains "up to" something has a bound. */
export const creepingWords = setOf(
  "went goes go gone going crept creep creeps creeping inched inches edged edges ticked ticks shot shoots",
);

/** Further verbs of change before "from": "went from 12 % to 4 %" is a pair, not a range (semantics rule 9). */
export const movingWords = setOf(
  "went goes go gone going moved moves moving changed changes changing shifted swung came brought took take takes taken taking bring brings bringing charge charging pushed crept creep creeps creeping shot inched edged ticked get got gets getting",
);

/** Words of change that need "by" before a number: "raised 5 million" and "leads 3 projects" are no changes. */
export const byWords = setOf(
  "raise raises raised raising lead leads led leading beat beats beating extend extended narrow narrows thin expand expands warm cool ease lift lifts boost add",
);

/** Verbs that "up" and "down" belong to, so that neither says where a number went: "made up 31 %". */
export const particleVerbs = setOf(
  "make makes made making set sets setting put puts putting end ends ended pick picks picked turn turned sign signs signed signing use uses used using give gives gave given buy buys bought build builds built back backs backed write writes wrote written sit sits sat stand stood break breaks broke broken follow followed line lined serve serves served wind winds wound mop rack racks racked notch notched",
);

/** Words that are multiples and say which way: "sales doubled", "costs halved". */
export const risingMultiples = setOf(
  "doubled doubling doubles double trebled trebling treble tripled tripling triples triple quadrupled quadrupling quadruples quadruple quintupled quintupling",
);
export const fallingMultiples = setOf("halve halved halving halves");

/** Units of time, in words: lengths that something happens over. */
export const durationWords = setOf(
  "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries",
);

/** Verbs before "over 20 years" with which "over" compares; function words do too. */
export const overLeaders = setOf(
  "lasted lasts last lasting took take takes taken taking spent spend spends spending spans spanned spanning waited wait waits lived worked well now needs needed requires required",
);

/** Nouns of change that take "of": "a drop of 3 %". */
export const changeNouns = setOf(
  "lead rise fall gain loss drop decline increase decrease growth reduction cut jump improvement slowdown speedup surge dip",
);

/** Words of change after a number: "4 % slower", "6 % more", "4–8 % behind"; change nouns may follow one more noun. */
export const upFollowers = setOf(
  "higher faster more better greater larger bigger longer ahead above up increase rise gain growth improvement quicker stronger jump speedup upwards surge warmer hotter taller heavier louder brighter older dearer wider deeper richer thicker busier wetter costlier pricier likelier steeper sharper harder tougher fatter denser lead gains rises increases",
);
export const downFollowers = setOf(
  "lower slower less fewer worse smaller shorter behind below down decrease decline drop reduction fall loss weaker cheaper cut slowdown dip downwards lighter colder cooler thinner narrower younger quieter dimmer poorer shallower softer drier leaner short shy losses drops declines decreases reductions cuts",
);

/** Words between a word of change and its number. */
export const changeFillers = setOf(
  "by a an another further only just some even additional mere full modest total whopping staggering estimated extra",
);

/** Words that make a number a level and not a change: "fell to 4.1 %" (semantics rule 13). */
export const levelWords = setOf("to at from");

/** Words after which a number is a label: "Figure 3", "version 2"; the second list only with a capital. */
export const labelWords = setOf(
  "figure figures fig figs table tables section sections chapter chapters page pages pp eq eqn equation equations appendix platform gate junction lane postcode flat zone volume vol version versions release releases revision rev footnote footnotes phase grade stage type ver rfc iso iec ieee ansi ecma kb",
);
/** Words that name what a whole number stands after, unless things are counted: "room 12", "error 404", "line 30". */
export const looseLabels = setOf(
  "room flight port error line level channel number note notes ref refs reference references exit item step seat row verse case apartment suite hall",
);
export const capitalisedLabels = setOf(
  "year day week month unit series mark block act scene bus train line no formula step listing row rows line lines column columns note question item room port category class level tier article paragraph clause rule service pack issue ticket exhibit part slide generation model flight route highway windows office server exchange studio vista solaris pentium core opteron xeon group team apollo build chart number",
);

/** Spans of time that before a number are labels, when no preposition counts them: "on day 5", "at week 24". */
export const countedLabels = setOf("day week month year round lap hole set");

/** Words for streets, after a number and capitalised names: "14 Mill Lane". */
export const streetWords = setOf(
  "street st road rd lane avenue ave drive boulevard blvd square court close crescent terrace place way hill row gardens grove parade quay mews",
);

/** Compounds that begin with a rank and count nothing: "first-class", "second-hand", "third-party". */
export const rankFollowers = setOf(
  "half quarter place largest biggest highest lowest smallest best worst fastest most round year term time generation placed",
);

/** Words after "2-3" and verbs before it that make it a score, not a range. */
export const scoreNouns = setOf("win victory defeat loss draw tie triumph vote ruling decision record scoreline");
export const scoreVerbs = setOf("won win wins lost beat beats drew drawn draw defeated");

/** Labels that are abbreviated, with a full stop before the number: "Fig. 3", "No. 10". */
export const abbreviatedLabels = setOf("fig figs no nr nos eq eqn vol sec ch p pp v ver rev ref art par cl app");

/** Capitals before a number that measure: "GDP 3.1", "HR 0.78", "95 % CI 1.2–3.4". */
export const statisticNames = setOf(
  "or hr rr ci sd se sem iqr auc roc bmi ph gdp cpi eps iq gpa snr mse rmse mae apr pe roi irr kpi df ti var",
);

/** Words that never stand between a number and the noun it counts, nor are that noun. */
export const functionWords = setOf(
  "the a an of in on at to for from by with and or nor but as than that which who whom whose is are was were be been being has have had having do does did done not no it its itself he him his she her they them their we us our you your i my me this these those there here when where while if because so then thus hence per each every all any some more less most least fewer very much many such own same other others only also just even still yet ever never again once before after between into onto upon over under above below up down out off about through during against among amid both either neither can could may might must shall should will would vs versus times plus minus across towards toward within without behind ahead beyond along around near since until till via like unlike rather however although though whereas what how why always perhaps sometimes besides almost already often now ago later earlier together instead apart better worse higher lower faster slower larger smaller greater",
);

/** Verbs and other words that end in s without being plural nouns. */
export const singularWithS = setOf(
  "is was has does says shows uses performs gives makes includes remains becomes seems needs lags beats gets goes comes lies stands equals exceeds represents yields suggests appears requires allows produces means thus this gas bus lens news always perhaps towards across versus previous various numerous",
);

/** Plural nouns that don't end in s. */
export const irregularPlurals = setOf(
  "people men women children feet mice teeth geese data media criteria phenomena staff cattle sheep fish police personnel aircraft spacecraft alumni nuclei vertices matrices indices hardware",
);

/** Words after "one" that are no noun that it counts. */
export const afterOne = setOf("another third half quarter fifth tenth must hundred thousand million thing way wonders");

/** Words before "one" with which it is a pronoun: "this one", "no one". */
export const pronounLeaders = setOf("the this that no any every each which another only a an some many such someone");

/** Every adverb before every word of a comparison. */
function crossed(adverbs: string, comparisons: string): string {
  return adverbs
    .split("|")
    .flatMap((adverb) => comparisons.split("|").map((comparison) => `${adverb} ${comparison}`))
    .join("|");
}

function words(list: string): readonly string[] {
  return list.split(" ");
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(words(list));
}

function numbered(first: number, list: string): ReadonlyMap<string, number> {
  return new Map(words(list).map((word, index) => [word, first + index]));
}

/** Phrases as lists of token keys. */
function phrases(list: string): readonly (readonly string[])[] {
  return list.split("|").map(words);
}
