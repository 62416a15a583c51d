import type { CheckReport } from "../check/check-report.js";

/** What a reporter knows of where it is read. */
export interface ReportSurroundings {
  /** Paths are shown relative to it. */
  readonly cwd: string;
  readonly colours: boolean;
  /** Width to wrap at; null: no wrapping. */
  readonly columns: number | null;
}

/** A way to print what a check found. */
export interface Reporter {
  print(report: CheckReport, surroundings: ReportSurroundings): string;
}
