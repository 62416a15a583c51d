import assert from "node:assert/strict";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { diskFiles } from "../../src/workspace/disk-files.js";
import type { Limits } from "../../src/workspace/limits.js";
import { type LoadedReading, loadReading } from "../../src/workspace/load-reading.js";
import { overlay } from "../../src/workspace/overlay.js";
import { createWorkspace } from "../../src/workspace/workspace.js";
import { inTempFolder, type TempFiles, type TempFolder } from "./temp-folder.js";

const article = "Sales rose to 120 units. Costs were 50 units.\n";
const table = "row,units,read\na,120,office\nb,50,office\n";
const sources = "sources:\n  office: { title: Yearbook, party: bureau }\nparties:\n  bureau: { name: The Bureau }\n";
const tables = "tables:\n  yearbook: { path: yearbook.csv, key: row, read-in: office, columns: { units: {} } }\n";
const claims = `claims:
  sales: { quote: 120 units, evidence: [{ cell: yearbook/a }] }
  costs: { quote: 50 units, evidence: [{ cell: yearbook/b }] }
`;
const claimSet = `countercheck: 1\n${sources}${tables}${claims}`;
const sound: TempFiles = { ".git/HEAD": "", "a.md": article, "a.claims.yaml": claimSet, "yearbook.csv": table };

/** Reads `a.md` with `a.claims.yaml` among the given files. */
function reading<T>(
  files: TempFiles,
  use: (loaded: LoadedReading, folder: TempFolder) => T | Promise<T>,
  limits: Partial<Limits> = {},
) {
  return inTempFolder({ ...sound, ...files }, async (folder) => {
    const workspace = createWorkspace(diskFiles, { limits });
    const wanted = { articleFile: folder.file("a.md"), claimSetFile: folder.file("a.claims.yaml") };
    return use(await loadReading(workspace, wanted), folder);
  });
}

/** Findings about files as `rule file:line:column`. */
function told({ findings }: LoadedReading, folder: TempFolder): readonly string[] {
  return findings.map(({ rule, file, start }) => {
    return `${rule} ${file.slice(folder.uri.length + 1)}:${start.line}:${start.column}`;
  });
}

const verdicts = ({ reading: read }: LoadedReading): Readonly<Record<string, string | null>> =>
  Object.fromEntries((read?.claims ?? []).map(({ id, verdict }) => [id, verdict]));
const bothSupported = { sales: "supported", costs: "supported" };

