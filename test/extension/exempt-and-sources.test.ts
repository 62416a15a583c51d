import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("exempting and extracting sources", () => {
  it("are asked for by commands that the palette offers", async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const id of ["countercheck.extractSource", "countercheck.exempt"]) assert.ok(commands.includes(id), id);
  });
});
