import assert from "node:assert/strict";
import { partyMark, seriesColour, seriesMark, unknownMark } from "../../src/charts/series-mark.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { claimSet } from "./fixtures.js";

const markOf = (id: string | null) => seriesMark(id, claimSet.series);

describe("seriesMark", () => {
  it("gives a family one hue, and each of its builds a shade and shape of its own", () => {
    const builds = ["xen", "xen-enterprise", "xen-line"].map(markOf);
    assert.equal(new Set(builds.map(({ hue }) => hue)).size, 1);
    assert.equal(new Set(builds.map(({ shade }) => shade)).size, 3);
    assert.equal(new Set(builds.map(({ shape }) => shape)).size, 3);
  });

  it("gives families hues of their own, a series without a family being one", () => {
    assert.equal(new Set(["esx", "xen", "lguest"].map((id) => markOf(id).hue)).size, 3);
  });

  it("keeps every mark when a series is added at the end", () => {
    const grown = parseClaimSet(
      "speed.claims.yaml",
      claimSet.text.trimEnd().concat("\n  kvm: { label: KVM, family: KVM }\n  xen-9: { label: Xen 9, family: Xen }\n"),
    );
    assert.equal(grown.series.size, claimSet.series.size + 2);
    for (const id of claimSet.series.keys()) assert.deepEqual(seriesMark(id, grown.series), markOf(id));
  });

  it("has no hue for what isn't declared", () => {
    assert.equal(markOf("nobody"), unknownMark);
    assert.equal(markOf(null), unknownMark);
  });
});

describe("partyMark", () => {
  it("gives each party a hue, clear of the first families'", () => {
    const hues = [...claimSet.parties.keys()].map((id) => partyMark(id, claimSet.parties).hue);
    assert.equal(new Set(hues).size, hues.length);
    assert.ok(!hues.includes(markOf("esx").hue) && !hues.includes(markOf("xen").hue));
  });

  it("has no hue for a party that isn't declared", () => {
    assert.equal(partyMark("nobody", claimSet.parties), unknownMark);
    assert.equal(partyMark(null, claimSet.parties), unknownMark);
  });
});

describe("seriesColour", () => {
  it("is the colour that charts draw the series with", () => {
    assert.match(seriesColour("esx", claimSet.series, "light"), /^#[0-9a-f]{6}$/);
    assert.notEqual(seriesColour("esx", claimSet.series, "light"), seriesColour("esx", claimSet.series, "dark"));
  });
});
