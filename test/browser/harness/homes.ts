import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A small article of our own, its table, and a claim set as a person writes it. */
export const homes = {
  article: "homes.md",
  claims: "homes.claims.yaml",
  text: `# Homes

Rents rose by 4.1 % in 2024, and prices fell by 2 %. Nine in ten tenants stayed.

The report counts 1,200 new homes, and 300 of them stand empty.

See [the *Annual* Report](https://a.example/r) for more.
`,
  claimSet: `# what the city says of its homes
countercheck: 1
article: { path: homes.md }

parties:
  city: { name: The City, interest: wants praise }

sources:
  report: { title: Annual Report, party: city }

tables:
  rents: { path: rents.csv, read-in: report, columns: { rise_pct: { unit: "%" } } }

claims:
  rents-rose:
    quote: rose by 4.1 %
    evidence:
      - { table: rents, where: { year: 2024 }, value: rise_pct }
  new-homes:
    quote: 1,200 new homes
    evidence:
      - { table: rents, where: { year: 2024 }, value: homes }

critiques:
  one-year:
    about: [rents-rose, new-homes]
    title: One year is no trend
    by: city   # of all people
    kind: no-variance
    status: open
    body: |
      One year says little.
`,
  table: `year,rise_pct,fall_pct,homes
2023,3.0,1.0,900
2024,4.1,2.0,1200
`,
} as const;

/** Writes them to a folder in a temporary place; with a name, one where Git knows the person by it. */
export async function homesFolder(gitName?: string): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "countercheck-homes-"));
  await writeFile(join(folder, homes.article), homes.text);
  await writeFile(join(folder, homes.claims), homes.claimSet);
  await writeFile(join(folder, "rents.csv"), homes.table);
  if (gitName !== undefined) {
    const git = (...args: readonly string[]) => promisify(execFile)("git", ["-C", folder, ...args]);
    await git("init", "--quiet");
    await git("config", "user.name", gitName);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
