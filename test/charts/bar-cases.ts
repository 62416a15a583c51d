import { groupedBarsOf } from "../../src/charts/grouped-bars-of.js";
import type { GroupedBarsSpec } from "../../src/charts/grouped-bars-spec.js";
import { redrawOf } from "../../src/charts/redraw-of.js";
import { unknownMark } from "../../src/charts/series-mark.js";
import type { EvidenceResult } from "../../src/core/evidence/evidence-result.js";
import type { LoadedTables } from "../../src/core/evidence/loaded-table.js";
import { parseTable } from "../../src/core/evidence/table.js";
import type { Interval } from "../../src/core/quantities/interval.js";
import { claim, claimSet, quantity, result, rowOf } from "./fixtures.js";

/** The table that the bar charts are drawn from. */
export const relative = `row,study,benchmark,product,build,low,high,reporter,certainty
R01,VMware January 2007,compile,ESX 3.0.1,release,90,90,vmware,found
R02,VMware January 2007,compile,Xen 3.0.3,open source,68,68,vmware,found
X04,XenSource March 2007,compile,XenEnterprise 3.2 beta,beta,84,84,xensource,derived
X05,XenSource March 2007,compile,XenEnterprise 3.2 beta,beta,85,85,xensource,derived
R04,VMware January 2007,netperf,ESX 3.0.1,release,95,95,vmware,found
R05,VMware January 2007,netperf,Xen 3.0.3,open source,3,6,vmware,found
X06,XenSource March 2007,netperf,XenEnterprise 3.2 beta,beta,87,91,xensource,derived
R14,XenSource March 2007,SPECjbb2005,Virtual machine,not stated,100,,xensource,found
`;

/** The tables as the workspace hands them in. */
export const tables: LoadedTables = new Map([
  ["relative", { state: "loaded", table: parseTable("relative.csv", relative) }],
]);

const shown = (product: string, build: string, benchmark: string, study: string) => [
  { column: "product", text: product },
  { column: "build", text: build },
  { column: "benchmark", text: benchmark },
  { column: "study", text: study },
];

function vendor(key: string, by: string, series: string, value: Interval, certainty: string, given: string | null) {
  const study = by === "vmware" ? "VMware January 2007" : "XenSource March 2007";
  const cells = shown(series, series === "xen" ? "open source" : "commercial", "netperf", study);
  const rows = [rowOf("relative", series, key, { certainty, shown: cells })];
  const parts: Partial<EvidenceResult> = { rows, given };
  return result(by, series, value, true, parts);
}

const netperf = [
  claim(quantity(95, 95, "%"), [vendor("R04", "vmware", "esx", { low: 95, high: 95 }, "column-only", null)]),
  claim(quantity(3, 6, "%"), [
    vendor("R05", "vmware", "xen", { low: 3, high: 6 }, "column-only", null),
    vendor("X06", "xensource", "xen-enterprise", { low: 87, high: 91 }, "derived", "ESX at 95 % of native"),
  ]),
];

const redraw = (benchmark: string): GroupedBarsSpec =>
  drawn(redrawOf({ at: "", what: "", redraw: { table: "relative", where: { benchmark } } }, claimSet, tables));

function drawn(spec: GroupedBarsSpec | null): GroupedBarsSpec {
  if (!spec) throw new Error("the case gives no chart");
  return spec;
}

const bar = (label: string, value: Interval, text: string, kind: "reported" | "derived" | "assumed" = "reported") => ({
  label,
  detail: null,
  mark: unknownMark,
  value,
  text,
  kind,
  notes: [],
});

/** Bar charts to draw. */
export const barCases: Readonly<Record<string, GroupedBarsSpec>> = {
  "netperf-of-both-camps": drawn(groupedBarsOf(netperf, claimSet)),
  "compile-redrawn": redraw("compile"),
  "netperf-redrawn": redraw("netperf"),
  "open-end": redraw("SPECjbb2005"),
  "three-decades": {
    unit: "ms",
    caption: "ms",
    reference: null,
    groups: [
      {
        label: "Audit",
        bars: [
          bar("a read", { low: 0.08, high: 0.11 }, "0.08–0.11 ms"),
          bar("a write", { low: 12, high: 12 }, "12 ms"),
        ],
      },
      {
        label: "Operator",
        bars: [
          bar("a read", { low: 0.2, high: 0.2 }, "0.2 ms", "derived"),
          bar("a write", { low: 340, high: 340 }, "340 ms", "assumed"),
          bar("a move", { low: 900, high: null }, "at least 900 ms"),
        ],
      },
    ],
  },
  "every-kind": {
    unit: "Mbps",
    caption: "Mbps",
    reference: null,
    groups: [
      {
        label:
          "A laboratory whose name is so long that no chart of a common width has the room to show all of it at once",
        bars: [
          bar("reported", { low: 940, high: 940 }, "940 Mbps"),
          bar("reported interval", { low: 400, high: 700 }, "400–700 Mbps"),
          bar("derived", { low: 3400, high: 3400 }, "3400 Mbps", "derived"),
          bar("derived interval", { low: 2108, high: 2346 }, "2108–2346 Mbps", "derived"),
          bar("assumed", { low: 1000, high: 1000 }, "1000 Mbps", "assumed"),
          bar("nothing", { low: 0, high: 0 }, "0 Mbps"),
          bar("at most", { low: null, high: 500 }, "at most 500 Mbps"),
          bar("at least", { low: 800, high: null }, "at least 800 Mbps"),
        ],
      },
      { label: "Below zero", bars: [bar("loss", { low: -600, high: -300 }, "−600–−300 Mbps")] },
    ],
  },
};
