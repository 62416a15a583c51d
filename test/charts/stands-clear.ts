import assert from "node:assert/strict";
import type { Chart } from "../../src/charts/chart.js";
import { markBoxes, overlap, textBoxes } from "./boxes.js";
import { elementsOf, parseSvg } from "./parse-svg.js";

/** Asserts that all texts of a chart stand in the picture, clear of each other and of marks. */
export function standsClear(chart: Chart, name: string): void {
  const texts = textBoxes(chart.svg);
  const marks = markBoxes(chart.svg);
  for (const [index, text] of texts.entries()) {
    const where = `${name}: "${text.what}"`;
    assert.ok(text.left >= -0.5 && text.right <= chart.widthPx + 0.5, `${where} leaves the picture at a side`);
    assert.ok(text.top >= 0 && text.bottom <= chart.heightPx, `${where} leaves the picture above or below`);
    for (const other of texts.slice(0, index)) {
      assert.ok(!overlap(text, other), `${where} covers "${other.what}"`);
    }
    for (const mark of marks) assert.ok(!overlap(text, mark), `${where} covers ${JSON.stringify(mark)}`);
  }
}

/** Asserts that a chart is well-formed SVG of our own elements alone, with finite numbers and no negative sizes. */
export function isSound(chart: Chart): void {
  for (const { name, attributes } of elementsOf(parseSvg(chart.svg))) {
    assert.ok(["svg", "g", "path", "rect", "circle", "line", "text", "title"].includes(name), name);
    for (const [key, value] of Object.entries(attributes)) {
      assert.ok(!/^(style|id|href|on.*)$/.test(key), key);
      if (["x", "y", "width", "height", "d", "cx", "cy", "r", "viewBox"].includes(key)) {
        assert.doesNotMatch(value, /NaN|Infinity|undefined/);
      }
      if (["width", "height", "r"].includes(key)) assert.ok(!value.startsWith("-"), `${name} ${key}="${value}"`);
    }
  }
  assert.ok(chart.heightPx > 0 && Number.isFinite(chart.heightPx));
}
