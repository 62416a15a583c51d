import { readFile } from "node:fs/promises";

/** A text with what is to be found in it. */
export interface ConsistencyCase {
  readonly finds: "parts-and-total" | "two-values" | "none";
  readonly domain: string;
  readonly text: string;
}

/** The cases of one file, each below a heading "# rule · domain". */
export async function consistencyCases(name: "tuned" | "unseen"): Promise<readonly ConsistencyCase[]> {
  const file = `test/core/rules/consistency/${name}.md`;
  const [, ...parts] = (await readFile(file, "utf8")).split(/^# /m);
  return parts.map((part) => {
    const [, finds = "", domain = "", text = ""] = /^(\S+) · (.+)\n([\s\S]*)$/.exec(part) ?? [];
    return { finds: finds as ConsistencyCase["finds"], domain, text };
  });
}
