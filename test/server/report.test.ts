import assert from "node:assert/strict";
import { type ReportAnswer, reportRequest } from "../../src/protocol/lsp.js";
import { presses } from "../render/presses.js";
import { openServer } from "./harness/open-server.js";

const own = { "dist/report.css": "body {}", "dist/webview.js": "void 0", "package.json": '{ "version": "1.2.3" }' };
const files = {
  ".git/HEAD": "",
  "press.md": presses.article,
  "press.claims.yaml": presses.claims,
  "sheets.csv": presses.sheets,
  "drawings/feeder.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "alone.md": "No claims.",
};

describe("the server's page to share", () => {
  const ask = async (name: string, given: Readonly<Record<string, string>>, params: object = {}) => {
    const server = await openServer(given);
    try {
      if (name === "press.md") await server.open(name, `${presses.article}\nNot saved yet.\n`);
      const all = { uri: server.uri(name), checked: "2026-11-25", ...params };
      return await server.client.sendRequest<ReportAnswer>(reportRequest, all);
    } finally {
      await server.close();
    }
  };
  const refusal = async (...asked: Parameters<typeof ask>): Promise<string> => {
    const answer = await ask(...asked);
    return answer.kind === "refused" ? answer.message : "";
  };

  it("holds what the editor shows, saved or not, with the images of the article's folder", async () => {
    const answer = await ask("press.md", { ...files, ...own });
    assert.ok(answer.kind === "page");
    assert.equal(answer.title, "Two presses");
    assert.match(answer.html, /Not saved yet\./);
    assert.match(answer.html, /Checked on <time datetime="2026-11-25">/);
    assert.match(answer.html, /<img src="data:image\/svg\+xml;base64,/);
  });

  it("is refused in a sentence where there is nothing to share, or nothing to make it from", async () => {
    assert.match(await refusal("alone.md", { ...files, ...own }), /^No claim set belongs to this article/);
    assert.match(await refusal("press.md", files), /^No page can be made: report\.css is missing\. Install/);
    assert.match(await refusal("press.md", { ...files, ...own }, { checked: "today" }), /names no article, or no day/);
  });
});
