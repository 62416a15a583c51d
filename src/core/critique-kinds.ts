/** A kind of critique: a way in which a number can be true and still mislead, or be wrong. */
export interface CritiqueKind {
  /** As `kind:` of a critique has it. */
  readonly id: string;
  /** A few words, to choose it by. */
  readonly label: string;
  /** What a reviewer asks of the claim. */
  readonly question: string;
  /** A sentence that helps to answer it, or to write the critique. */
  readonly help: string;
}

/**
 * The methodological checklist for reviewers of numbers. A claim set may use kinds of its own beside these: they are
 * offered like these once a critique has them.
 */
export const critiqueKinds: readonly CritiqueKind[] = [
  {
    id: "factual",
    label: "Not so",
    question: "Is it true at all?",
    help: "Name the source that says otherwise, and what it says.",
  },
  {
    id: "self-interest",
    label: "Tests its own product",
    question: "Who gains if the number is believed?",
    help: "A vendor that measures its own product chooses machine, settings and test; say what an outsider measured.",
  },
  {
    id: "veto",
    label: "May forbid results",
    question: "Could those who would disagree publish?",
    help: "Where a licence or an editor lets a party stop results, those that are missing are part of the evidence.",
  },
  {
    id: "wrong-comparison",
    label: "Unlike things compared",
    question: "Are both sides what a user would choose between?",
    help: "Look at versions, editions, betas, and what is sold against what is given away.",
  },
  {
    id: "version-mismatch",
    label: "Versions don't match",
    question: "Are the versions compared of the same age and state?",
    help: "Name both versions with their dates, and the one that should have been measured.",
  },
  {
    id: "tuning",
    label: "Tuned on one side",
    question: "Did both sides get the same care?",
    help: "Drivers, flags, caches and settings that one side has and the other lacks explain many a gap.",
  },
  {
    id: "confounding",
    label: "Several things changed at once",
    question: "What else differs between the two numbers?",
    help: "If machine, version and driver changed together, none of them alone is shown to be the cause.",
  },
  {
    id: "missing-measure",
    label: "A measure is missing",
    question: "What wasn't measured that would change the picture?",
    help: "Speed without its price in work, energy or errors is half a result.",
  },
  {
    id: "measurement",
    label: "Measured wrongly",
    question: "Can the instrument have measured this?",
    help: "Compare the number with what the machine, the line or the clock can do at most.",
  },
  {
    id: "saturation",
    label: "Something else was the limit",
    question: "Was the thing that was tested the bottleneck?",
    help: "Behind one full link, disk or queue all contenders look alike.",
  },
  {
    id: "baseline",
    label: "Wrong baseline",
    question: "Compared with what, measured how?",
    help: "Look whether the baseline ran on the same cores, sockets, size and day.",
  },
  {
    id: "no-variance",
    label: "No variance given",
    question: "How often was it measured, and how far apart were the results?",
    help: "A gap smaller than the spread of the runs is no gap.",
  },
  {
    id: "selection",
    label: "Picked results",
    question: "Which results were left out?",
    help: "Name the test, the year or the group that is known and isn't told.",
  },
  {
    id: "ambiguous-words",
    label: "Words with two meanings",
    question: "Can unit, baseline or subject be read in two ways?",
    help: "Per cent or points, of what, per what: write down each reading with its number.",
  },
  {
    id: "undocumented",
    label: "Can't be repeated",
    question: "Could somebody repeat it from what is told?",
    help: "List what is missing: set-up, settings, method, data.",
  },
  {
    id: "mechanism",
    label: "The cause isn't shown",
    question: "Does the explanation explain this number?",
    help: "Name another cause that would give the same number, and what would tell them apart.",
  },
  {
    id: "internal-contradiction",
    label: "Contradicts itself",
    question: "Does the text say the opposite elsewhere?",
    help: "Make the critique about both claims.",
  },
  {
    id: "priorities",
    label: "Beside the point",
    question: "Does the number answer the question that matters?",
    help: "Say what a reader has to decide, and what that depends on.",
  },
];

/** The kind with an id; undefined for one of a claim set's own. */
export function critiqueKindOf(id: string): CritiqueKind | undefined {
  return critiqueKinds.find((kind) => kind.id === id);
}
