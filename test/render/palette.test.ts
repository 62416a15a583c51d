import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { paletteVariables, type Theme, themes } from "../../src/charts/palette.js";
import { paletteCss, reportPaletteCss } from "../../src/render/palette-css.js";
import { previewStyles } from "../../src/render/preview-notes.js";
import { viewStyles } from "../../src/render/view-shell.js";
import { contrast } from "../charts/colour.js";

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

  it("are all in media, and the view, the preview or a page to share loads every one", () => {
    const imported = [...css("report.css").matchAll(/^@import "\.\/(.*)";$/gm)].map(([, name]) => name);
    assert.deepEqual(
      imported.filter((name) => viewStyles.some((style) => style === name)),
      viewStyles.filter((style) => style !== "palette.css"),
      "a page looks like the view",
    );
    assert.deepEqual(
      [...new Set<string | undefined>([...viewStyles, ...previewStyles, ...imported, "report.css"])].sort(),
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

  it("give a page to share the same colours, by what the reader's system prefers", () => {
    assert.equal(css("report-palette.css"), reportPaletteCss());
    for (const theme of themes) {
      for (const [name, value] of Object.entries(paletteVariables(theme))) {
        assert.ok(css("report-palette.css").includes(`${name}: ${value};`), `${name} of ${theme}`);
      }
    }
  });

  it("keep text, links and verdicts of a page apart from its ground, in each of its four sets of colours", () => {
    const own = css("report.css");
    const values = (name: string): readonly string[] =>
      [...own.matchAll(new RegExp(`--cc-${name}: (#\\w{6});`, "g"))].map(([, value]) => value ?? "");
    const [light = "", dark = "", black = ""] = values("ground");
    const grounds: Readonly<Record<Theme, string>> = {
      light,
      dark,
      "high-contrast-light": light,
      "high-contrast-dark": black,
    };
    const links = values("link");
    assert.equal(links.length, 4);
    for (const [index, theme] of (["light", "dark", "high-contrast-light", "high-contrast-dark"] as const).entries()) {
      const least = theme.startsWith("high") ? 7 : 4.5;
      const colours = paletteVariables(theme);
      const texts = ["text", "soft", "supported", "contested", "contradicted", "unverifiable"];
      for (const [name, colour] of [["link", links[index]], ...texts.map((role) => [role, colours[`--cc-${role}`]])]) {
        const found = contrast(colour ?? "", grounds[theme]);
        assert.ok(found >= least, `${name} of ${theme}: ${found.toFixed(2)}`);
      }
    }
  });

  it("fetch nothing and use only variables that are set", () => {
    const all = [...viewStyles, ...previewStyles, "report.css"]
      .map(css)
      .join("\n")
      .replace(/^@import "\.\/[\w-]+\.css";$/gm, "");
    assert.doesNotMatch(all, /@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    const set = new Set([...all.matchAll(/(--cc-[\w-]+):/g)].map(([, name]) => name));
    const used = new Set([...all.matchAll(/var\((--cc-[\w-]+)/g)].map(([, name]) => name));
    assert.deepEqual(
      [...used].filter((name) => !set.has(name)),
      [],
    );
  });
});
