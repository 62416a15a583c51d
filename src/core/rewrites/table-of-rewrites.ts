import type { ClaimReading } from "../claim-reading.js";
import type { Reading } from "../reading.js";
import type { Rewrite } from "./rewrite.js";
import { sayAbout } from "./say-about.js";
import { sayBinary } from "./say-binary.js";
import { sayNumber } from "./say-number.js";
import { sayOpposite } from "./say-opposite.js";
import { sayPoints } from "./say-points.js";
import { sayTimesAs } from "./say-times-as.js";
import { sayWithin } from "./say-within.js";
import { writeValue } from "./write-value.js";

/** Every way to rewrite a claim: what its author may write instead, or null where that wouldn't mend it. */
export const rewrites = {
  value: writeValue,
  number: sayNumber,
  about: sayAbout,
  opposite: sayOpposite,
  points: sayPoints,
  times: sayTimesAs,
  within: sayWithin,
  binary: sayBinary,
} as const satisfies Readonly<Record<string, (reading: Reading, claim: ClaimReading) => Rewrite | null>>;

export type RewriteKind = keyof typeof rewrites;

/** Whether something is the name of a rewrite. */
export function isRewriteKind(name: unknown): name is RewriteKind {
  return typeof name === "string" && Object.hasOwn(rewrites, name);
}