describe("loading a reading", () => {
  it("brings article, claim set and tables together", () =>
    reading({}, (loaded, folder) => {
      assert.deepEqual(verdicts(loaded), bothSupported);
      assert.deepEqual(told(loaded, folder), []);
      assert.deepEqual([...loaded.tableFiles], [["yearbook", folder.file("yearbook.csv")]]);
    }));

  it("names every file that it rests on, there or not", () =>
    reading({ "a.claims.yaml": `include: [none.yaml]\n${claimSet}` }, ({ dependencies }, folder) => {
      const expected = ["a.claims.yaml", "a.md", "countercheck.yaml", "none.yaml", "yearbook.csv"];
      assert.deepEqual([...dependencies].toSorted(), expected.map(folder.file));
    }));

  it("finds the article of a claim set by itself", () =>
    inTempFolder(sound, async ({ file }) => {
      const wanted = { articleFile: null, claimSetFile: file("a.claims.yaml") };
      const loaded = await loadReading(createWorkspace(diskFiles), wanted);
      assert.equal(loaded.articleFile, file("a.md"));
      assert.deepEqual(verdicts(loaded), bothSupported);
    }));

  it("reads an article without a claim set: its numbers, and no claim", () =>
    inTempFolder(sound, async ({ file }) => {
      const wanted = { articleFile: file("a.md"), claimSetFile: null };
      const { reading: read, dependencies } = await loadReading(createWorkspace(diskFiles), wanted);
      assert.equal(read?.coverage.unlinked, 2);
      assert.deepEqual(read?.claims, []);
      assert.ok(dependencies.includes(file("a.claims.yaml")), "a claim set that comes to be is noticed");
    }));

  it("lets open buffers win over the disk, for article, claim set and table alike", () =>
    inTempFolder(sound, async ({ file }) => {
      const open = new Map<string, string>();
      const workspace = createWorkspace(overlay(diskFiles, (name) => open.get(name)));
      const read = () => loadReading(workspace, { articleFile: file("a.md"), claimSetFile: file("a.claims.yaml") });
      assert.deepEqual(verdicts(await read()), bothSupported);
      open.set(file("yearbook.csv"), table.replace("120", "130"));
      assert.equal(verdicts(await read()).sales, "contradicted");
      open.set(file("a.md"), article.replace("120", "130"));
      assert.notEqual((await read()).reading?.claims[0]?.anchor.state, "exact");
      open.set(file("a.claims.yaml"), claimSet.replace("quote: 120", "quote: 130"));
      assert.deepEqual(verdicts(await read()), bothSupported);
      open.clear();
      assert.deepEqual(verdicts(await read()), bothSupported);
    }));

  it("parses a table once while it stays as it is", () =>
    inTempFolder(sound, async ({ file, write }) => {
      const workspace = createWorkspace(diskFiles);
      const tableOf = async () => {
        const loaded = await loadReading(workspace, { articleFile: file("a.md"), claimSetFile: file("a.claims.yaml") });
        const found = loaded.reading?.tables.get("yearbook");
        return found?.state === "loaded" ? found.table : null;
      };
      const first = await tableOf();
      assert.equal(await tableOf(), first);
      write({ "yearbook.csv": `${table}c,1,office\n` });
      assert.equal((await tableOf())?.rowCount, 3);
    }));
});

describe("what a claim set includes", () => {
  const own = `countercheck: 1\ninclude: [shared/sources.yaml]\n${claims}`;
  const shared = `${sources}tables:\n  yearbook: { path: ../yearbook.csv, key: row, read-in: office, columns: { units: {} } }\n`;

  it("is shared, its paths relative to the file that states them", () =>
    reading({ "a.claims.yaml": own, "shared/sources.yaml": shared }, (loaded, folder) => {
      assert.deepEqual(told(loaded, folder), []);
      assert.deepEqual(verdicts(loaded), bothSupported);
    }));

  it("may include more; what includes wins over what is included", () =>
    reading(
      {
        "a.claims.yaml": own,
        "shared/sources.yaml": `include: [tables.yaml]\n${sources}`,
        "shared/tables.yaml": shared.replace("title: Yearbook", "title: Draft"),
      },
      (loaded, folder) => {
        assert.deepEqual(told(loaded, folder), []);
        assert.deepEqual(verdicts(loaded), bothSupported);
        assert.equal(loaded.claimSet.sources.get("office")?.spec.title, "Yearbook");
      },
    ));

  it("may go in a circle, which ends where it closes", () =>
    reading(
      { "a.claims.yaml": own, "shared/sources.yaml": `include: [../a.claims.yaml, sources.yaml]\n${shared}` },
      (loaded, folder) => {
        assert.deepEqual(told(loaded, folder), []);
        assert.deepEqual(verdicts(loaded), bothSupported);
      },
    ));

  it("is bounded, and says at which file it stops", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 80 }, (_, index) => [`c${index}.yaml`, `include: [c${index + 1}.yaml]\n`]),
    );
    return reading({ ...chain, "a.claims.yaml": `include: [c0.yaml]\n${claimSet}` }, (loaded, folder) => {
      assert.deepEqual(told(loaded, folder), ["too-many-includes c63.yaml:1:11"]);
      assert.deepEqual(verdicts(loaded), bothSupported);
    });
  });

  it("that isn't there, lies outside or is no text is told at its entry", () =>
    reading(
      {
        "a.claims.yaml": `include:\n  - gone.yaml\n  - ../out.yaml\n  - binary.yaml\n${claimSet}`,
        "binary.yaml": new Uint8Array([0]),
      },
      (loaded, folder) => {
        const at = [
          "missing-include a.claims.yaml:2:5",
          "path-outside a.claims.yaml:3:5",
          "not-text a.claims.yaml:4:5",
        ];
        assert.deepEqual(told(loaded, folder), at);
        assert.deepEqual(verdicts(loaded), bothSupported);
      },
    ));
});

