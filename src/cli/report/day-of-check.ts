import { CouldNotRun } from "../could-not-run.js";
import type { Io } from "../io.js";

/**
 * The day that a page states as that of its check, as ISO 8601 has it: the one that was asked for, else that of
 * `SOURCE_DATE_EPOCH` (reproducible-builds.org), in UTC, else today's here.
 */
export function dayOfCheck(written: string | undefined, { env, now }: Pick<Io, "env" | "now">): string {
  if (written !== undefined) {
    if (isDay(written)) return written;
    throw new CouldNotRun(`--date takes a day as 2026-11-25; "${written}" is none.`);
  }
  const epoch = env.SOURCE_DATE_EPOCH ?? "";
  if (epoch === "") return localDay(now());
  const date = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
  if (date && Number.isFinite(date.getTime()) && date.getUTCFullYear() <= 9999) return date.toISOString().slice(0, 10);
  throw new CouldNotRun(`SOURCE_DATE_EPOCH must be a number of seconds since 1970; "${epoch}" is none.`);
}

function isDay(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && Number.isFinite(date.getTime()) && date.toISOString().startsWith(text);
}

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${date.getFullYear()}-${month}-${day}`;
}
