import type { Reading } from "../reading.js";
import type { Finding, Location, Severity } from "./finding.js";

/** What rules look at: a reading before its findings. */
export type Facts = Omit<Reading, "findings">;

/** A finding before its rule and severity are filled in. */
export interface Draft extends Location {
  readonly message: string;
  readonly claim?: string;
  readonly related?: NonNullable<Finding["related"]>;
  /** Graver or milder than the rule's default in this one case. */
  readonly severity?: Severity;
}

/** A check, as data and a function. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity | "off";
  /** One sentence: why this is worth a person's attention. */
  readonly reason: string;
  readonly check: (facts: Facts) => readonly Draft[];
}