describe("a table", () => {
  it("that isn't there is told once, at its path, and its claims are unverifiable", () =>
    reading({ "a.claims.yaml": claimSet.replace("path: yearbook", "path: gone") }, (loaded, folder) => {
      assert.deepEqual(told(loaded, folder), ["missing-table a.claims.yaml:7:21"]);
      assert.deepEqual(loaded.reading?.findings, []);
      assert.deepEqual(verdicts(loaded), { sales: "unverifiable", costs: "unverifiable" });
    }));

  it("that leaves the root is never read", () =>
    reading({ "a.claims.yaml": claimSet.replace("path: yearbook", "path: ../yearbook") }, (loaded, folder) => {
      assert.deepEqual(told(loaded, folder), ["path-outside a.claims.yaml:7:21"]);
      assert.equal(loaded.tableFiles.size, 0);
    }));

  it("of an included file is told at its path there", () =>
    reading(
      {
        "a.claims.yaml": `countercheck: 1\ninclude: [s.yaml]\n${claims}`,
        "s.yaml": `${sources}${tables.replace("yearbook.csv", "gone.csv")}`,
      },
      (loaded, folder) => assert.deepEqual(told(loaded, folder), ["missing-table s.yaml:6:21"]),
    ));

  it("above the cap is not read, however it is made", () =>
    inTempFolder(sound, async (folder) => {
      truncateSync(join(folder.path, "yearbook.csv"), 300_000_000);
      const wanted = { articleFile: folder.file("a.md"), claimSetFile: folder.file("a.claims.yaml") };
      const loaded = await loadReading(createWorkspace(diskFiles), wanted);
      assert.deepEqual(told(loaded, folder), ["too-large a.claims.yaml:7:21"]);
      assert.match(
        loaded.findings[0]?.message ?? "",
        /larger than 256 MB.*`countercheck\.maxTableSize`.*`--max-table-size`/,
      );
    }));

  it("that is binary or UTF-16 is refused with what to do", async () => {
    for (const [bytes, rule, advice] of [
      [Buffer.from([1, 0, 2]), "not-text", /Save it as CSV/],
      [Buffer.from("\ufeffrow,units", "utf16le"), "not-utf-8", /Save it as UTF-8/],
    ] as const) {
      await reading({ "yearbook.csv": bytes }, (loaded, folder) => {
        assert.deepEqual(told(loaded, folder), [`${rule} a.claims.yaml:7:21`]);
        assert.match(loaded.findings[0]?.message ?? "", advice);
      });
    }
  });

  it("with a byte order mark, CRLF or quoted line breaks is read as it is meant", async () => {
    for (const text of [`\ufeff${table}`, table.replaceAll("\n", "\r\n"), table.replace("a,120", '"a","120"')]) {
      await reading({ "yearbook.csv": text }, (loaded, folder) => {
        assert.deepEqual(told(loaded, folder), []);
        assert.deepEqual(verdicts(loaded), bothSupported);
      });
    }
  });

  it("tells of broken UTF-8 at its place and is read otherwise", () =>
    reading(
      { "yearbook.csv": Buffer.concat([Buffer.from(table), Buffer.from([0x63, 0xe9, 0x2c])]) },
      (loaded, folder) => {
        assert.deepEqual(told(loaded, folder).slice(0, 1), ["invalid-utf-8 yearbook.csv:4:2"]);
        assert.deepEqual(verdicts(loaded), bothSupported);
      },
    ));

  it("that two ids name tells of its own faults once", () => {
    const twice = claimSet.replace("claims:", `  again: { path: yearbook.csv, key: row }\nclaims:`);
    return reading({ "a.claims.yaml": twice, "yearbook.csv": `${table}c,1\n` }, (loaded, folder) => {
      assert.deepEqual(told(loaded, folder), ["ragged-row yearbook.csv:4:1"]);
      assert.deepEqual(verdicts(loaded), bothSupported);
    });
  });
});

