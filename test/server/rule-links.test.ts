import assert from "node:assert/strict";
import type { ClientCapabilities, Diagnostic } from "vscode-languageserver/node";
import { openServer } from "./harness/open-server.js";

const files = {
  "a.md": "It was 40 %.\n",
  "a.claims.yaml": "countercheck: 1\nclaims: { gone: { quote: nowhere to be found } }\n",
};

async function found(capabilities: ClientCapabilities): Promise<readonly Diagnostic[]> {
  const server = await openServer(files, {}, capabilities);
  try {
    await server.open("a.md");
    return await server.diagnosticsWhen("a.claims.yaml", (all) => all.length > 0);
  } finally {
    await server.close();
  }
}

describe("a finding's rule", () => {
  it("leads to the rule's page, in editors that follow such links", async () => {
    const [finding] = await found({ textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } });
    assert.equal(finding?.code, "orphan");
    assert.deepEqual(finding?.codeDescription, { href: "file:///docs/rules/orphan.md" });
  });

  it("is only named in others", async () => {
    const [finding] = await found({});
    assert.equal(finding?.code, "orphan");
    assert.equal(finding?.codeDescription, undefined);
  });
});
