import type { Place } from "../text/line-index.js";

/** How grave a finding is, from loud to quiet. */
export type Severity = "error" | "warning" | "information" | "hint";

/** A stretch of a file as people count it. The end is exclusive. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A range in a file. `file` is the name under which the workspace knows it; core only compares it. */
export interface Location extends Range {
  readonly file: string;
}

/** Something a person should know about an article, a claim set or a table, at an exact place. */
export interface Finding extends Location {
  /** Id of the rule that speaks, a few words in kebab-case. */
  readonly rule: string;
  readonly severity: Severity;
  /** One or two sentences: what is wrong, and what to do. */
  readonly message: string;
  /** The claim it is about, when it is about one. */
  readonly claim?: string;
  /** Other places that explain it. */
  readonly related?: readonly (Location & { readonly message: string })[];
}
