import assert from "node:assert/strict";
import { createEditLog } from "../../src/server/edit-log.js";
import { loggedDocuments } from "../../src/server/logged-documents.js";

const insertion = (at: number, text: string) => ({ span: { start: at, end: at }, text });

describe("the edit log", () => {
  it("gives the edits that lead from one version to another, in their order", () => {
    const log = createEditLog();
    log.add("a", 2, [insertion(0, "x")]);
    log.add("a", 3, [insertion(1, "y"), insertion(2, "z")]);
    assert.deepEqual(log.between("a", 1, 2), [insertion(0, "x")]);
    assert.deepEqual(log.between("a", 1, 3), [insertion(0, "x"), insertion(1, "y"), insertion(2, "z")]);
    assert.deepEqual(log.between("a", 3, 3), []);
  });

  it("knows nothing of versions that it hasn't seen, has forgotten, or that lie before", () => {
    const log = createEditLog();
    log.add("a", 2, [insertion(0, "x")]);
    assert.equal(log.between("a", 1, 3), null);
    assert.equal(log.between("a", 2, 1), null);
    log.forget("a");
    assert.equal(log.between("a", 1, 2), null);
    assert.equal(log.between("b", 1, 2), null);
  });

  it("gives up on more edits than anyone types", () => {
    const log = createEditLog();
    log.add(
      "a",
      2,
      Array.from({ length: 5001 }, () => insertion(0, "x")),
    );
    assert.equal(log.between("a", 1, 2), null);
  });

  it("hears of a document's changes as the smallest edits, each in the text before it", () => {
    const log = createEditLog();
    const documents = loggedDocuments(log);
    const document = documents.create("file:///a.md", "markdown", 1, "one two\nthree");
    const at = (line: number, character: number) => ({ line, character });
    const changes = [
      { range: { start: at(1, 0), end: at(1, 5) }, text: "tree" },
      { range: { start: at(0, 0), end: at(0, 3) }, text: "1" },
      { text: "1 two\nfour" },
    ];
    assert.equal(documents.update(document, changes, 2).getText(), "1 two\nfour");
    assert.deepEqual(log.between("file:///a.md", 1, 2), [
      { span: { start: 9, end: 10 }, text: "", was: "h" },
      { span: { start: 0, end: 3 }, text: "1", was: "one" },
      { span: { start: 6, end: 10 }, text: "four", was: "tree" },
    ]);
  });
});
