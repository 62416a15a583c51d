import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { benchAnchoring } from "./bench/anchoring.mjs";
import { anchoringOptions } from "./bench/anchoring-options.mjs";
import { benchEdits } from "./bench/edits.mjs";
import { benchQuantities } from "./bench/quantities.mjs";
import { quantitiesOptions } from "./bench/quantities-options.mjs";
import { benchReadingSpeed } from "./bench/reading-speed.mjs";
import { benchSearch } from "./bench/search.mjs";
import { startServer } from "./bench/start-server.mjs";
import { benchTables } from "./bench/tables.mjs";
import { placeToType, thousandClaims } from "./bench/thousand-claims.mjs";
import { benchView } from "./bench/view.mjs";
import { Failure, runMain } from "./failure.mjs";
import { articles, dist } from "./paths.mjs";

const runs = 7;

/** @typedef {(values: { set?: string, show?: string }, positionals: string[]) => Promise<void>} Part */

/** @type {readonly (readonly [string, Part])[]} */
const partsByName = [
  ["anchoring", (values, positionals) => benchAnchoring(anchoringOptions(values, positionals), line)],
  [
    "quantities",
    async (values) => {
      await benchQuantities(quantitiesOptions(values));
      if (values.show === undefined) await benchReadingSpeed(line);
    },
  ],
  ["tables", () => benchTables(line)],
  ["search", () => benchSearch(line)],
  ["edits", () => benchEdits(line)],
  ["view", () => benchView(line)],
];

/** What can be measured by itself, most of it on the sources: no bundles are needed. */
const parts = new Map(partsByName);

/**
 * Measures what the design promises, on the production bundles of `npm run package`. Machines are noisy: each
 * figure stands beside a peer that ran in the same minute, and what matters is the ratio. `--editor` also starts the
 * real VS Code for the time that activation takes there. `--only anchoring` runs the anchoring part alone, which needs no
 * bundles: `--set tune|report` one of its sets, `--show N CLASS [WAY]` cases of the set `tune` that went wrong.
 * `--only tables` reads large tables, `--only search` searches a million cells for evidence,
 * `--only edits` edits a large claim set, `--only view` types into an article beside its reading view (on the bundles).
 * `--only quantities` likewise scores how numbers are read: `--set tuned|unseen`, `--show N` sentences of `tuned`.
 */
runMain(async () => {
  const { values, positionals } = parseArgs({
    options: {
      editor: { type: "boolean" },
      only: { type: "string" },
      set: { type: "string" },
      show: { type: "string" },
    },
    allowPositionals: true,
  });
  if (values.only !== undefined) {
    const part = parts.get(values.only);
    if (!part) throw new Failure(`The parts by themselves are: ${[...parts.keys()].join(", ")}.`);
    return part(values, positionals);
  }
  line("what", "measured", "budget", "beside it");
  line("vsix", `${Math.round(statSync(join(dist, "countercheck.vsix")).size / 1000)} kB`, "1500 kB", "");
  commandLine();
  await server();
  await editThousandClaims();
  if (values.editor) await activation();
  for (const part of parts.values()) await part({}, []);
});

/** @param {string[]} cells */
function line(...cells) {
  const widths = [66, 24, 12, 0];
  process.stdout.write(
    `${cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join(" ")
      .trimEnd()}\n`,
  );
}

