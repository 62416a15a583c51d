import { defaultLimits, type Limits } from "../workspace/limits.js";
import { CouldNotRun } from "./could-not-run.js";

const defaultTableMB = defaultLimits.table / 1_000_000;

/** The option that says how large a table may be to be read. */
export const tableLimitOption = {
  value: "MB",
  summary: `How large a table may be to be read; ${defaultTableMB} unless told otherwise`,
} as const;

/** The limit that the option states; none where it isn't given. */
export function tableLimit(megabytes: string | undefined): Partial<Limits> {
  if (megabytes === undefined) return {};
  if (!/^\d{1,6}$/.test(megabytes) || Number(megabytes) === 0) {
    throw new CouldNotRun(
      `--max-table-size takes a number of megabytes, like ${defaultTableMB}; "${megabytes}" is none.`,
    );
  }
  return { table: Number(megabytes) * 1_000_000 };
}
