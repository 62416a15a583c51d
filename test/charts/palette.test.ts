import assert from "node:assert/strict";
import { hueCount, shadeColour, shadeCount } from "../../src/charts/hues.js";
import { inkOf, paletteVariables, type Role, roles, type Theme, themes } from "../../src/charts/palette.js";
import { asSeen, contrast, distance, mix } from "./colour.js";
import { grounds } from "./grounds.js";

const texts: readonly Role[] = ["text", "soft", "band-text"];
const marks: readonly Role[] = ["axis", "band-edge", "supported", "contested", "contradicted", "unverifiable"];

for (const theme of themes) {
  const ink = inkOf(theme);
  const strict = theme.startsWith("high-contrast");

  describe(`palette, ${theme}`, () => {
    it("keeps texts legible on every ground and on the band", () => {
      for (const ground of [...grounds[theme], ink.of("band")]) {
        for (const role of texts) {
          const found = contrast(ink.of(role), ground);
          assert.ok(found >= (strict ? 7 : 4.5), `${role} on ${ground}: ${found.toFixed(2)}`);
        }
      }
    });

    it("keeps marks and verdicts apart from every ground", () => {
      for (const ground of grounds[theme]) {
        for (const role of marks) {
          const found = contrast(ink.of(role), ground);
          assert.ok(found >= (strict ? 4.5 : 3), `${role} on ${ground}: ${found.toFixed(2)}`);
        }
      }
    });

    it("keeps every hue and shade apart from every ground", () => {
      for (const ground of grounds[theme]) {
        for (const [name, colour] of seriesColours(theme)) {
          const found = contrast(colour, ground);
          assert.ok(found >= 3, `${name} ${colour} on ${ground}: ${found.toFixed(2)}`);
        }
      }
    });

    it("keeps families apart for every kind of eye, the first four well apart", () => {
      const first = Array.from({ length: hueCount }, (_, hue) => shadeColour(theme, hue, 0));
      for (const [i, a] of first.entries()) {
        for (const [j, b] of first.entries()) {
          if (j >= i) continue;
          const least = Math.min(...asSeen.map((see) => distance(see(a), see(b))));
          assert.ok(least >= (i < 4 ? 0.09 : 0.05), `hues ${j} and ${i}: ${least.toFixed(3)}`);
        }
      }
    });

    it("keeps the builds of a family apart for every kind of eye", () => {
      for (let hue = 0; hue < hueCount; hue++) {
        const shades = Array.from({ length: shadeCount }, (_, shade) => shadeColour(theme, hue, shade));
        for (const [i, a] of shades.entries()) {
          for (const b of shades.slice(0, i)) {
            const least = Math.min(...asSeen.map((see) => distance(see(a), see(b))));
            assert.ok(least >= 0.035, `${a} and ${b}: ${least.toFixed(3)}`);
          }
        }
      }
    });

    it("shows the band on its ground", () => {
      for (const ground of grounds[theme]) assert.ok(distance(ink.of("band"), ground) >= 0.03);
      assert.notEqual(mix(ink.of("band"), grounds[theme][0] ?? "", 0.5), ink.of("band"));
    });

    it("has the same colours as variables", () => {
      const variables = paletteVariables(theme);
      const themed = inkOf("themed");
      const resolve = (reference: string): string | undefined => variables[reference.slice(4, -1)];
      for (const role of roles) assert.equal(resolve(themed.of(role)), ink.of(role));
      for (const tone of [
        { hue: 0, shade: 0 },
        { hue: 7, shade: 3 },
        { hue: null, shade: 0 },
      ]) {
        assert.equal(resolve(themed.series(tone)), ink.series(tone));
      }
      for (const [name, value] of Object.entries(variables)) {
        assert.match(name, /^--cc-[a-z0-9-]+$/);
        assert.match(value, /^#[0-9a-f]{6}$/);
      }
    });
  });
}

function seriesColours(theme: Theme): readonly (readonly [string, string])[] {
  return Array.from({ length: hueCount * shadeCount }, (_, index) => {
    const [hue, shade] = [Math.floor(index / shadeCount), index % shadeCount];
    return [`hue ${hue}, shade ${shade}`, shadeColour(theme, hue, shade)] as const;
  });
}
