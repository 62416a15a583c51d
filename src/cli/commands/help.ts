import type { Command } from "./command.js";

/** Help for one command, or the list of all. */
export function helpText(commands: readonly Command[], command?: Command): string {
  if (!command) return overview(commands);
  const lines = [`countercheck ${command.name} ${command.usage}`.trimEnd(), "", `${command.summary}.`];
  const options = Object.entries(command.options).map(([name, { value, summary, short }]): [string, string] => [
    `${short === undefined ? "" : `-${short}, `}--${name}${value === null ? "" : ` ${value}`}`,
    summary,
  ]);
  if (options.length > 0) lines.push("", ...columns(options));
  for (const note of command.notes ?? []) lines.push("", note);
  return `${lines.join("\n")}\n`;
}

function overview(commands: readonly Command[]): string {
  const list = commands.map(({ name, usage, summary }): [string, string] => [`${name} ${usage}`.trimEnd(), summary]);
  return `${[
    "Countercheck reads an article against the data that its claims rest on.",
    "",
    ...columns(list),
    "",
    "`countercheck help COMMAND` says more. Exit codes: 0 clean, 1 findings, 2 could not run.",
  ].join("\n")}\n`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
