import assert from "node:assert/strict";
import * as vscode from "vscode";
import { citationAt } from "../../src/client/authoring/citation-at.js";

describe("a citation in an article", () => {
  const line = "As [the *yearbook*](https://a.example/y_1) says (https://b.example/x).";

  it("is the link at the cursor, its words without marks, or a bare address", () => {
    assert.deepEqual(citationAt(line, 8, ""), { title: "the yearbook", url: "https://a.example/y_1" });
    assert.deepEqual(citationAt(line, line.indexOf("b.example"), ""), { title: "", url: "https://b.example/x" });
    assert.deepEqual(citationAt(line, line.indexOf("says"), ""), { title: "" });
  });

  it("is the selected words, with the address of a link in or around them", () => {
    assert.deepEqual(citationAt(line, line.indexOf("says") + 4, "says"), { title: "says" });
    assert.deepEqual(citationAt(line, 10, "yearbook"), { title: "yearbook", url: "https://a.example/y_1" });
    assert.deepEqual(citationAt(line, 0, line.slice(0, 45)), {
      title: "As the yearbook sa",
      url: "https://a.example/y_1",
    });
  });

  it("is asked for by a command that the palette offers", async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const id of ["countercheck.extractSource", "countercheck.exempt"]) assert.ok(commands.includes(id), id);
  });
});
