import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { articles } from "#scripts/paths.mjs";
import type { Reading } from "../../src/core/reading.js";
import { smallestEdit, type TracedEdit } from "../../src/core/text/follow-edit.js";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { normaliseUri } from "../../src/workspace/file-uri.js";
import { type LoadedReading, loadReading } from "../../src/workspace/load-reading.js";
import { overlay } from "../../src/workspace/overlay.js";
import { createWorkspace } from "../../src/workspace/workspace.js";

const uriOf = (name: string): string => normaliseUri(pathToFileURL(join(articles, "hypervisors", name)).href);
const articleFile = uriOf("hypervisor-benchmarks.md");
const claimSetFile = uriOf("hypervisor-benchmarks.claims.yaml");
const original = readFileSync(join(articles, "hypervisors", "hypervisor-benchmarks.md"), "utf8");

/** The shipped article in an editor. */
class OpenArticle {
  #text = original;
  readonly #workspace = createWorkspace(overlay(diskFiles, (file) => (file === articleFile ? this.#text : undefined)));

  /** Reads the article as it is now. */
  read(earlier: { loaded: LoadedReading; edits: readonly TracedEdit[] } | null = null): Promise<LoadedReading> {
    return loadReading(this.#workspace, { articleFile, claimSetFile }, earlier);
  }

  /** Replaces the first occurrence of a text. */
  edit(was: string, now: string): readonly TracedEdit[] {
    const start = this.#text.indexOf(was);
    assert.ok(start >= 0, `“${was}” is in the article`);
    const edit = smallestEdit(this.#text, { span: { start, end: start + was.length }, text: now });
    this.#text = this.#text.slice(0, start) + now + this.#text.slice(start + was.length);
    return [edit];
  }
}

/** All that a reading says, apart from what it keeps for the next one. */
function told({ reading }: LoadedReading) {
  assert.ok(reading);
  const { claims, quantities, coverage, findings } = reading;
  const said = claims.map(({ anchor: { last, score, ...anchor }, ...claim }) => ({ ...claim, anchor }));
  return { claims: said, quantities, coverage, findings };
}

describe("reading an edited article again", () => {
  for (const [what, was, now] of [
    ["words without a claim", "The word to weigh", "The one word to weigh"],
    ["a new paragraph above all others", "\n## ", "\nOn 3 May 2007 it rained 5 mm.\n\n## "],
    ["a hedge before a claim", "3–6% of bare metal", "about 3–6% of bare metal"],
    ["a claim's number, which says the same", "95% of native", "95.0% of native"],
  ] as const) {
    it(`says what reading it for the first time says: ${what}`, async () => {
      const open = new OpenArticle();
      const before = await open.read();
      const edits = open.edit(was, now);
      const [again, first] = [await open.read({ loaded: before, edits }), await open.read()];
      assert.deepEqual(told(again), told(first));
    });
  }

  it("judges only the claim again that was edited", async () => {
    const open = new OpenArticle();
    const before = await open.read();
    const again = await open.read({ loaded: before, edits: open.edit("reached **95%", "reached **96%") });
    const evidenceOf = (reading: Reading | null) => new Map(reading?.claims.map(({ id, evidence }) => [id, evidence]));
    const [old, now] = [evidenceOf(before.reading), evidenceOf(again.reading)];
    const weighed = [...now]
      .filter(([id, evidence]) => evidence.length > 0 && evidence !== old.get(id))
      .map(([id]) => id);
    // Claims with several readings are always weighed again.
    const several = again.reading?.claims.filter(({ readings }) => readings.length > 0).map(({ id }) => id) ?? [];
    assert.deepEqual(
      weighed.filter((id) => !several.includes(id)),
      ["netperf-esx"],
    );
  });
});
