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

/**
 * A small article with what matters of its claim set, its tables and other files. A rule's page shows it, and a test
 * reads it.
 */
export interface Example {
  /** Stands in `article.md`. */
  readonly article: string;
  /** The YAML of `article.claims.yaml`; its first line, `countercheck: 1`, may be left out. */
  readonly claims: string;
  /** Each table's text by its path. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Other files by their path: included ones, `countercheck.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
}

/** An example in which a rule finds something, and one like it in which nothing is found. */
export interface Examples {
  readonly bad: Example;
  readonly good: Example;
}

/** A check, as data and a function. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity | "off";
  /** One sentence: why this is worth a person's attention. */
  readonly reason: string;
  /** The rules of docs/semantics.md that it rests on, by number. */
  readonly semantics?: readonly number[];
  /** The bad one gets one finding of this rule, the good one no finding at all. */
  readonly examples: Examples;
  readonly check: (facts: Facts) => readonly Draft[];
  /**
   * Whether what it finds on a claim follows from that claim by itself, wherever it stands: one on which it found nothing needn't
   * be looked at again for as long as it says the same.
   */
  readonly byClaim?: true;
}
