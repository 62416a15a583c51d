/** What the process tells its caller (design, Command line). */
export const exitCode = {
  clean: 0,
  /** Something that `--fail-on` names was found, or an error. */
  findings: 1,
  couldNotRun: 2,
} as const;
