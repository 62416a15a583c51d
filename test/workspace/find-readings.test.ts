import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { fingerprintOf } from "../../src/core/text/fingerprint.js";
import { diskFiles } from "../../src/workspace/disk-files.js";
import type { Files } from "../../src/workspace/files.js";
import { findReadings, type Sought } from "../../src/workspace/find-readings.js";
import { createWorkspace } from "../../src/workspace/workspace.js";
import { inTempFolder, type TempFiles } from "./temp-folder.js";

const bare = "countercheck: 1\n";
const about = (path: string): string => `${bare}article: { path: ${path} }\n`;
const fitting = (text: string): string => {
  const { shadow } = parseArticle(text, { format: "plain" });
  return `${bare}article: { fingerprint: "${fingerprintOf(shadow)}" }\n`;
};

/** What is brought together, as `article ← claim set`, and what is said, as `rule file:line:column`. */
async function found(files: TempFiles, sought: Partial<Sought>): Promise<readonly string[]> {
  return inTempFolder({ ".git/HEAD": "", ...files }, async (folder) => {
    const named = (names: readonly string[] = []): readonly string[] => names.map((name) => folder.file(name));
    const { readings, findings } = await findReadings(createWorkspace(diskFiles), {
      articles: named(sought.articles),
      claimSets: named(sought.claimSets),
      copies: named(sought.copies),
    });
    const short = (file: string | null): string => file?.slice(folder.uri.length + 1) ?? "none";
    const said = [...readings.flatMap((reading) => reading.findings), ...findings];
    return [
      ...readings.map(({ articleFile, claimSetFile }) => `${short(articleFile)} ← ${short(claimSetFile)}`),
      ...said.map(({ rule, file, start }) => `${rule} ${short(file)}:${start.line}:${start.column}`),
    ];
  });
}

