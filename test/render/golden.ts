import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where golden files stand: beside the sources, not beside the compiled tests. */
const folder = fileURLToPath(new URL("../../../test/render/golden", import.meta.url));

/**
 * Compares a text with the golden file of that name. On a mismatch the new text is written beside it, with `-changed` in
 * its name, to be looked at and to take the golden file's place when it is right.
 */
export function assertGolden(name: string, actual: string): void {
  const file = join(folder, name);
  const changed = join(folder, name.replace(/(\.\w+)$/, "-changed$1"));
  const expected = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (expected === actual) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, actual);
  assert.equal(actual, expected, `${name} is not what it was; the new ${extname(name).slice(1)} stands beside it`);
}

/** Markup without its charts, which have tests of their own: each is the place where it stands and what it says. */
export function withoutCharts(markup: string): string {
  return markup.replace(/<svg [^>]*aria-label="([^"]*)"[^>]*>.*?<\/svg>/gs, "[chart: $1]");
}