/** `countercheck check` of the shipped article as a process, beside an empty Node. */
function commandLine() {
  const time = (/** @type {string[]} */ args) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`);
    return performance.now() - started;
  };
  const article = join(articles, "hypervisors", "hypervisor-benchmarks.md");
  const checks = repeat(() => time([join(dist, "cli.mjs"), "check", article, "--format", "json"]));
  const empty = repeat(() => time(["-e", "0"]));
  line("check of one article, whole process", ms(median(checks)), "300 ms", `an empty Node: ${ms(median(empty))}`);
}

/** The server over stdio: ready, first hover, hovers with the reading cached, beside an empty round trip. */
async function server() {
  const ready = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const one = await startServer(articles);
    ready.push(performance.now() - started);
    one.stop();
  }
  line("server ready, from spawn to initialized", ms(median(ready)), "250 ms", "");
  const { client, stop, open } = await startServer(articles);
  const file = join(articles, "hypervisors", "hypervisor-benchmarks.md");
  const read = await open(file);
  const uri = pathToFileURL(file).href;
  const hover = (/** @type {any} */ mark) =>
    client.sendRequest("textDocument/hover", { textDocument: { uri }, position: mark.range.start });
  const first = await timesOf(read.marks, hover);
  const cached = await timesOf(read.marks, hover);
  const trips = await timesOf(read.marks, () => client.sendRequest("countercheck/rows", {}));
  line("hover with chart, p95, the first time", ms(p95(first)), "60 ms", `an empty round trip: ${ms(p95(trips))}`);
  line("hover with chart, p95, again", ms(p95(cached)), "10 ms", `an empty round trip: ${ms(p95(trips))}`);
  stop();
}

/**
 * An edit in 3,000 lines with 1,000 claims, until the findings are there: the whole text sent anew, then characters typed
 * one by one, as an editor sends them.
 */
async function editThousandClaims() {
  const folder = mkdtempSync(join(tmpdir(), "countercheck-bench-"));
  try {
    const { lines, claims, rows } = thousandClaims();
    writeFileSync(join(folder, "data.csv"), rows);
    writeFileSync(join(folder, "sites.claims.yaml"), claims);
    const file = join(folder, "sites.md");
    writeFileSync(file, lines.join("\n"));
    const { client, open, edit, nextFindings, stop } = await startServer(folder);
    await open(file);
    const times = [];
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      await edit(file, { text: lines.with(2, `Words ${run}`).join("\n") });
      times.push(performance.now() - started);
    }
    line("edit to marks, 3,000 lines, 1,000 claims", ms(median(times)), "50 ms", "");
    for (const where of /** @type {const} */ (["far from claims", "within a claim"])) {
      const strokes = [];
      for (let stroke = 0; stroke < 30; stroke++) {
        // Each at another claim; the line that the whole texts changed is the first claim's neighbour.
        const at = placeToType(lines, 10 + stroke * 30, where);
        const started = performance.now();
        await edit(file, { range: { start: at, end: at }, text: where === "within a claim" ? "7" : "x" });
        strokes.push(performance.now() - started);
      }
      line(`edit to marks, typed, ${where}`, `${ms(median(strokes))}, worst ${ms(Math.max(...strokes))}`, "50 ms", "");
    }
    const table = join(folder, "data.csv");
    await open(table);
    const cells = [];
    for (let run = 0; run < runs; run++) {
      const findings = nextFindings(file);
      const started = performance.now();
      await edit(table, { text: rows.replace("r500,", `r500,${run + 1}`) });
      await findings;
      cells.push(performance.now() - started);
    }
    line("a table's cell to findings in the article, 1,000 claims", ms(median(cells)), "200 ms", "");
    const set = join(folder, "sites.claims.yaml");
    await open(set);
    const at = claims.split("\n").findIndex((one) => one.includes("c500:"));
    const typed = [];
    for (let run = 0; run < runs; run++) {
      const begun = claims.split("\n").with(at, `  c500: { quote: x, evidence: [{ table: data, where: { row: r${run}`);
      const position = { line: at, character: begun[at]?.length ?? 0 };
      const started = performance.now();
      const read = edit(set, { text: begun.join("\n") });
      await client.sendRequest("textDocument/completion", { textDocument: { uri: pathToFileURL(set).href }, position });
      typed.push(performance.now() - started);
      await read;
    }
    line("a keystroke in a claim set to its completions, 1,000 claims", ms(median(typed)), "100 ms", "");
    stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What VS Code itself says of the extension's activation. */
async function activation() {
  const { startVsCode } = await import("./vscode.mjs");
  const { launchBrowser } = await import("./browser.mjs");
  const home = mkdtempSync(join(tmpdir(), "countercheck-bench-"));
  const folder = join(home, "articles");
  cpSync(articles, folder, { recursive: true });
  const vscode = await startVsCode({ folder, dataDir: join(home, "data"), vsix: join(dist, "countercheck.vsix") });
  const browser = await launchBrowser();
  try {
    // High enough for the list of all extensions: only rows that show are there.
    const page = await browser.newPage({ viewport: { width: 1400, height: 5000 } });
    await page.goto(vscode.urlOf(join(folder, "hypervisors", "hypervisor-benchmarks.md")));
    await page.locator(".statusbar-item", { hasText: /\d+ claims/ }).waitFor();
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").fill(">Developer: Show Running Extensions");
    await page.locator(".quick-input-list-entry").first().click();
    const row = page.locator(".runtime-extensions-editor .extension", { hasText: "Countercheck" }).first();
    await row.waitFor();
    line(
      "activation in VS Code",
      (await row.locator(".activation-time").innerText()).replace(/\s+/g, " "),
      "20 ms",
      "",
    );
  } finally {
    await browser.close();
    await vscode.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
async function timesOf(items, work) {
  const times = [];
  for (const item of items) {
    const started = performance.now();
    await work(item);
    times.push(performance.now() - started);
  }
  return times;
}

/** @param {() => number} measure */
function repeat(measure) {
  return Array.from({ length: runs }, measure);
}

/** @param {readonly number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

/** @param {readonly number[]} times */
function p95(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** @param {number} time */
function ms(time) {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
