import assert from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type OpenServer, openServer } from "./harness/open-server.js";

const claims = `countercheck: 1
include: [shared.yaml]
claims:
  rents:   # the first
    quote: rose by 4.1 %
    by: ann
    evidence: []
critiques:
  no-source: { about: [rents], by: ann, body: Nobody says where this is from. }
`;
const files = {
  "homes.md": "Rents rose by 4.1 %.\n",
  "homes.claims.yaml": claims,
  "shared.yaml": "parties:\n  ann: { name: Ann }\n",
};

describe("renaming in a claim set", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
    await server.open("homes.md");
    await server.openBeside("homes.claims.yaml");
  });
  afterEach(() => server.close());
  const document = TextDocument.create("", "yaml", 1, claims);
  const at = (text: string) => ({
    textDocument: { uri: server.uri("homes.claims.yaml") },
    position: document.positionAt(claims.indexOf(text) + 1),
  });
  const rename = (text: string, newName: string): Promise<WorkspaceEdit | null> =>
    server.client.sendRequest("textDocument/rename", { ...at(text), newName });

  for (const place of ["rents:", "rents]"]) {
    it(`takes a claim's id along wherever it stands, from “${place}”`, async () => {
      const edit = await rename(place, "rents-2025");
      const [change] = edit?.documentChanges ?? [];
      assert.ok(change && "edits" in change);
      const edits = change.edits.flatMap((one) => ("newText" in one ? [one] : []));
      const expected = claims.replace("rents:", "rents-2025:").replace("[rents]", "[rents-2025]");
      assert.equal(TextDocument.applyEdits(document, edits), expected);
    });
  }

  it("offers the id alone, and nothing where no id stands", async () => {
    const prepared = await server.client.sendRequest<{ placeholder: string } | null>(
      "textDocument/prepareRename",
      at("rents]"),
    );
    assert.equal(prepared?.placeholder, "rents");
    assert.equal(await server.client.sendRequest("textDocument/prepareRename", at("rose by")), null);
  });

  it("refuses in one sentence what is taken, is no id, or is declared in an included file", async () => {
    await assert.rejects(rename("rents:", "no-source"), /is the id of something else already/);
    await assert.rejects(rename("rents:", "a b: c"), /An id is letters, digits/);
    await assert.rejects(rename("ann\n", "anna"), /declared in an included file/);
  });
});
