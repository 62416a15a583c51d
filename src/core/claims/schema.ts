import * as z from "zod";

/**
 * The claim set's schema: one definition gives the types, the validation and `media/claims.schema.json`.
 * Scalars arrive as the text that stands in the YAML (`3.10` stays "3.10"), so numbers are parsed here.
 */

// One claim set is validated once or twice: compiling validators costs more than it saves, and evaluates code.
z.config({ jitless: true });

/** Any scalar, kept as written; the published schema lets people write it as text, number or boolean. */
const text = () => z.string().meta({ scalar: true });
const id = () => text().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "an id is letters, digits, '.', '_' and '-'");
const whole = () =>
  text()
    .regex(/^\d{1,15}$/, "a whole number is expected")
    .transform(Number);
const percent = () =>
  text()
    .regex(/^\d+(\.\d+)?\s?%$/, "a percentage like 2% is expected")
    .transform((written) => Number.parseFloat(written) / 100);
const reason = () => {
  const error = "a reason is expected, so that others know why";
  return z.string({ error }).meta({ scalar: true }).regex(/\S/, error);
};
const listOf = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]);

/** How a stated value relates to its baseline (semantics rule 13). */
export const relations = ["of", "change", "deficit", "overhead", "within", "ratio", "difference", "share"] as const;
/** How several rows of one reporter become one value (semantics rules 8, 9). */
export const aggregates = ["mean", "median", "min", "max", "sum", "count", "each", "envelope"] as const;
/** What a claim is; free to read, closed so that filters can rely on it. */
export const claimKinds = [
  "measurement",
  "comparison",
  "causal",
  "definition",
  "provenance",
  "prediction",
  "opinion",
] as const;
/** How a claim can be drawn. */
export const chartKinds = ["forest", "bars", "time", "strip", "none"] as const;
/** How a chart's values are put on its axis. */
export const chartScales = ["linear", "log"] as const;
/** What an annotator expects of a claim's verdict. */
export const verdicts = ["supported", "contested", "contradicted", "unverifiable"] as const;
/** Where a critique stands. */
export const critiqueStatuses = ["open", "answered", "accepted", "rejected"] as const;
/** What a finding can be set to under `rules:`. */
export const severities = ["off", "hint", "information", "warning", "error"] as const;

const relation = z.enum(relations);

const party = z.strictObject({
  name: text().describe("The party's name as readers know it."),
  interest: text().optional().describe("What the party sells or stands for: shown beside its numbers."),
});

const source = z
  .strictObject({
    title: text().describe("Title of the document."),
    author: text().optional().describe("Who wrote it."),
    issued: text().optional().describe("Date of publication as far as known: 2007, 2007-05 or 2007-05-14."),
    party: text().optional().describe("The party that stands behind the document."),
    url: text().optional().describe("Where it can be read."),
    publisher: text().optional().describe("Who published it."),
    "container-title": text().optional().describe("The journal, book or site that it stands in."),
    DOI: text().optional().describe("Its DOI."),
    page: text().optional().describe("Pages in the container."),
    access: text().optional().describe("How much of the document was seen: full-text, excerpt, not-seen …"),
    from: text().optional().describe("The source through which this one is known; linked sources count once."),
    note: text().optional().describe("Anything else worth knowing of it."),
  })
  .describe("A document in which values were read. CSL field names.");

const fromColumn = z.strictObject({ column: text() });
const idOrColumn = z.union([fromColumn, text()]);

const column = z.strictObject({
  unit: z.union([fromColumn, text()]).optional().describe('Unit of the cells; "%" holds 95 for 95 %, "1" holds 0.95.'),
  of: text().optional().describe("What the ratio is of: the column holds the ratio already."),
  better: z.enum(["higher", "lower"]).optional().describe("Which way is good."),
  precision: text()
    .regex(/^(exact|written|\d{1,2})$/)
    .optional()
    .describe("exact: cells are points; written: each cell is as precise as it is written."),
});

