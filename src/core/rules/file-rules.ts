import type { Severity } from "./finding.js";
import type { Example, Examples } from "./rule.js";

/** What can be wrong with a file itself, whoever reads it, rather than with what an article says. */
export interface FileRule {
  readonly severity: Severity;
  /** One sentence: why this is worth a person's attention. */
  readonly reason: string;
  /** The bad one gets this finding, the good one none. Null where no text could show it. */
  readonly examples: Examples | null;
  /** What to do, where no example shows it. */
  readonly remedy?: string;
}

/** The rules on claim sets, tables and other files by their id; each has a page, and `rules:` can set it. */
export const fileRules = {
  "yaml-syntax": {
    severity: "error",
    reason: "What follows a mistake in the YAML can only be guessed, so claims may be lost.",
    examples: {
      bad: claimSet("{ quote: closed on Sundays, exempt: a rule"),
      good: claimSet("{ quote: closed on Sundays, exempt: a rule }"),
    },
  },
  "duplicate-id": {
    severity: "error",
    reason: "Of two entries with one id only one can be meant, and the other is lost.",
    examples: { bad: twoClaims("hours", "hours"), good: twoClaims("hours", "days") },
  },
  "unknown-key": {
    severity: "warning",
    reason: "A key that Countercheck doesn't know does nothing, so what was meant by it is lost.",
    examples: {
      bad: claimSet("{ quote: closed on Sundays, exempt: a rule, remark: since May }"),
      good: claimSet("{ quote: closed on Sundays, exempt: a rule, note: since May }"),
    },
  },
  "unknown-rule": {
    severity: "warning",
    reason: "A severity or an allowance for a rule that isn't there changes nothing.",
    examples: { bad: settings("unlinked-numbers"), good: settings("unlinked-number") },
  },
  "wrong-type": {
    severity: "error",
    reason: "A value that can't be read is left out, and an entry without what it needs is left out as a whole.",
    examples: {
      bad: claimSet("{ quote: closed on Sundays, exempt: a rule, kind: fact }"),
      good: claimSet("{ quote: closed on Sundays, exempt: a rule, kind: definition }"),
    },
  },
  "format-version": {
    severity: "error",
    reason: "A claim set of another version may mean something else, so it is shown but never written.",
    examples: { bad: version("2"), good: version("1") },
  },
  "claim-set-too-large": {
    severity: "error",
    reason: "A claim set is read at every change, so one above 5 MB is not read: split it.",
    examples: null,
    remedy: "Split it: each article has a claim set of its own, and what several need can be included.",
  },
  "empty-table": {
    severity: "error",
    reason: "Evidence in a table without so much as a header supports nothing.",
    examples: { bad: table(""), good: table("place,people\ntown,4812\n") },
  },
  "duplicate-column": {
    severity: "warning",
    reason: "Of two columns with one name only the first can be asked for.",
    examples: {
      bad: table("place,people,people\ntown,4812,4790\n"),
      good: table("place,people,voters\ntown,4812,4790\n"),
    },
  },
  "unclosed-quote": {
    severity: "error",
    reason: "A quote that is never closed swallows all rows behind it.",
    examples: {
      bad: table('place,people,note\ntown,4812,"by hand\n'),
      good: table('place,people,note\ntown,4812,"by hand"\n'),
    },
  },
  "ragged-row": {
    severity: "warning",
    reason: "A row with too many or too few cells is often one whose values stand in the wrong columns.",
    examples: { bad: table("place,people\ntown,4812,2024\n"), good: table("place,people,year\ntown,4812,2024\n") },
  },
  "path-outside": {
    severity: "error",
    reason: "A claim set comes from strangers, so it may name only files inside the folder that was opened.",
    examples: { bad: census("../census.csv"), good: census("census.csv") },
  },
  "missing-table": {
    severity: "error",
    reason: "Evidence in a table that isn't there supports nothing.",
    examples: { bad: census("cansus.csv"), good: census("census.csv") },
  },
  "missing-include": {
    severity: "error",
    reason: "Parties, sources and tables of a file that isn't there are unknown.",
    examples: { bad: including("partys.yaml"), good: including("parties.yaml") },
  },
  "too-large": {
    severity: "error",
    reason: "Files are read whole, so there is a size beyond which they are not read.",
    examples: null,
    remedy:
      "Split the file, or keep only the rows and columns that claims rest on. Articles are read up to 20 MB, claim sets up to 5 MB, tables up to 256 MB unless you raise that: by the setting `countercheck.maxTableSize` in the editor, by `--max-table-size` on the command line.",
  },
  "not-text": {
    severity: "error",
    reason: "A file with NUL bytes is no text, whatever its name says.",
    examples: null,
    remedy: "Save a spreadsheet as CSV; name a Markdown or plain text file as the article.",
  },
  "not-utf-8": {
    severity: "error",
    reason: "Text is read as UTF-8 everywhere, so that offsets mean one thing.",
    examples: null,
    remedy: "Save the file as UTF-8.",
  },
  "invalid-utf-8": {
    severity: "information",
    reason: "Broken characters are read as U+FFFD, and quotes may miss them.",
    examples: null,
    remedy: "Open the file in the encoding in which it was written, and save it as UTF-8.",
  },
  unreadable: {
    severity: "error",
    reason: "A file that can't be opened can't be checked.",
    examples: null,
    remedy: "Check who may read the file, and that the path names a file and no folder.",
  },
  "too-many-includes": {
    severity: "error",
    reason: "A tree of includes without an end would be read for ever.",
    examples: null,
    remedy: "Include fewer files; one that is included through another need not be named again.",
  },
  "too-many-files": {
    severity: "warning",
    reason: "A search that stops early must say so, or absence means nothing.",
    examples: null,
    remedy: "Name smaller folders.",
  },
  unattached: {
    severity: "information",
    reason: "Claims about an article that isn't there can't be checked.",
    examples: { bad: about("articel.md"), good: about("article.md") },
  },
  "several-claim-sets": {
    severity: "warning",
    reason: "Two claim sets for one article can disagree, and only one of them is shown.",
    examples: {
      bad: { ...about("article.md"), files: { "older.claims.yaml": `countercheck: 1\n${about("article.md").claims}` } },
      good: about("article.md"),
    },
  },
} as const satisfies Readonly<Record<string, FileRule>>;

