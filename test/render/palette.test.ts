import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { paletteVariables, themes } from "../../src/charts/palette.js";
import { paletteCss } from "../../src/render/palette-css.js";
import { previewStyles } from "../../src/render/preview-notes.js";
import { viewStyles } from "../../src/render/view-shell.js";

const media = fileURLToPath(new URL("../../../media", import.meta.url));
const css = (name: string): string => readFileSync(join(media, name), "utf8");

describe("the view's style sheets", () => {
  it("give the charts' variables the charts' colours, in each kind of theme", () => {
    assert.equal(css("palette.css"), paletteCss());
    for (const theme of themes) {
      for (const [name, value] of Object.entries(paletteVariables(theme))) {
        assert.ok(css("palette.css").includes(`${name}: ${value};`), `${name} of ${theme}`);
      }
    }
  });

  it("are all in media, and the view or the preview loads every one", () => {
    assert.deepEqual(
      [...new Set<string>([...viewStyles, ...previewStyles])].sort(),
      readdirSync(media)
        .filter((name) => name.endsWith(".css"))
        .sort(),
    );
  });

  it("of the preview are those that the extension contributes", () => {
    const { contributes } = JSON.parse(readFileSync(join(media, "..", "package.json"), "utf8"));
    assert.deepEqual(
      contributes["markdown.previewStyles"],
      previewStyles.map((name) => `./media/${name}`),
    );
  });

  it("fetch nothing and use only variables that are set", () => {
    const all = [...viewStyles, ...previewStyles].map(css).join("\n");
    assert.doesNotMatch(all, /@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    const set = new Set([...all.matchAll(/(--cc-[\w-]+):/g)].map(([, name]) => name));
    const used = new Set([...all.matchAll(/var\((--cc-[\w-]+)/g)].map(([, name]) => name));
    assert.deepEqual(
      [...used].filter((name) => !set.has(name)),
      [],
    );
  });
});
