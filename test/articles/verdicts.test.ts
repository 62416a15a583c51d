import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ClaimReading } from "../../src/core/claim-reading.js";
import type { Reading } from "../../src/core/reading.js";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { findReadings } from "../../src/workspace/find-readings.js";
import { type LoadedReading, loadReading } from "../../src/workspace/load-reading.js";
import { createWorkspace } from "../../src/workspace/workspace.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const folder = join(root, "articles/hypervisors");
/** The original column can't be shipped; where a reader's copy stands beside the project, it is read too. */
const column = join(root, "../shared/column/column.txt");

const uri = (path: string): string => pathToFileURL(path).href;
const workspace = createWorkspace(diskFiles, { root: uri(root) });
const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** One claim as a line that a person can check against the sources. */
function line({ id, anchor, verdict, tier, margin, independent, stated, headline }: ClaimReading): string {
  const read = stated ? `${stated.text.replace(/\s+/g, " ")}` : "–";
  const narrow =
    verdict === "unverifiable" || verdict === null
      ? ""
      : ` · ${tier ?? "no tier"} · ${margin?.u.toFixed(2) ?? "–"} u · ${independent} independent`;
  return `${id}\n  ${anchor.state} · “${read}”${narrow}\n  ${headline}`;
}

/** Compares with the golden file; UPDATE_GOLDEN=1 writes it anew, to be reviewed by eye. */
function assertGolden(name: string, reading: Reading): void {
  const golden = join(root, "test/articles", name);
  const found = `${reading.claims.map(line).join("\n\n")}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, found);
  assert.equal(found, readFileSync(golden, "utf8"));
}

describe("the article on the hypervisor benchmarks", () => {
  let loaded: LoadedReading;
  let reading: Reading;
  before(async () => {
    const article = uri(join(folder, "hypervisor-benchmarks.md"));
    const { readings } = await findReadings(workspace, { articles: [article], claimSets: [], copies: [] });
    loaded = await loadReading(workspace, readings[0] ?? { articleFile: article, claimSetFile: null });
    assert.ok(loaded.reading);
    reading = loaded.reading;
  });

  it("has the verdicts of the golden file", () => assertGolden("hypervisor-benchmarks.golden.txt", reading));

  it("places every claim exactly", () => {
    assert.deepEqual(
      reading.claims.filter(({ anchor }) => anchor.state !== "exact").map(({ id }) => id),
      [],
    );
  });

  it("has no findings but what sources disagree on, and the sentence that doesn't say of what", () => {
    const findings = [...loaded.findings, ...reading.findings].filter(({ rule }) => rule !== "contested");
    assert.deepEqual(
      findings.map(({ rule, claim }) => [rule, claim]),
      [["ambiguous-reading", "specint-xen"]],
    );
  });

  it("puts each reading of the garbled sentence against evidence of its own", () => {
    const verdictsOf = (id: string) =>
      reading.claims.find((claim) => claim.id === id)?.readings.map(({ name, verdict }) => [name, verdict]);
    assert.deepEqual(verdictsOf("specint-esx"), [
      ["over native", "contested"],
      ["over the other product", "contested"],
    ]);
    assert.deepEqual(verdictsOf("specint-xen"), [
      ["over native", "contested"],
      ["over the other product", "supported"],
    ]);
  });

  it("leaves no number of the article unlinked", () => assert.equal(reading.coverage.unlinked, 0));

  it("is a full example: claims, critiques, terms, lost figures, and prose of its length", () => {
    const { data, terms } = reading.claimSet;
    assert.ok(reading.claims.length >= 45);
    assert.ok(Object.keys(data.critiques ?? {}).length >= 15);
    assert.ok(terms.size >= 12);
    assert.equal(Object.keys(data.missing ?? {}).length, 2);
    const words = wordsOf(reading.article.shadow.text);
    assert.ok(words >= 1200 && words <= 1800, `${words} words`);
  });

  it("contests VMware's 3–6 % by XenSource's 86–92 %, if ESX is at 95 %, with what differs", () => {
    const claim = reading.claims.find(({ id }) => id === "netperf-xen");
    const against = claim?.evidence.find(({ agrees }) => agrees === false);
    assert.equal(claim?.verdict, "contested");
    assert.equal(against?.reportedBy, "xensource");
    assert.match(against?.given ?? "", /95/);
    assert.deepEqual(
      ["build", "driver", "hardware"].filter((word) => !against?.differs.some((one) => one.includes(word))),
      [],
    );
  });

  it("draws the CPU cost of the hosted study as analogous, and never counts it", () => {
    const claim = reading.claims.find(({ id }) => id === "cpu-per-io");
    const analogous = claim?.evidence.filter(({ bearing }) => bearing === "analogous") ?? [];
    assert.ok(analogous.some(({ formula }) => formula !== null));
    assert.equal(claim?.independent, 0);
  });
});

if (existsSync(column)) {
  describe("the original column, as a reader's own copy", () => {
    let loaded: LoadedReading;
    let reading: Reading;
    before(async () => {
      const set = uri(join(folder, "column.claims.yaml"));
      const found = await findReadings(createWorkspace(diskFiles), {
        articles: [],
        claimSets: [set],
        copies: [uri(column)],
      });
      assert.deepEqual(
        found.readings.map(({ articleFile }) => articleFile),
        [uri(column)],
        "the fingerprint fits",
      );
      loaded = await loadReading(createWorkspace(diskFiles), { articleFile: uri(column), claimSetFile: set });
      assert.ok(loaded.reading);
      reading = loaded.reading;
    });

    it("has the verdicts of the golden file", () => assertGolden("column.golden.txt", reading));

    it("places every anchor exactly", () => {
      assert.deepEqual(
        reading.claims.filter(({ anchor }) => anchor.state !== "exact").map(({ id }) => id),
        [],
      );
    });

    it("links or exempts every quantity", () => assert.equal(reading.coverage.unlinked, 0));

    it("quotes at most twelve words for an anchor, context included", () => {
      const long = Object.entries(reading.claimSet.data.claims ?? {}).filter(
        ([, { quote, prefix = "", suffix = "" }]) => wordsOf(`${prefix} ${quote} ${suffix}`) > 12,
      );
      assert.deepEqual(
        long.map(([id]) => id),
        [],
      );
    });
  });
}