const table = z.strictObject({
  path: text().describe("CSV or TSV file, relative to this file, with forward slashes."),
  delimiter: text()
    .regex(/^(?:tab|[^"\r\n])$/, 'one character, or "tab"')
    .optional()
    .describe(
      "What separates cells: one character, or tab. Without it the first lines tell; in a .tsv file it is a tab.",
    ),
  decimals: z
    .enum(["point", "comma"])
    .optional()
    .describe("What stands before decimals: point, or comma as in 1.234,5; default point."),
  key: text().optional().describe("Column that names the rows."),
  "read-in": idOrColumn.optional().describe("The document in which the values were read."),
  "reported-by": idOrColumn.optional().describe("The party that stands behind a value."),
  series: idOrColumn.optional().describe("Column that names a row's series, for one colour per thing in every chart."),
  certainty: idOrColumn.optional().describe("Column that says how a value is known."),
  date: idOrColumn
    .optional()
    .describe("Column that says which day, month or year a value is of: charts put dated values over time."),
  measurement: text()
    .optional()
    .describe("Column that says what a row measures: rows with the same text there are measurements of one thing."),
  formula: text().optional().describe("Column that holds the formula of derived rows."),
  columns: z.record(text(), column).optional().describe("How the value columns are to be read."),
  show: z.array(text()).optional().describe("Columns worth seeing beside a value."),
});

const range = z.union([z.array(text()), text()]);
const where = z.record(text(), range).describe("Column: text, list, range a..b, glob or != text.");

const selection = {
  table: text().optional().describe("A table by its id."),
  where: where.optional(),
  value: z
    .union([z.tuple([text(), text()]), text()])
    .optional()
    .describe("The column that holds the value, or the two columns of an interval's ends; one blank end is open."),
  aggregate: z.enum(aggregates).optional().describe("How several rows of one reporter become one value."),
  per: text().optional().describe("Aggregate within the groups of this column; every group must agree."),
};

/** What evidence is made of; what it reads from YAML, it reads from its own answer too. */
export const evidenceSchema = z.strictObject({
  ...selection,
  cell: text().optional().describe("table/row or table/row/column, the row by its key."),
  compute: text().optional().describe("A formula over the names in `with`: + - * / ( ) min max mean abs."),
  with: z.record(text(), text()).optional().describe("The cells that the formula's names stand for."),
  unit: text().optional().describe("Unit of a computed value."),
  relation: relation.optional().describe("How the value is related to the baseline; default: the claim's."),
  baseline: z
    .union([z.strictObject({ ...selection, cell: text().optional() }), text()])
    .optional()
    .describe("What the value is compared with; inherits table, where, value and aggregate."),
  is: text().optional().describe("Text that the cell holds, when the claim is about words."),
  readings: listOf(text()).optional().describe("The claim's readings that it is for; default: all of them."),
  given: text().optional().describe('An assumption, shown as "if …".'),
  differs: z.array(text()).optional().describe("What is not alike between claim and evidence."),
  bearing: z.enum(["direct", "analogous"]).optional().describe("Analogous evidence is shown hollow, never counted."),
  "reported-by": text().optional().describe("The party behind the value, when the rows don't say."),
  "read-in": text().optional().describe("The source of the value, when the rows don't say."),
  series: text().optional().describe("The series that the value belongs to, when the rows don't say."),
  note: text().optional().describe("A word on this evidence: shown with it."),
});

const place = {
  quote: text().describe("The words of the article that the claim stands on."),
  prefix: text().optional().describe("Words just before the quote, when the quote occurs more than once."),
  suffix: text().optional().describe("Words just after the quote."),
  at: whole().optional().describe("Where the quote stood when it was last placed: written by the tool."),
};

const checked = z.strictObject({ by: text(), date: text() });

const chart = z.strictObject(
  {
    kind: z
      .enum(chartKinds, { error: `a chart's kind is one of ${chartKinds.join(", ")}` })
      .optional()
      .describe(
        "forest: a row for each reporter; bars: from zero; time: over time; strip: with the rows behind an aggregate; none. What the evidence doesn't have is told in the picture that is drawn instead.",
      ),
    scale: z
      .enum(chartScales, { error: `a chart's scale is ${chartScales.join(" or ")}` })
      .optional()
      .describe("linear or log; default: log where all values are above zero and span three decades."),
  },
  { error: "a chart is written with its keys, as in { kind: time }" },
);

const claim = z.strictObject({
  ...place,
  by: text().optional().describe("The party whose claim the article relays; absent: the article's own."),
  kind: z.enum(claimKinds).optional().describe("What the claim is."),
  says: z
    .union([z.strictObject({ text: text(), nth: whole() }), text()])
    .optional()
    .describe("Which quantity of the quote is meant."),
  means: text().optional().describe("The annotator's reading of words as a quantity, labelled as such."),
  relation: relation.optional().describe("How the stated number relates to a baseline."),
  of: text().optional().describe("What a ratio is of, where the words don't say."),
  readings: z
    .record(
      text(),
      z.strictObject({ relation: relation.optional(), means: text().optional(), says: text().optional() }),
    )
    .optional()
    .describe("Ways to read an ambiguous phrase; a verdict only where all agree."),
  measures: text().optional().describe("Claims that measure one thing meet."),
  n: whole()
    .optional()
    .describe("Of how many whole things the percentage or the mean is; not every value is possible then."),
  evidence: z.array(evidenceSchema).optional().describe("What the claim rests on, and what speaks against it."),
  settles: z.array(text()).optional().describe("What would settle it."),
  exempt: text().optional().describe("Why this claim needs no evidence."),
  relates: z
    .strictObject({
      contradicts: z.array(text()).optional(),
      qualifies: z.array(text()).optional(),
      "rests-on": z.array(text()).optional(),
    })
    .optional()
    .describe("Links to other claims, shown both ways."),
  allow: z.record(text(), reason()).optional().describe("Rules that may not speak here, by their id, with the reason."),
  expect: z
    .enum(verdicts)
    .optional()
    .describe("The verdict that this claim is known to have; another one is a finding."),
  chart: chart
    .optional()
    .describe("How to draw this claim, where the picture that its evidence asks for isn't the best."),
  checked: checked.optional().describe("Who last checked the claim, and when."),
  note: text().optional().describe("A word on the claim: shown with it."),
});

const critique = z.strictObject({
  about: listOf(text()).describe("Claims, sources, tables or critiques."),
  title: text().optional().describe("A few words that name it; default: its kind."),
  by: text().describe("The party that raises it."),
  kind: text().optional().describe("What kind of objection it is, like missing-measure."),
  status: z.enum(critiqueStatuses).optional().describe("Where it stands; default: open."),
  because: text().optional().describe("Why it has that status."),
  sources: z.array(text()).optional().describe("Where it is made."),
  body: text().describe("The objection, as Markdown."),
  settles: z.array(text()).optional().describe("What would settle it."),
  date: text().optional().describe("When it was raised."),
  replies: z
    .array(z.strictObject({ by: text(), date: text().optional(), body: text() }))
    .optional()
    .describe("Answers to it, oldest first."),
});

const missing = z.strictObject({
  at: text().describe("A quote after whose paragraph the redrawing stands."),
  what: text().describe("What was lost, and what to know of it."),
  redraw: z
    .strictObject({ ...selection, label: text().optional(), note: text().optional() })
    .optional()
    .describe("The rows to draw in its place."),
});

const term = z.strictObject({
  also: z.array(text()).optional().describe("Other spellings and forms of the term."),
  means: text().describe("What it means, in a sentence."),
  source: text().optional().describe("The source of the definition."),
});

const series = z.strictObject({
  label: text().describe("What charts call it."),
  family: text().optional().describe("Series of one family share a hue."),
  also: z.array(text()).optional().describe("Other texts that name the series in tables."),
});

const readingConventions = z.strictObject({
  hedge: percent().optional().describe("How much a hedge like “about” widens a number; default 2%."),
  integers: z
    .enum(["round", "strict"])
    .optional()
    .describe("Whether trailing zeros of counts may be rounding; default round."),
  rounding: z
    .enum(["any", "nearest"])
    .optional()
    .describe("Whether numbers may be cut off instead of rounded; default any."),
  decimals: z
    .enum(["point", "comma"])
    .optional()
    .describe("How the article writes decimals: 1,234.5 or 1.234,5; default point."),
});

const article = z.strictObject({
  path: text().optional().describe("The article, relative to this file; default: the file with the same base name."),
  source: text().optional().describe("The source that the article itself is."),
  title: text().optional().describe("For an article that isn't shipped: its title."),
  author: text().optional().describe("For an article that isn't shipped: its author."),
  issued: text().optional().describe("For an article that isn't shipped: its date."),
  fingerprint: text().optional().describe("Attaches the set to any open text that is the same."),
  edits: z
    .enum(["follow"])
    .optional()
    .describe("For a text of your own: quotes follow your edits, and are rewritten here when the text is saved."),
});

/** The whole claim set. */
export const claimSetSchema = z.strictObject({
  countercheck: text().describe("Version of this format: 1."),
  article: article.optional().describe("The text that the claims are about."),
  include: z.array(text()).optional().describe("Files whose parties, sources, tables and terms are shared."),
  parties: z.record(id(), party).optional().describe("Who asserts or reports, and what they stand to gain."),
  sources: z.record(id(), source).optional().describe("The documents in which values were read. CSL field names."),
  tables: z.record(id(), table).optional().describe("The CSV files that hold the data."),
  reading: readingConventions
    .optional()
    .describe("Conventions that no source fixes, where they differ from the defaults."),
  claims: z.record(id(), claim).optional().describe("What the article asserts, and what that rests on."),
  exempt: z.record(text(), text()).optional().describe("Other quantities that need no evidence, with the reason."),
  missing: z.record(id(), missing).optional().describe("What the article lost, and a redrawing in its place."),
  critiques: z.record(id(), critique).optional().describe("Reasoned objections, with replies and a status."),
  terms: z.record(text(), term).optional().describe("A glossary."),
  series: z.record(id(), series).optional().describe("What charts draw in one colour everywhere."),
  rules: z
    .record(text(), z.enum(severities))
    .optional()
    .describe("How loud each rule speaks: off, hint, information, warning, error."),
});

export type ClaimSetData = z.output<typeof claimSetSchema>;
export type PartySpec = z.output<typeof party>;
export type SourceSpec = z.output<typeof source>;
export type TableSpec = z.output<typeof table>;
export type ColumnSpec = z.output<typeof column>;
export type ClaimSpec = z.output<typeof claim>;
export type EvidenceSpec = z.output<typeof evidenceSchema>;
export type CritiqueSpec = z.output<typeof critique>;
export type MissingSpec = z.output<typeof missing>;
export type TermSpec = z.output<typeof term>;
export type SeriesSpec = z.output<typeof series>;
export type WhereSpec = z.output<typeof where>;
export type Relation = (typeof relations)[number];
export type Aggregate = (typeof aggregates)[number];
export type ChartKind = (typeof chartKinds)[number];
export type ClaimKind = (typeof claimKinds)[number];
export type Verdict = (typeof verdicts)[number];
export type CritiqueStatus = (typeof critiqueStatuses)[number];
export type SeveritySetting = (typeof severities)[number];
