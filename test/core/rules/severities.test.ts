import assert from "node:assert/strict";
import type { Finding } from "../../../src/core/rules/finding.js";
import { readExample } from "../../../src/workspace/read-example.js";

const article = "The town had 5,400 inhabitants and 12 schools.\n";
const census = "place,people,schools\ntown,4812,12\n";
const tables = { "census.csv": census };
const declared = "tables: { census: { path: census.csv, key: place } }\n";

/** A claim set with a claim that the census contradicts, and one that it supports. */
const claims = (inhabitants: string, rest = ""): string => `${declared}claims:
  inhabitants: { quote: "5,400 inhabitants", evidence: [{ cell: census/town/people }]${inhabitants} }
  schools: { quote: 12 schools, evidence: [{ cell: census/town/schools }] }
${rest}`;

const found = async (claimSet: string, files: Readonly<Record<string, string>> = {}): Promise<readonly Finding[]> =>
  readExample({ article, claims: claimSet, tables: { ...tables, ...files } });
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe("the severities under `rules:`", () => {
  it("are the rule's own where nothing is set", async () =>
    assert.deepEqual(told(await found(claims(""))), ["warning contradicted"]));

  it("hold for rules that look at a reading, and `off` silences them", async () => {
    assert.deepEqual(told(await found(claims("", "rules: { contradicted: hint }\n"))), ["hint contradicted"]);
    assert.deepEqual(told(await found(claims("", "rules: { contradicted: off }\n"))), []);
  });

  it("hold for rules on claim sets, tables and files", async () => {
    const ragged = { "census.csv": `${census}village,1,2,3\n` };
    const rest = "rules: { contradicted: off, ragged-row: hint, unknown-key: error, missing-include: off }\n";
    const files = `include: [gone.yaml]\nremark: x\n${claims("", rest)}`;
    assert.deepEqual(told(await found(files, ragged)).toSorted(), ["error unknown-key", "hint ragged-row"]);
  });

  it("name rules that are there; for others, the one that was meant is named", async () => {
    const [finding, ...others] = await found("rules: { unlinked-numbers: warning }\n");
    assert.deepEqual(others, []);
    assert.equal(finding?.rule, "unknown-rule");
    assert.deepEqual(finding?.start, { line: 2, column: 10 });
    assert.match(finding?.message ?? "", /Did you mean "unlinked-number"\?/);
    const [far] = await found("rules: { everything: off }\n");
    assert.doesNotMatch(far?.message ?? "", /Did you mean/);
  });

  it("in countercheck.yaml name rules that are there, too", async () => {
    const [finding] = await found("", { "countercheck.yaml": "rules: { contradictd: off }\n" });
    assert.match(finding?.file ?? "", /countercheck\.yaml$/);
    assert.match(finding?.message ?? "", /Did you mean "contradicted"\?/);
  });
});

describe("a claim's `allow`", () => {
  it("spares the claim a rule's findings", async () =>
    assert.deepEqual(told(await found(claims(", allow: { contradicted: an old count }"))), []));

  it("needs a reason: without one it is a mistake, and allows nothing", async () => {
    for (const reason of ["", '""', '"  "']) {
      const findings = await found(claims(`, allow: { contradicted: ${reason} }`));
      assert.deepEqual(told(findings), ["error wrong-type", "warning contradicted"]);
      assert.match(findings[0]?.message ?? "", /a reason is expected/);
    }
  });

  it("names a rule that is there", async () => {
    const findings = await found(claims(", allow: { contradcted: an old count }"));
    assert.deepEqual(told(findings), ["warning unknown-rule", "warning contradicted"]);
    assert.match(findings[0]?.message ?? "", /Did you mean "contradicted"\?/);
  });

  it("is hinted at when nothing is found under it any more", async () => {
    const [finding, ...others] = await found(
      claims(", allow: { contradicted: an old count }").replace(
        "schools }] }",
        "schools }], allow: { contradicted: not any more } }",
      ),
    );
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.rule, finding?.severity, finding?.claim], ["unused-allow", "hint", "schools"]);
  });

  it("is left alone while its rule is off, or its claim can't be judged", async () => {
    const off = claims(", allow: { contested: both are known }", "rules: { contested: off, contradicted: off }\n");
    assert.deepEqual(told(await found(off)), []);
    const lost = `${declared}claims: { lost: { quote: nowhere, allow: { contested: both are known } } }\n`;
    assert.deepEqual(told(await found(lost)), ["error orphan"]);
  });
});
