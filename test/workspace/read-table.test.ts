import assert from "node:assert/strict";
import { diskFiles } from "../../src/workspace/disk-files.js";
import type { Limits } from "../../src/workspace/limits.js";
import { overlay } from "../../src/workspace/overlay.js";
import { letGoOfTables, readTable } from "../../src/workspace/read-table.js";
import { createWorkspace, type LargeTables, type Workspace } from "../../src/workspace/workspace.js";
import { inTempFolder, type TempFiles, type TempFolder } from "./temp-folder.js";

/** Tables of a folder of the test's own, over a workspace of its own. */
function tables<T>(
  files: TempFiles,
  use: (read: (name: string, delimiter?: string) => ReturnType<typeof readTable>, at: Reader) => Promise<T>,
  { limits = {}, largeTables = "awaited", open = new Map() }: Options = {},
): Promise<T> {
  return inTempFolder(files, async (folder) => {
    const over = overlay(diskFiles, (file) => open.get(file.slice(folder.uri.length + 1)));
    const workspace = createWorkspace(over, { limits, largeTables });
    const read = async (name: string, delimiter?: string) => {
      const stamp = await workspace.files.stampOf(folder.file(name));
      return readTable(workspace, folder.file(name), stamp ?? "", delimiter);
    };
    return use(read, { folder, workspace });
  });
}

interface Reader {
  readonly folder: TempFolder;
  readonly workspace: Workspace;
}

interface Options {
  readonly limits?: Partial<Limits>;
  readonly largeTables?: LargeTables;
  readonly open?: ReadonlyMap<string, string>;
}

/** Rows beyond several pieces, with characters of one to four bytes. */
const manyRows = Array.from({ length: 40_000 }, (_, row) => `R${row},é${row}–😀,${row}.5`);
const manyPieces = `row,name,value\n${manyRows.join("\n")}\n`;

describe("reading a table", () => {
  it("puts pieces together, whatever the line ends, from disk and from a buffer alike", () =>
    tables(
      {
        "lf.csv": manyPieces,
        "crlf.csv": `\ufeff${manyPieces.replaceAll("\n", "\r\n")}`,
        "cr.csv": manyPieces.replaceAll("\n", "\r"),
        "open.csv": "",
      },
      async (read) => {
        for (const name of ["lf.csv", "crlf.csv", "cr.csv", "open.csv"]) {
          const table = await read(name);
          assert.ok(table.kind === "parsed", name);
          assert.deepEqual(table.value.columns, ["row", "name", "value"], name);
          assert.equal(table.value.rowCount, 40_000, name);
          assert.equal(table.value.cell(39_999, "name"), "é39999–😀", name);
          assert.deepEqual(table.value.locateCell(39_999, "value").start, { line: 40_001, column: 18 }, name);
          assert.equal(table.value.rowAtLine(20_002), 20_000, name);
          assert.deepEqual([...table.findings, ...table.value.findings], [], name);
        }
      },
      { open: new Map([["open.csv", manyPieces]]) },
    ));

  it("tells the line of broken UTF-8 in a later piece", () =>
    tables(
      { "broken.csv": Buffer.concat([Buffer.from(manyPieces), Buffer.from("R,caf\xe9,1\nS,caf\xe9,2\n", "latin1")]) },
      async (read) => {
        const table = await read("broken.csv");
        assert.deepEqual(table.kind === "parsed" && table.findings.map(({ rule, start }) => [rule, start]), [
          ["invalid-utf-8", { line: 40_002, column: 6 }],
        ]);
      },
    ));

  it("separates the cells of a TSV file by tabs, and those of any file as its claim set says", () =>
    tables({ "a.tsv": "a,b\tc\n1,5\t2\n", "b.csv": "a,b;c\n1,5;2\n" }, async (read) => {
      const [tsv, bars] = [await read("a.tsv"), await read("b.csv", ",")];
      assert.deepEqual(tsv.kind === "parsed" && tsv.value.columns, ["a,b", "c"]);
      assert.deepEqual(bars.kind === "parsed" && bars.value.columns, ["a", "b;c"]);
    }));

  it("reads no file above the cap", () =>
    tables(
      { "a.csv": manyPieces },
      async (read) => assert.deepEqual(await read("a.csv"), { kind: "fault", fault: "too-large" }),
      { limits: { table: 100_000 } },
    ));

  it("reads a file again once it changed", () =>
    tables({ "a.csv": "a\n1\n" }, async (read, { folder }) => {
      const [first, again] = [await read("a.csv"), await read("a.csv")];
      assert.equal(first, again);
      folder.write({ "a.csv": "a\n1\n2\n" });
      const changed = await read("a.csv");
      assert.equal(changed.kind === "parsed" && changed.value.rowCount, 2);
    }));

  it("keeps tables until they are let go, and reads what is wanted then again", () =>
    tables(
      { "a.csv": "a\n1\n", "b.csv": "b\n1\n" },
      async (read, { folder, workspace }) => {
        const [a, b] = [await read("a.csv"), await read("b.csv")];
        assert.deepEqual(letGoOfTables(workspace, new Set([folder.file("a.csv")])), new Set([folder.file("b.csv")]));
        assert.equal(await read("a.csv"), a);
        assert.notEqual(await read("b.csv"), b);
      },
      { largeTables: "in-background" },
    ));
});
