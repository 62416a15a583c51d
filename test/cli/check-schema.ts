import * as z from "zod";

/**
 * The shape of `check --format json`, written down a second time from the documentation and not from the code: strict,
 * so that a key which comes or goes is noticed.
 */
const place = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const end = z.number().nullable();
const unit = z.string().nullable();
const tier = z.enum(["exact", "rounded", "truncated", "hedged", "alternate"]).nullable();

const finding = z.strictObject({
  rule: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  severity: z.enum(["error", "warning", "information", "hint"]),
  message: z.string().min(1),
  claim: z.string().optional(),
  file: z.string().refine((file) => !file.includes("\\") && !file.startsWith("file:")),
  start: place,
  end: place,
});

const stated = z.strictObject({
  text: z.string(),
  low: end,
  high: end,
  unit,
  comparator: z.enum(["=", "<", "<=", ">", ">="]),
  hedge: z.enum(["about", "below", "above", "exactly"]).nullable(),
  interval: z.strictObject({
    low: end,
    high: end,
    lowOpen: z.boolean().optional(),
    highOpen: z.boolean().optional(),
  }),
});

const evidence = z.strictObject({
  table: z.string().nullable(),
  rows: z.array(z.int().min(2)),
  role: z.enum(["echo", "attribution", "outside"]),
  bearing: z.enum(["direct", "analogous"]),
  reportedBy: z.string().nullable(),
  readIn: z.string().nullable(),
  low: end,
  high: end,
  unit,
  agrees: z.boolean().nullable(),
  tier,
  reading: z.enum(["points", "deficit", "within", "one-more", "time", "speed", "iec"]).nullable(),
  given: z.string().nullable(),
  differs: z.array(z.string()),
});

const claim = z.strictObject({
  id: z.string(),
  verdict: z.enum(["supported", "contested", "contradicted", "unverifiable"]).nullable(),
  certain: z.boolean(),
  reason: z.string().nullable(),
  tier,
  margin: z.strictObject({ u: z.number(), relative: z.number().nullable() }).nullable(),
  anchor: z.strictObject({
    state: z.enum(["exact", "moved", "edited", "ambiguous", "orphan"]),
    start: z.int().nullable(),
    end: z.int().nullable(),
    text: z.string(),
  }),
  stated: stated.nullable(),
  evidence: z.array(evidence),
  independent: z.int(),
  exempt: z.string().nullable(),
});

export const checkOutput = z.strictObject({
  version: z.literal(1),
  articles: z.array(
    z.strictObject({
      path: z.string(),
      claimSet: z.string().nullable(),
      claims: z.array(claim),
      coverage: z.strictObject({ linked: z.int(), exempt: z.int(), unlinked: z.int() }),
      findings: z.array(finding),
    }),
  ),
  problems: z.array(finding),
});

export type CheckOutput = z.output<typeof checkOutput>;
export type FindingOutput = z.output<typeof finding>;
