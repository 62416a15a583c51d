import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the committed charts stand; tests run from the compiler's output folder. */
const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../test/charts/__svg__");

/**
 * Compares a chart with the committed one of that name, numbers rounded to whole pixels. A chart that differs is written
 * beside it as `NAME-changed.svg`, to be looked at; UPDATE_CHARTS=1 takes it as the new one.
 */
export function matchSvg(name: string, svg: string): void {
  const file = join(folder, `${name}.svg`);
  const changed = join(folder, `${name}-changed.svg`);
  rmSync(changed, { force: true });
  if (process.env.UPDATE_CHARTS === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, readable(svg));
    return;
  }
  const committed = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (normal(committed) === normal(svg)) return;
  writeFileSync(changed, readable(svg));
  assert.equal(normal(svg), normal(committed), `${name} looks different: compare ${changed} with the committed one`);
}

/** One element a line, so that a change reads well in a diff. */
function readable(svg: string): string {
  return `${svg
    .replace(/(<\/?(?:g|path|rect|circle|line|text|svg)\b)/g, "\n$1")
    .replace(/\n<\/text/g, "</text")
    .trim()}\n`;
}

function normal(svg: string): string {
  return readable(svg.replace(/\n/g, "")).replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)) + 0));
}
