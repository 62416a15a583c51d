import assert from "node:assert/strict";
import { checkOutput } from "../cli/check-schema.js";
import { runHere } from "../cli/fake-io.js";
import { inTempFolder } from "../workspace/temp-folder.js";
import { openServer } from "./harness/open-server.js";

const severityNames = ["", "error", "warning", "information", "hint"];

/** An article with findings of a rule on claims, on tables, on claim sets and on the choice among them. */
const files = {
  "town.md": "The town had 5,400 inhabitants.\n",
  "town.claims.yaml": `countercheck: 1
remark: not a key
tables: { census: { path: census.csv, key: place } }
claims:
  inhabitants: { quote: "5,400 inhabitants", evidence: [{ cell: census/town/people }] }
rules: { ragged-row: information }
`,
  "older.claims.yaml": "countercheck: 1\narticle: { path: town.md }\n",
  "gone.claims.yaml": "countercheck: 1\narticle: { path: gone.md }\n",
  "census.csv": "place,people\ntown,4812,1\n",
  "countercheck.yaml":
    "rules: { contradicted: hint, ragged-row: error, unknown-key: information, several-claim-sets: hint, unattached: error }\n",
};

const fromCommandLine = (): Promise<readonly string[]> =>
  inTempFolder(files, async ({ path }) => {
    const { stdout } = await runHere(["check", "--format", "json"], { cwd: path });
    const { articles, problems } = checkOutput.parse(JSON.parse(stdout));
    const found = [...articles.flatMap(({ findings }) => findings), ...problems];
    return found.map(({ file, rule, severity }) => `${file}: ${severity} ${rule}`).toSorted();
  });

async function fromEditor(): Promise<readonly string[]> {
  const server = await openServer(files);
  try {
    await server.open("town.md");
    await server.openBeside("gone.claims.yaml");
    await server.diagnosticsWhen("gone.claims.yaml", (all) => all.length > 0);
    return Object.keys(files)
      .flatMap((file) =>
        server.diagnostics(file).map(({ code, severity }) => `${file}: ${severityNames[severity ?? 0]} ${code}`),
      )
      .toSorted();
  } finally {
    await server.close();
  }
}

describe("severities", () => {
  it("are those of the claim set, then those of countercheck.yaml, in the editor and on the command line", async () => {
    const expected = [
      "census.csv: information ragged-row",
      "gone.claims.yaml: error unattached",
      "older.claims.yaml: hint several-claim-sets",
      "town.claims.yaml: hint several-claim-sets",
      "town.claims.yaml: information unknown-key",
      "town.md: hint contradicted",
    ];
    assert.deepEqual(await fromCommandLine(), expected);
    assert.deepEqual(await fromEditor(), expected);
  });
});
