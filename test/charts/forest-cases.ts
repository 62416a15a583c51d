import type { ClaimReading } from "../../src/core/claim-reading.js";
import { claim, quantity, result, rowOf } from "./fixtures.js";

const day = (date: string): number => Date.parse(date) / 86_400_000;
const march26 = { low: day("2007-03-26"), high: day("2007-03-26") };
const march23 = { low: day("2007-03-23"), high: day("2007-03-23") };

/** Claims to draw, each for something that a forest plot must show well. */
export const forestCases: Readonly<Record<string, ClaimReading>> = {
  "both-camps": claim(quantity(3, 6, "%", { text: "3–6% of bare metal" }), [
    result("vmware", "xen", { low: 3, high: 6 }, true, { role: "attribution" }),
    result("xensource", "xen-enterprise", { low: 87, high: 91 }, false, { given: "ESX at 95 % of native" }),
  ]),
  "self-reported": claim(quantity(95, 95, "%", { text: "95%" }), [
    result("vmware", "esx", { low: 95, high: 95 }, true, { role: "attribution" }),
  ]),
  "multiple-with-similar-case": claim(
    quantity(4, 6, "x", { text: "4–6 times" }),
    [
      result("unisys", null, { low: 4, high: 6 }, true, {
        role: "echo",
        unit: "x",
        text: "4–6×",
        rows: [rowOf("cpu", null, "I07")],
      }),
      result(null, null, { low: 5.5929, high: 5.5929 }, true, {
        bearing: "analogous",
        unit: "x",
        value: { low: 5.36, high: 5.83 },
        text: "5.36–5.83×",
        formula: { expression: "(100 - vm) / (100 - native)", figures: [] },
        rows: [rowOf("cpu", null, "I01"), rowOf("cpu", null, "I02")],
      }),
    ],
    { verdict: "unverifiable", reason: "only-echo" },
  ),
  date: claim(quantity(march26.low, march26.high, "day", { text: "March 26, 2007" }), [
    result("salsburg", null, march26, true, { role: "echo", unit: "day" }),
    result("xensource", null, march23, false, { unit: "day" }),
    result("menon", null, { low: day("2007-03-01"), high: day("2007-03-31") }, true, { unit: "day" }),
  ]),
  "open-end": claim(
    quantity(100, 100, "%", { text: "", comparator: ">", interval: { low: 100, high: null, lowOpen: true } }),
    [
      result("xensource", null, { low: 100, high: null }, true, { text: "over 100 %" }),
      result("unisys", "esx", { low: 93, high: 93 }, false),
    ],
    { readByAnnotator: true, spec: { quote: "", means: "> 100 % of native" } },
  ),
  "open-low": claim(
    quantity(70, 70, "%", { text: "under 70%", comparator: "<", interval: { low: null, high: 70, highOpen: true } }),
    [
      result("vmware", "xen", { low: 68, high: 68 }, true),
      result("xensource", "xen-enterprise", { low: 84, high: 85 }, false, { given: "ESX at 90 % of native" }),
      result("menon", "xen-line", { low: null, high: 39 }, true),
    ],
  ),
  "twelve-rows": claim(
    quantity(68, 68, "%", {
      text: "about 68% of native performance on the compilation benchmark",
      interval: { low: 66.64, high: 69.36 },
    }),
    [
      result("vmware", "xen", { low: 68, high: 68 }, true),
      result("vmware", "esx", { low: 90, high: 90 }, false),
      result("xensource", "xen-enterprise", { low: 84, high: 85 }, false, {
        given: "ESX is at 90 % of native in both papers, on the same hardware and with the same driver",
      }),
      result("menon", "xen-line", { low: 39, high: 39 }, false),
      result("unisys", null, { low: 60, high: 75 }, true),
      result("unisys", "lguest", { low: 12, high: 18 }, false, { bearing: "analogous" }),
      result("salsburg", "xen", { low: 68, high: 68 }, true, { role: "echo" }),
      result(
        "A laboratory whose name is long enough to fill two lines of any chart",
        "lguest",
        { low: 66, high: 70 },
        true,
      ),
      result("xensource", "xen", null, null, { reason: "unit-mismatch" }),
      result("menon", null, { low: 0, high: 100 }, null, { reason: "too-wide" }),
      result(null, null, { low: 67.4, high: 67.4 }, true, {
        value: { low: 65.2, high: 69.8 },
        text: "65.2–69.8 %",
        formula: { expression: "a / b", figures: [] },
      }),
      result("vmware", "esx", null, true, { text: "maroon" }),
    ],
  ),
  "large-numbers": claim(quantity(3.2e9, 3.2e9, "USD", { text: "$3.2 billion", place: 1e8 }), [
    result("unisys", null, { low: 3.14e9, high: 3.14e9 }, true, { unit: "USD" }),
    result("menon", null, { low: 1.9e9, high: 2.4e9 }, false, { unit: "USD" }),
  ]),
  "three-decades": claim(quantity(2, 2, "ms", { text: "about 2 ms", interval: { low: 1.5, high: 2.5 } }), [
    result("vmware", "esx", { low: 1.8, high: 1.8 }, true, { unit: "ms", value: { low: 1.75, high: 1.85 } }),
    result("unisys", null, { low: 0.04, high: 0.06 }, false, { unit: "ms", value: { low: 0.035, high: 0.065 } }),
    result("menon", "xen-line", { low: 4_200, high: 4_200 }, false, { unit: "ms" }),
    result("xensource", null, { low: 0, high: 9 }, true, {
      unit: "ms",
      bearing: "analogous",
      value: null,
      written: null,
    }),
  ]),
  "many-decades-open": claim(
    quantity(1e6, 1e6, null, { text: "over a million", interval: { low: 1e6, high: null, lowOpen: true } }),
    [
      result("unisys", null, { low: 3.2e9, high: 3.2e9 }, true, { unit: null }),
      result("menon", null, { low: null, high: 20 }, false, { unit: null }),
    ],
  ),
  "below-zero": claim(quantity(-4, -4, "%", { text: "fell by 4%" }), [
    result("unisys", null, { low: -4, high: -4 }, true),
    result("menon", null, { low: 2, high: 3 }, false),
  ]),
  "two-readings": claim(quantity(2, 2, "%", { text: "2%" }), [], {
    verdict: "unverifiable",
    reason: "ambiguous-reading",
    readings: [
      {
        name: "overhead",
        relation: "overhead",
        means: null,
        verdict: "contradicted",
        evidence: [result("vmware", "esx", { low: 3, high: 3 }, false)],
      },
      {
        name: "gap",
        relation: "difference",
        means: null,
        verdict: "supported",
        evidence: [result("vmware", "esx", { low: 3, high: 3 }, true)],
      },
    ],
  }),
  "hostile-texts": claim(quantity(5, 5, "%", { text: '5%"><script>alert(1)</script>' }), [
    result("</text><script>alert(1)</script>\u0000\ud800\u202e&amp;", "esx", { low: 5, high: 5 }, true, {
      given: "]]> -->\"'` onload=alert(1) \ufffe",
      text: "<img src=x onerror=alert(1)>",
    }),
  ]),
};
