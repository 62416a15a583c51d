import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { parse } from "csv-parse/sync";

/** @typedef {import("../../out/src/workspace/load-reading.js").LoadedReading} LoadedReading */

// A process of its own for `tables.mjs`: measures one reader on the table of a folder, and prints what it found as JSON.
const [who, folder = "", rowCount = "0"] = process.argv.slice(2);
const lastRow = Number(rowCount) - 1;
const result = who === "csv-parse" ? measurePeer() : await measureOurs();
process.stdout.write(JSON.stringify(result));

async function measureOurs() {
  const { diskFiles } = await import("../../out/src/workspace/disk-files.js");
  const { fileUri } = await import("../../out/src/workspace/file-uri.js");
  const { loadReading } = await import("../../out/src/workspace/load-reading.js");
  const { overlay } = await import("../../out/src/workspace/overlay.js");
  const { letGoOfTables } = await import("../../out/src/workspace/read-table.js");
  const { createWorkspace } = await import("../../out/src/workspace/workspace.js");
  const uri = (/** @type {string} */ name) => fileUri(join(folder, name));
  let claims = claimsOn(`meter: M${lastRow}, region: "*", date: "20*"`);
  const workspace = createWorkspace(
    overlay(diskFiles, (file) => (file === uri("meters.claims.yaml") ? claims : undefined)),
    { root: fileUri(folder), largeTables: "in-background" },
  );
  const wanted = { articleFile: uri("meters.md"), claimSetFile: uri("meters.claims.yaml") };
  /** Reads as the server does: again, once what was pending is there. Nothing of the reading is kept. */
  const readUntil = async (/** @type {string[]} */ ...verdicts) => {
    const started = performance.now();
    for (;;) {
      const loaded = await loadReading(workspace, wanted);
      if (loaded.pending === null) {
        expectVerdict(loaded, verdicts);
        return performance.now() - started;
      }
      await loaded.pending;
    }
  };
  globalThis.gc?.();
  const [held, peak] = [heldMB(), peakMB()];
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const cpu = process.cpuUsage();
  const firstMs = await readUntil("supported");
  const cpuMs = cpuSince(cpu);
  delays.disable();
  const moreMB = peakMB() - peak;
  const nextMs = [];
  for (let turn = 1; turn <= 20; turn++) {
    const row = Math.floor((lastRow * turn) / 21);
    claims = claimsOn(
      turn % 2 ? `meter: M${row}` : `region: ${row % 4 ? "south" : "north"}, meter: [M${row}, M${row + 1}]`,
    );
    nextMs.push(await readUntil("contradicted", "unverifiable"));
  }
  claims = claimsOn(`meter: M${lastRow}`);
  await collectGarbage();
  const keptMB = heldMB() - held;
  appendFileSync(join(folder, "meters.csv"), "MX,north,2024-01-01,17,added\n");
  const changedMs = await readUntil("supported");
  letGoOfTables(workspace, new Set());
  await collectGarbage();
  const blockMs = delays.max / 1e6;
  return { firstMs, cpuMs, nextMs, changedMs, blockMs, moreMB, keptMB, letGoMB: heldMB() - held };
}

async function collectGarbage() {
  for (let turn = 0; turn < 3; turn++) {
    await nextTurn();
    globalThis.gc?.();
  }
}

/** csv-parse reads the same file into lists of texts. */
function measurePeer() {
  globalThis.gc?.();
  const peak = peakMB();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const records = parse(readFileSync(join(folder, "meters.csv"), "utf8"));
  const firstMs = performance.now() - started;
  if (records.length <= lastRow) throw new Error("csv-parse lost rows.");
  return { firstMs, cpuMs: cpuSince(cpu), moreMB: peakMB() - peak };
}

/** @param {string} where */
function claimsOn(where) {
  return `countercheck: 1
article: { path: meters.md }
tables:
  meters: { path: meters.csv, columns: { level: { unit: kWh } } }
claims:
  level: { quote: 42.5 kWh, evidence: [{ table: meters, where: { ${where} }, value: level }] }
`;
}

/**
 * @param {LoadedReading} loaded
 * @param {readonly string[]} verdicts
 */
function expectVerdict({ reading, findings }, verdicts) {
  const [claim] = reading?.claims ?? [];
  if (claim?.verdict && verdicts.includes(claim.verdict) && claim.reason !== "pending") return;
  throw new Error(`The claim is ${claim?.verdict} (${claim?.reason}). ${findings.map(({ message }) => message)}`);
}

/** @param {NodeJS.CpuUsage} before */
function cpuSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What is in use now, garbage aside. */
function heldMB() {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** The most memory that the process ever held. */
function peakMB() {
  return process.resourceUsage().maxRSS / 1000;
}
