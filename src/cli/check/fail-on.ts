import { CouldNotRun } from "../could-not-run.js";

/** What `--fail-on` can name (design, Command line). */
export const failures = ["contradicted", "contested", "unverifiable", "unplaced", "edited", "unlinked"] as const;
export type Failure = (typeof failures)[number];

/** What fails a check unless told otherwise. */
export const defaultFailOn = "contradicted,unplaced";

/** Reads a list like `contested,unplaced`; `never` stands alone. */
export function parseFailOn(written: string = defaultFailOn): ReadonlySet<Failure> {
  const names = written.split(",").map((name) => name.trim());
  if (names.length === 1 && names[0] === "never") return new Set();
  if (names.includes("never")) throw new CouldNotRun("--fail-on: `never` stands alone.");
  return new Set(names.map(failureOf));
}

function failureOf(name: string): Failure {
  const failure = failures.find((one) => one === name);
  if (failure !== undefined) return failure;
  throw new CouldNotRun(`--fail-on can't name "${name}". It is a list of ${failures.join(", ")}, or never.`);
}
