import assert from "node:assert/strict";
import { safeImagePath, safeLink } from "../../../src/core/article/safe-link.js";

const hostile = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\0script:alert(1)",
  "java\u200bscript:alert(1)",
  "\u0001javascript:alert(1)",
  "vbscript:x",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml;base64,PHN2Zz4=",
  "file:///etc/passwd",
  "command:workbench.action.terminal.new",
  "vscode://x",
  "blob:x",
  "c:\\windows",
  "//host/x",
  "/\t/host/x",
  "\\\\host\\x",
  "/\\host/x",
  "\\/host/x",
  "https:\\\\host",
  "http:/host",
  "https:host",
];

describe("safeLink", () => {
  for (const target of hostile) {
    it(`refuses ${JSON.stringify(target)}`, () => assert.equal(safeLink(target), null));
  }

  it("follows the web, mail, and what is in the text's folder", () => {
    for (const target of [
      "https://a.example/b?c=d#e",
      "HTTP://a.example",
      "mailto:me@a.example",
      "#part",
      "b.md#part",
      "./b c.md".replace(" ", "%20"),
      "../b.md",
      "/b.md",
      "a/b:c",
      "?q",
      "",
    ]) {
      assert.equal(safeLink(target), target);
    }
  });
});

describe("safeImagePath", () => {
  for (const target of [
    ...hostile,
    "https://a.example/i.png",
    "mailto:a",
    "/i.png",
    "#i",
    "?i",
    "",
    "../i.png",
    "a/../../i.png",
    "a/%2e%2E/../i.png",
    "%2e./i.png",
    "a%2f..%2f..%2fi.png",
    "a%5c..%5c..%5ci.png",
  ]) {
    it(`refuses ${JSON.stringify(target)}`, () => assert.equal(safeImagePath(target), null));
  }

  it("gives the path of an image beside the text, without query and fragment", () => {
    assert.equal(safeImagePath("drawings/i.png?x#y"), "drawings/i.png");
    assert.equal(safeImagePath("./a/../i%20j.png"), "./a/../i%20j.png");
    assert.equal(safeImagePath("..i.png"), "..i.png");
  });
});