/** Id of a rule on files. */
export type FileRuleId = keyof typeof fileRules;

function claimSet(claim: string): Example {
  return { article: "The library is closed on Sundays.\n", claims: `claims:\n  hours: ${claim}\n` };
}

function twoClaims(first: string, second: string): Example {
  const claims = `claims:
  ${first}: { quote: closed on Sundays, exempt: a rule }
  ${second}: { quote: The library, exempt: a name }
`;
  return { article: "The library is closed on Sundays.\n", claims };
}

function settings(rule: string): Example {
  return { article: "The library is closed on Sundays.\n", claims: `rules: { ${rule}: warning }\n` };
}

function version(number: string): Example {
  return { article: "The library is closed on Sundays.\n", claims: `countercheck: ${number}\n` };
}

function about(path: string): Example {
  return {
    article: "The library is closed on Sundays.\n",
    claims: `article: { path: ${path} }\nclaims:\n  hours: { quote: closed on Sundays, exempt: a rule }\n`,
  };
}

function including(path: string): Example {
  return {
    article: "The council closed the library.\n",
    claims: `include: [${path}]\nclaims:\n  closing: { quote: closed the library, exempt: an act }\n`,
    files: { "parties.yaml": "parties:\n  council: { name: The council }\n" },
  };
}

function census(path: string): Example {
  return {
    article: "The town had 4,812 inhabitants.\n",
    claims: `tables:
  census: { path: ${path}, key: place }
claims:
  inhabitants:
    quote: had 4,812 inhabitants
    evidence: [{ cell: census/town/people }]
`,
    tables: { "census.csv": "place,people\ntown,4812\n" },
  };
}

function table(text: string): Example {
  return { ...census("census.csv"), tables: { "census.csv": text } };
}
