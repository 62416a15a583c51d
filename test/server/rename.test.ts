import assert from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type OpenServer, openServer } from "./harness/open-server.js";

const claims = `countercheck: 1
include: [shared.yaml]
parties:
  bob: { name: Bob }
sources:
  survey: { title: Survey, party: ann }
  notes: { title: Notes, from: survey, party: bob }
tables:
  rents-2025: { path: rents.csv, key: month, read-in: survey, reported-by: ann }
claims:
  rents:   # the first
    quote: rose by 4.1 %
    by: ann
    evidence: [{ cell: rents-2025/2025-03/rise }]
critiques:
  no-source: { about: [rents], by: bob, body: "Nobody says where rents, survey or no-source is from." }
  again: { about: [no-source, "annex"], by: 'bob', sources: [annex], body: No. }
`;
const shared = `parties:
  ann: { name: Ann } # ours
sources:
  annex: { title: Annex, party: ann }
`;
const other = `countercheck: 1
include: [shared.yaml]
sources:
  taken: { title: Taken, party: "ann", from: annex }
claims: {}
`;
const files = {
  "homes.md": "Rents rose by 4.1 %.\n",
  "homes.claims.yaml": claims,
  "shared.yaml": shared,
  "other.md": "Nothing.\n",
  "other.claims.yaml": other,
  "rents.csv": "month,rise\n2025-03,4.1\n",
};
type File = "homes.claims.yaml" | "shared.yaml" | "other.claims.yaml";

