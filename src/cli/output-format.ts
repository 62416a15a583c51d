import { CouldNotRun } from "./could-not-run.js";

const formats = ["pretty", "json"] as const;

/** How a command prints: for people unless told otherwise. */
export function outputFormat(written: string | undefined): (typeof formats)[number] {
  const format = formats.find((one) => one === (written ?? "pretty"));
  if (format === undefined)
    throw new CouldNotRun(`There is no format "${written}". There are ${formats.join(" and ")}.`);
  return format;
}