describe("bringing articles and claim sets together", () => {
  it("takes the claim set beside an article, with or without a path in it", async () => {
    const files = { "a.md": "", "a.claims.yaml": bare, "b.txt": "", "b.claims.yaml": about("b.txt") };
    assert.deepEqual(await found(files, { articles: ["a.md", "b.txt"] }), [
      "a.md ← a.claims.yaml",
      "b.txt ← b.claims.yaml",
    ]);
  });

  it("finds the article of a claim set by its path, else by its base name", async () => {
    const files = { "texts/a.md": "", "x.claims.yaml": about("texts/a.md"), "b.markdown": "", "b.claims.yaml": bare };
    assert.deepEqual(await found(files, { claimSets: ["x.claims.yaml", "b.claims.yaml"] }), [
      "b.markdown ← b.claims.yaml",
      "texts/a.md ← x.claims.yaml",
    ]);
  });

  it("takes a claim set of another name in the article's folder that names it", async () => {
    const files = { "a.md": "", "notes.claims.yaml": about("a.md"), "other.claims.yaml": about("b.md"), "b.md": "" };
    assert.deepEqual(await found(files, { articles: ["a.md"] }), ["a.md ← notes.claims.yaml"]);
  });

  it("reads an article without a claim set by itself", async () => {
    assert.deepEqual(await found({ "a.md": "" }, { articles: ["a.md"] }), ["a.md ← none"]);
  });

  it("gives a claim set that a stranger's file stands beside to nobody else", async () => {
    const files = { "a.md": "", "a.claims.yaml": about("b.md"), "b.md": "" };
    assert.deepEqual(await found(files, { articles: ["a.md"] }), ["a.md ← none"]);
  });

  it("tells on each of several claim sets for one article, and lets the one beside win", async () => {
    const files = { "b.md": "", "b.claims.yaml": bare, "a.claims.yaml": `# Also.\n${about("b.md")}` };
    const expected = [
      "b.md ← b.claims.yaml",
      "several-claim-sets b.claims.yaml:1:1",
      "several-claim-sets a.claims.yaml:3:18",
    ];
    assert.deepEqual(await found(files, { articles: ["b.md"] }), expected);
    assert.deepEqual(await found(files, { claimSets: ["a.claims.yaml", "b.claims.yaml"] }), expected);
  });

  it("lets the first by name win where none stands beside", async () => {
    const files = { "a.md": "", "y.claims.yaml": about("a.md"), "x.claims.yaml": about("a.md") };
    assert.deepEqual(await found(files, { claimSets: ["y.claims.yaml", "x.claims.yaml"] }), [
      "a.md ← x.claims.yaml",
      "several-claim-sets x.claims.yaml:2:18",
      "several-claim-sets y.claims.yaml:2:18",
    ]);
  });

  it("attaches a claim set to the copy that its fingerprint fits, whatever the copy's line breaks", async () => {
    const text = "Sales rose to 120 units.\n";
    const files = {
      "mine.txt": "Sales rose to 120 units.\r\n",
      "else.txt": "Sales fell.",
      "s.claims.yaml": fitting(text),
    };
    const sought = { claimSets: ["s.claims.yaml"], copies: ["else.txt", "mine.txt"] };
    assert.deepEqual(await found(files, sought), ["mine.txt ← s.claims.yaml"]);
    assert.deepEqual(await found(files, { claimSets: ["s.claims.yaml"], articles: ["mine.txt"] }), [
      "mine.txt ← s.claims.yaml",
    ]);
  });

  it("leaves an article with a claim set of its own out of the search for copies", async () => {
    const text = "Sales rose to 120 units.\n";
    const files = { "a.txt": text, "a.claims.yaml": bare, "s.claims.yaml": fitting(text) };
    assert.deepEqual(await found(files, { claimSets: ["s.claims.yaml"], articles: ["a.txt"] }), [
      "a.txt ← a.claims.yaml",
      "unattached s.claims.yaml:2:25",
    ]);
  });

  it("says where a claim set names an article that isn't there", async () => {
    const files = { "a.claims.yaml": about("gone.md"), "b.claims.yaml": bare, "c.claims.yaml": fitting("gone") };
    assert.deepEqual(await found(files, { claimSets: ["a.claims.yaml", "b.claims.yaml", "c.claims.yaml"] }), [
      "unattached a.claims.yaml:2:18",
      "unattached b.claims.yaml:1:1",
      "unattached c.claims.yaml:2:25",
    ]);
  });

  it("refuses an article outside the root", async () => {
    assert.deepEqual(await found({ "a.claims.yaml": about("../a.md") }, { claimSets: ["a.claims.yaml"] }), [
      "path-outside a.claims.yaml:2:18",
    ]);
  });

  it("says what keeps a claim set without an article from being read", async () => {
    const files = { "a.claims.yaml": new Uint8Array([0, 1, 2]) };
    assert.deepEqual(await found(files, { claimSets: ["a.claims.yaml"] }), ["not-text a.claims.yaml:1:1"]);
  });

  it("looks at each file once, however many articles share a folder", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `a${index}`);
    const files = Object.fromEntries(
      names.flatMap((name) => [
        [`${name}.md`, ""],
        [`${name}.claims.yaml`, bare],
      ]),
    );
    await inTempFolder(files, async ({ file }) => {
      const calls = { read: 0, entriesOf: 0 };
      const counted: Files = {
        ...diskFiles,
        read: (...args) => {
          calls.read++;
          return diskFiles.read(...args);
        },
        entriesOf: (folder) => {
          calls.entriesOf++;
          return diskFiles.entriesOf(folder);
        },
      };
      const sought = { articles: names.map((name) => file(`${name}.md`)), copies: [] };
      const known = names.map((name) => file(`${name}.claims.yaml`));
      for (const claimSets of [known, []]) {
        calls.read = calls.entriesOf = 0;
        const { readings } = await findReadings(createWorkspace(counted), { ...sought, claimSets });
        assert.ok(readings.every(({ claimSetFile }) => claimSetFile !== null));
        assert.deepEqual(calls, { read: 40, entriesOf: 1 });
      }
    });
  });
});