describe("renaming in a claim set", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
    await server.open("homes.md");
    await server.openBeside("homes.claims.yaml");
  });
  afterEach(() => server.close());
  const document = (file: File, text = files[file]) => TextDocument.create(server.uri(file), "yaml", 1, text);
  const at = (words: string, file: File = "homes.claims.yaml", text = files[file]) => ({
    textDocument: { uri: server.uri(file) },
    position: document(file, text).positionAt(text.indexOf(words) + 1),
  });
  const rename = (
    words: string,
    newName: string,
    file: File = "homes.claims.yaml",
    text = files[file],
  ): Promise<WorkspaceEdit | null> =>
    server.client.sendRequest("textDocument/rename", { ...at(words, file, text), newName });
  /** The edited text of a file; null where it isn't edited. */
  const edited = (edit: WorkspaceEdit | null, file: File, text = files[file]): string | null => {
    for (const change of edit?.documentChanges ?? []) {
      if (!("edits" in change) || change.textDocument.uri !== server.uri(file)) continue;
      const edits = change.edits.flatMap((one) => ("newText" in one ? [one] : []));
      return TextDocument.applyEdits(document(file, text), edits);
    }
    return null;
  };
  const replaced = (text: string, ...changes: readonly (readonly [was: string, now: string])[]): string =>
    changes.reduce((before, [was, now]) => before.replace(was, now), text);

  for (const [kind, places, to, changes] of [
    [
      "claim",
      ["rents:", "rents]"],
      "rents-in-march",
      [
        ["rents:", "rents-in-march:"],
        ["[rents]", "[rents-in-march]"],
      ],
    ],
    [
      "critique",
      ["no-source:", "no-source,"],
      "ohne-quelle",
      [
        ["no-source:", "ohne-quelle:"],
        ["[no-source,", "[ohne-quelle,"],
      ],
    ],
    [
      "source",
      ["survey:", "survey,"],
      "umfrage-ä",
      [
        ["survey:", "umfrage-ä:"],
        ["from: survey", "from: umfrage-ä"],
        ["read-in: survey", "read-in: umfrage-ä"],
      ],
    ],
    [
      "table",
      ["rents-2025:", "rents-2025/"],
      "homes",
      [
        ["rents-2025:", "homes:"],
        ["rents-2025/", "homes/"],
      ],
    ],
    [
      "party",
      ["bob:", "bob'"],
      "robert",
      [
        ["bob:", "robert:"],
        ["party: bob", "party: robert"],
        ["by: bob", "by: robert"],
        ["'bob'", "'robert'"],
      ],
    ],
  ] as const) {
    for (const place of places) {
      it(`takes the id of a ${kind} along wherever it stands, from “${place}”`, async () => {
        assert.equal(edited(await rename(place, to), "homes.claims.yaml"), replaced(claims, ...changes));
      });
    }
  }

  it("offers the id alone, and nothing where no id stands", async () => {
    const prepare = (words: string) =>
      server.client.sendRequest<{ placeholder: string } | null>("textDocument/prepareRename", at(words));
    assert.equal((await prepare("rents]"))?.placeholder, "rents");
    assert.equal((await prepare('annex"'))?.placeholder, "annex");
    for (const words of ["rose by", "month,", "2025-03/", "rise }"]) assert.equal(await prepare(words), null, words);
  });

  it("refuses in one sentence what is taken, and what is no id", async () => {
    for (const taken of ["no-source", "survey", "rents-2025", "annex"]) {
      await assert.rejects(rename("rents:", taken), /is the id of something else already: choose another one\.$/);
    }
    for (const none of [
      "a: b",
      '"a"',
      "it's",
      "🙂",
      "",
      " ",
      "*a",
      "&a",
      "!a",
      "a b",
      "#a",
      "-",
      "a/b",
      "{a}",
      "a\nb",
    ]) {
      await assert.rejects(rename("rents:", none), /is no id: use letters, digits/, none);
    }
    for (const special of ["true", "no", "1_000", "2025-03-01", "0x1F", "null"]) {
      await assert.rejects(rename("rents:", special), /would be read as a number, a date or a truth/, special);
    }
    assert.equal(await rename("rents:", " rents "), null);
  });

  it("renames in what is open and unsaved, for its version, and nothing in a broken text", async () => {
    const changed = claims.replace("# the first", "# one\n    # more").replace("no-source, ", "no-source, rents, ");
    await server.edit("homes.claims.yaml", changed, "homes.md");
    const edit = await rename("rents:", "r", "homes.claims.yaml", changed);
    const expected = replaced(changed, ["rents:", "r:"], ["[rents]", "[r]"], ["no-source, rents,", "no-source, r,"]);
    assert.equal(edited(edit, "homes.claims.yaml", changed), expected);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && "textDocument" in change);
    assert.equal(change.textDocument.version, 2);
    const broken = `${claims}  - [`;
    await server.edit("homes.claims.yaml", broken, "homes.md");
    await assert.rejects(
      rename("rents:", "r", "homes.claims.yaml", broken),
      /^.*Line \d+ of the claim set is not valid/,
    );
  });

  for (const from of ["homes.claims.yaml", "shared.yaml"] as const) {
    it(`renames what an included file declares there and in every claim set that includes it, from ${from}`, async () => {
      if (from === "shared.yaml") await server.openBeside("shared.yaml");
      const party = await rename("ann }", "anna", "homes.claims.yaml");
      assert.equal(edited(party, "homes.claims.yaml"), claims.replaceAll(/\bann\b/g, "anna"));
      assert.equal(edited(party, "shared.yaml"), replaced(shared, ["ann:", "anna:"], ["party: ann", "party: anna"]));
      assert.equal(edited(party, "other.claims.yaml"), other.replace('"ann"', '"anna"'));
      const source = await rename(from === "shared.yaml" ? "annex:" : 'annex"', "a-1", from);
      assert.equal(edited(source, "homes.claims.yaml"), replaced(claims, ['"annex"', '"a-1"'], ["[annex]", "[a-1]"]));
      assert.equal(edited(source, "shared.yaml"), shared.replace("annex:", "a-1:"));
      assert.equal(edited(source, "other.claims.yaml"), other.replace("from: annex", "from: a-1"));
    });
  }

  it("renames nowhere what can't be renamed in one of the files, and names it", async () => {
    await assert.rejects(rename('annex"', "taken"), /In "other\.claims\.yaml": “taken” is the id of something else/);
    const again = other.replace("  taken:", "  annex: { title: Other }\n  taken:");
    await server.writeOnDisk("other.claims.yaml", again);
    await assert.rejects(rename('annex"', "a-1"), /In "other\.claims\.yaml": A source “annex” is declared here too/);
    await server.openBeside("shared.yaml", `${shared}  - [`);
    await assert.rejects(rename('annex"', "a-1"), /In "shared\.yaml": Line 5 of the claim set/);
  });
});
