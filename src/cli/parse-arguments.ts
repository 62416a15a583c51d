import { parseArgs } from "node:util";
import { CouldNotRun } from "./could-not-run.js";

/** The options of a command by name, without the dashes. */
export type Options = Readonly<Record<string, Option>>;

export interface Option {
  /** What stands for its value in help ("FILE"); null for a flag. */
  readonly value: string | null;
  readonly summary: string;
  /** Its letter, for the few that people know from elsewhere. */
  readonly short?: string;
}

/** What a command line says: options with their text (empty for flags), and all else in order. */
export interface Arguments<Name extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments; an unknown, repeated or incomplete option throws a sentence. */
export function parseArguments<const Known extends Options>(
  options: Known,
  args: readonly string[],
): Arguments<keyof Known & string> {
  const config = Object.entries(options).map(([name, { value, short }]) => [
    name,
    { type: value === null ? ("boolean" as const) : ("string" as const), ...(short === undefined ? {} : { short }) },
  ]);
  // Not strict: the sentences here say more than those of the platform.
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(config),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option || (token.rawName !== `--${token.name}` && token.rawName !== `-${option.short}`))
      throw unknownOption(token.rawName, options);
    if (Object.hasOwn(values, token.name)) throw new CouldNotRun(`${token.rawName} is given twice; say it once.`);
    values[token.name] = textOf(token.rawName, option, token.value, token.inlineValue);
  }
  return { values: values as Partial<Record<keyof Known & string, string>>, positionals };
}

function textOf(name: string, option: Option, value: string | undefined, inline: boolean | undefined): string {
  if (option.value === null) {
    if (value !== undefined) throw new CouldNotRun(`${name} takes no value.`);
    return "";
  }
  // `--format --root x`: the next option is not this one's value. A lone dash is standard input.
  const forgotten = value === undefined || value === "" || (!inline && value.startsWith("-") && value !== "-");
  if (forgotten) throw new CouldNotRun(`${name} needs a value: ${name} ${option.value}.`);
  return value;
}

function unknownOption(name: string, options: Options): CouldNotRun {
  const known = Object.keys(options).map((option) => `--${option}`);
  const list =
    known.length === 0 ? "There are none here." : `There ${known.length === 1 ? "is" : "are"} ${known.join(", ")}.`;
  return new CouldNotRun(`There is no option ${name}. ${list}`);
}
