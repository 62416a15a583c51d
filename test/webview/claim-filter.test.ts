import assert from "node:assert/strict";
import type { ViewClaim } from "../../src/protocol/lsp.js";
import { noFilter } from "../../src/protocol/panel.js";
import { isOn, optionsOf, passes, withValue } from "../../src/webview/claim-filter.js";
import { viewClaim } from "./view-claim.js";

const claims: readonly ViewClaim[] = [
  viewClaim("a", { verdict: "contested", kind: "measurement", party: "VMware", critiques: 2 }),
  viewClaim("b", { verdict: "supported", kind: "measurement", party: "VMware" }),
  viewClaim("c", { verdict: "contested", kind: null, party: "XenSource" }),
  viewClaim("d", { verdict: "exempt", kind: "definition", party: "XenSource", critiques: 1 }),
];
const ids = (filter: typeof noFilter): string => claims.flatMap((one) => (passes(one, filter) ? one.id : [])).join("");

describe("the filter of claims", () => {
  it("lets all pass while nothing is chosen", () => {
    assert.equal(ids(noFilter), "abcd");
    assert.equal(isOn(noFilter), false);
  });

  it("joins values of one facet by or, facets by and", () => {
    assert.equal(ids({ ...noFilter, verdict: ["contested"] }), "ac");
    assert.equal(ids({ ...noFilter, verdict: ["contested", "exempt"] }), "acd");
    assert.equal(ids({ ...noFilter, verdict: ["contested"], party: ["VMware"] }), "a");
    assert.equal(ids({ ...noFilter, critiques: ["without"] }), "bc");
    assert.equal(ids({ ...noFilter, kind: [""] }), "c");
  });

  it("chooses a value once, and lets go of it", () => {
    const one = withValue(withValue(noFilter, "party", "VMware", true), "party", "VMware", true);
    assert.deepEqual(one.party, ["VMware"]);
    assert.ok(isOn(one));
    assert.deepEqual(withValue(one, "party", "VMware", false), noFilter);
  });

  it("counts what a value would show beside what the other facets let pass", () => {
    const filter = { ...noFilter, party: ["VMware"] };
    assert.deepEqual(optionsOf(claims, filter, "verdict"), [
      { value: "contested", count: 1 },
      { value: "supported", count: 1 },
      { value: "exempt", count: 0 },
    ]);
    assert.deepEqual(optionsOf(claims, filter, "party"), [
      { value: "VMware", count: 2 },
      { value: "XenSource", count: 2 },
    ]);
  });

  it("keeps a value that is chosen and that no claim has any more from showing claims", () => {
    assert.equal(ids({ ...noFilter, party: ["Nobody"] }), "");
  });
});