describe("an article or claim set that can't be read", () => {
  it("leaves the other's findings standing", async () => {
    await reading({ "a.md": new Uint8Array([0]) }, (loaded, folder) => {
      assert.equal(loaded.reading, null);
      assert.deepEqual(told(loaded, folder), ["not-text a.md:1:1"]);
    });
    await reading({ "a.md": new Uint8Array([0]), "a.claims.yaml": `${claimSet}typo: 1\n` }, (loaded, folder) => {
      assert.deepEqual(told(loaded, folder), ["not-text a.md:1:1", "unknown-key a.claims.yaml:11:1"]);
    });
    await reading({ "a.claims.yaml": new Uint8Array([0]) }, (loaded, folder) => {
      assert.equal(loaded.reading?.coverage.unlinked, 2);
      assert.deepEqual(told(loaded, folder), ["not-text a.claims.yaml:1:1"]);
    });
  });

  it("is told when it is above its cap", async () => {
    await reading({}, (loaded, folder) => assert.deepEqual(told(loaded, folder), ["too-large a.md:1:1"]), {
      article: 10,
    });
    await reading({}, (loaded, folder) => assert.deepEqual(told(loaded, folder), ["too-large a.claims.yaml:1:1"]), {
      claimSet: 10,
    });
  });
});

describe("countercheck.yaml at the root", () => {
  const hedged = { "a.md": article.replace("120", "about 124"), "a.claims.yaml": claimSet.replace("120", "about 124") };

  it("sets conventions and severities, under the claim set's own", async () => {
    await reading(hedged, (loaded) => assert.equal(verdicts(loaded).sales, "contradicted"));
    const wide = "reading: { hedge: 5% }\n";
    await reading({ ...hedged, "countercheck.yaml": wide }, (loaded) =>
      assert.equal(verdicts(loaded).sales, "supported"),
    );
    const own = { "a.claims.yaml": `${hedged["a.claims.yaml"]}reading: { hedge: 1% }\n` };
    await reading({ ...hedged, ...own, "countercheck.yaml": wide }, (loaded) => {
      assert.equal(verdicts(loaded).sales, "contradicted");
    });
  });

  it("sets how grave findings on files are", async () => {
    const ragged = { "yearbook.csv": `${table}c,1\n` };
    await reading({ ...ragged, "countercheck.yaml": "rules: { ragged-row: error }\n" }, ({ findings }) => {
      assert.deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        [["ragged-row", "error"]],
      );
    });
    const off = { "countercheck.yaml": "rules: { ragged-row: off }\n" };
    await reading({ ...ragged, ...off }, (loaded) => assert.deepEqual(loaded.findings, []));
  });

  it("tells of its own faults, and of what has no place in it", () =>
    reading({ "countercheck.yaml": "reading: { hedge: wide }\nclaims: {}\ntypo: 1\n" }, (loaded, folder) => {
      assert.deepEqual(told(loaded, folder).toSorted(), [
        "unknown-key countercheck.yaml:2:1",
        "unknown-key countercheck.yaml:3:1",
        "wrong-type countercheck.yaml:1:19",
      ]);
      assert.deepEqual(verdicts(loaded), bothSupported);
    }));
});

describe("names from strangers", () => {
  it("are cut off in messages when they would fill a screen", () =>
    reading({ "a.claims.yaml": claimSet.replace("path: yearbook", `path: ${"x".repeat(5000)}`) }, ({ findings }) => {
      assert.equal(findings.length, 1);
      assert.ok((findings[0]?.message.length ?? 0) < 400);
    }));
});
