import assert from "node:assert/strict";
import type { ClientCapabilities, CodeAction, Range, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { fingerprintOf } from "../../src/core/text/fingerprint.js";
import type { AnnotateAnswer } from "../../src/protocol/annotate.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const article = `# Homes

Unemployment fell to **4.3 %** in March of the year.

In 2019, 95 % of schools had access. By contrast, 95 % of rural homes lacked it.
Spending rose by 12.5 % to $3,400 per pupil.
`;
const claims = `countercheck: 1
claims:
  fell: # of the last survey
    quote: fell to 4.1 %
    prefix: Unemployment
    suffix: in March of the year.
  homes: { quote: 95 % }
  lost:
    quote: nobody was asked about this
  spending:
    quote: 12.5 %
`;
const files = { "homes.md": article, "homes.claims.yaml": claims };

let server: OpenServer;

/** The range of the nth occurrence of a text in a file. */
function rangeOf(text: string, words: string, nth = 1): Range {
  let at = -1;
  for (let seen = 0; seen < nth; seen++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is in the text`);
  const document = TextDocument.create("", "", 0, text);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}

function actionsAt(file: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const context = { diagnostics: server.diagnostics(file), ...(only ? { only } : {}) };
  return server.client.sendRequest("textDocument/codeAction", {
    textDocument: { uri: server.uri(file) },
    range,
    context,
  });
}

/** The text of a file after an edit of it alone, with the version that the edit is for. */
function applied(edit: WorkspaceEdit | undefined, file: string, text: string): readonly [string, number | null] {
  const [change, ...others] = edit?.documentChanges ?? [];
  assert.deepEqual(others, []);
  assert.ok(change && "textDocument" in change);
  assert.equal(change.textDocument.uri, server.uri(file));
  const edits = change.edits.flatMap((one) => ("newText" in one ? [one] : []));
  const after = TextDocument.applyEdits(TextDocument.create("", "", 0, text), edits);
  return [after, change.textDocument.version];
}

/** An editor that asks for the edit of a code action once it is chosen. */
const lazy = (...properties: readonly string[]): ClientCapabilities => ({
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: [...properties] } },
  },
});

const resolved = (action: CodeAction): Promise<CodeAction> => server.client.sendRequest("codeAction/resolve", action);

function titled(actions: readonly CodeAction[], title: string | RegExp): CodeAction {
  const found = actions.find((one) => (typeof title === "string" ? one.title === title : title.test(one.title)));
  assert.ok(found, `“${String(title)}” is among: ${actions.map((one) => one.title).join(" · ")}`);
  return found;
}

describe("code actions", () => {
  afterEach(() => server.close());

  describe("quick fixes of an edited claim", () => {
    beforeEach(async () => {
      server = await openServer(files);
      await server.open("homes.md");
      await server.diagnosticsWhen("homes.md", (all) => all.some(({ code }) => code === "edited"));
    });

    it("accept the new text: the claim set quotes what stands there now, its comments stay", async () => {
      const actions = await actionsAt("homes.md", rangeOf(article, "4.3"));
      const accept = titled(actions, "Accept the new text");
      assert.equal(accept.isPreferred, true);
      assert.deepEqual(
        accept.diagnostics?.map(({ code }) => code),
        ["edited"],
      );
      const [text, version] = applied(accept.edit, "homes.claims.yaml", claims);
      assert.equal(version, null);
      assert.match(text, /^ {2}fell: # of the last survey\n {4}quote: fell to 4\.3 %\n/m);
      assert.doesNotMatch(text, /4\.1/);
      assert.equal(text.slice(text.indexOf("  homes:")), claims.slice(claims.indexOf("  homes:")));
      await server.openBeside("homes.claims.yaml", text);
      const mended = await server.diagnosticsWhen("homes.md", (all) => all.length === 0);
      assert.deepEqual(mended, []);
    });

    it("restore the old text: only the changed characters of the article, inside their markup", async () => {
      const restore = titled(await actionsAt("homes.md", rangeOf(article, "4.3")), "Restore the old text");
      assert.deepEqual(applied(restore.edit, "homes.md", article), [article.replace("4.3", "4.1"), 1]);
    });

    it("are offered at the words only, and only when quick fixes are asked for", async () => {
      const { start } = rangeOf(article, "Homes");
      assert.deepEqual(await actionsAt("homes.md", { start, end: start }), []);
      assert.deepEqual(await actionsAt("homes.md", rangeOf(article, "4.3"), ["refactor"]), []);
      assert.ok((await actionsAt("homes.md", rangeOf(article, "4.3"), ["quickfix"])).length > 0);
    });

    it("count in the version of the claim set that is open", async () => {
      const read = server.readAgain("homes.md");
      await server.openBeside("homes.claims.yaml");
      await read;
      const moved = claims.replace("claims:\n", "# more\nclaims:\n");
      await server.edit("homes.claims.yaml", moved, "homes.md");
      const accept = titled(await actionsAt("homes.md", rangeOf(article, "4.3")), "Accept the new text");
      const [text, version] = applied(accept.edit, "homes.claims.yaml", moved);
      assert.equal(version, 2);
      assert.match(text, /quote: fell to 4\.3 %/);
    });
  });

  describe("quick fixes of unplaced claims", () => {
    beforeEach(async () => {
      server = await openServer(files, { commands: true });
      await server.open("homes.md");
      const read = server.readAgain("homes.md");
      await server.openBeside("homes.claims.yaml");
      await read;
      await server.diagnosticsWhen("homes.claims.yaml", (all) => all.length > 1);
    });

    it("place an ambiguous one at a candidate, which is named with its line and the words around it", async () => {
      const actions = await actionsAt("homes.claims.yaml", rangeOf(claims, "quote: 95 %"));
      const second = titled(actions, /^Place at candidate 2, line 5: … .*contrast, 95 % of rural homes/);
      const [text] = applied(second.edit, "homes.claims.yaml", claims);
      const read = await server.edit("homes.claims.yaml", text, "homes.md");
      const mark = read.marks.find(({ claim }) => claim === "homes");
      assert.deepEqual(mark?.range, rangeOf(article, "95 %", 2));
    });

    it("offer the command that places a claim at the selection", async () => {
      for (const quote of ["quote: 95 %", "quote: nobody was asked"]) {
        const actions = await actionsAt("homes.claims.yaml", rangeOf(claims, quote));
        const { command, edit } = titled(actions, "Place at the selection");
        assert.equal(command?.command, "countercheck.placeAtSelection");
        assert.equal(command?.arguments?.[1], server.uri("homes.md"));
        assert.equal(edit, undefined);
      }
    });

    it("place any of them at words that are selected in the article", async () => {
      const selection = rangeOf(article, "$3,400 per pupil");
      const actions = await actionsAt("homes.md", selection);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          "Place “95 %” at the selection",
          "Place “nobody was asked about this” at the selection",
          "Find evidence for “$3,400”",
          "Add a claim on “$3,400 per pupil”",
          "Exempt “$3,400” with a reason…",
        ],
      );
      const [text] = applied(actions[1]?.edit, "homes.claims.yaml", claims);
      const read = await server.edit("homes.claims.yaml", text, "homes.md");
      assert.deepEqual(read.marks.find(({ claim }) => claim === "lost")?.range, selection);
      const cursor = { start: selection.start, end: selection.start };
      assert.deepEqual(await actionsAt("homes.md", cursor, ["quickfix"]), []);
    });

    it("stand beside commands for the number at the cursor, which name its place", async () => {
      const start = rangeOf(article, "$3,400").start;
      const offered = await actionsAt("homes.md", { start, end: start }, ["refactor"]);
      const place = [server.uri("homes.md"), start.line, start.character];
      assert.deepEqual(
        offered.map(({ title, command }) => [title, command?.command, command?.arguments]),
        [
          ["Find evidence for “$3,400”", "countercheck.findEvidence", place],
          ["Add a claim on “$3,400”", "countercheck.addClaim", place],
          ["Exempt “$3,400” with a reason…", "countercheck.exempt", place],
        ],
      );
    });

    it("stand beside the command that raises a critique of the claims that are touched", async () => {
      const raising = async (range: Range): Promise<readonly [string, unknown][]> =>
        (await actionsAt("homes.md", range, ["refactor"]))
          .filter(({ command }) => command?.command === "countercheck.raiseCritique")
          .map(({ title, command }) => [title, command?.arguments]);
      const of = (claim: string) => [server.uri("homes.md"), claim];
      assert.deepEqual(await raising(rangeOf(article, "12.5")), [["Raise a critique…", of("spending")]]);
      assert.deepEqual(await raising({ start: { line: 2, character: 0 }, end: { line: 6, character: 0 } }), [
        ["Raise a critique of “fell to 4.3 %”…", of("fell")],
        ["Raise a critique of “12.5 %”…", of("spending")],
      ]);
      assert.deepEqual(await raising(rangeOf(article, "Homes")), []);
    });

    it("pin a bare number", async () => {
      const pin = titled(await actionsAt("homes.claims.yaml", rangeOf(claims, "12.5 %")), "Pin it");
      assert.equal(pin.isPreferred, true);
      const [text] = applied(pin.edit, "homes.claims.yaml", claims);
      assert.match(text, /quote: 12\.5 %\n {4}(prefix|suffix): /);
      await server.edit("homes.claims.yaml", text, "homes.md");
      const left = await server.diagnosticsWhen("homes.claims.yaml", (all) =>
        all.every(({ code }) => code !== "thin-anchor"),
      );
      assert.ok(left.length > 0);
    });

    it("quote the whole of a number of which a part is quoted", async () => {
      const cut = claims.replace("quote: 12.5 %", 'quote: 12.5 %\n  pupils: { quote: "3,400 per pupil" }');
      await server.edit("homes.claims.yaml", cut, "homes.md");
      await server.diagnosticsWhen("homes.claims.yaml", (all) => all.some(({ code }) => code === "truncated-quote"));
      const pupils = rangeOf(cut, "3,400 per pupil");
      const whole = titled(await actionsAt("homes.claims.yaml", pupils), "Quote “$3,400 per pupil”");
      assert.equal(whole.isPreferred, true);
      const [text] = applied(whole.edit, "homes.claims.yaml", cut);
      assert.match(text, /pupils: \{ quote: "\$3,400 per pupil"/);
      await server.edit("homes.claims.yaml", text, "homes.md");
      await server.diagnosticsWhen("homes.claims.yaml", (all) => all.every(({ code }) => code !== "truncated-quote"));
    });

    it("answer the command's request with an edit, or with a sentence", async () => {
      const ask = ({ uri, ...annotation }: { uri?: string; claim?: string; range?: object }): Promise<AnnotateAnswer> =>
        server.client.sendRequest("countercheck/annotate", { uri, annotation: { kind: "relink", ...annotation } });
      const uri = server.uri("homes.md");
      const range = rangeOf(article, "$3,400");
      const placed = await ask({ uri, claim: "lost", range });
      assert.ok(placed.kind === "edit");
      assert.deepEqual([placed.uri, placed.version], [server.uri("homes.claims.yaml"), 1]);
      for (const [params, why] of [
        [{ uri, claim: "none", range }, /^This claim is no longer/],
        [{ uri, claim: "lost" }, /could not read what was to be annotated/],
        [{}, /could not read what was to be annotated/],
        [{ uri: "x:y", claim: "a", range }, /^This text has no claim set yet/],
      ] as const) {
        const answer = await ask(params);
        assert.match(answer.kind === "refused" ? answer.message : "", why);
      }
      const nothing = await ask({ uri, claim: "lost", range: { start: range.start, end: range.start } });
      assert.match(nothing.kind === "refused" ? nothing.message : "", /^There are no words here/);
    });

    it("list them in the outlines of article and claim set", async () => {
      const symbols = (
        file: string,
      ): Promise<readonly { name: string; detail?: string; children?: { name: string }[] }[]> =>
        server.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri: server.uri(file) } });
      const group = (await symbols("homes.md")).at(-1);
      assert.equal(group?.name, "Unplaced claims (2)");
      assert.deepEqual(
        group?.children?.map(({ name }) => name),
        ["95 %", "nobody was asked about this"],
      );
      const declared = await symbols("homes.claims.yaml");
      assert.deepEqual(
        declared.flatMap(({ detail }) => (detail?.startsWith("Unplaced") ? [detail] : [])),
        ["Unplaced: 2 places fit", "Unplaced: not found in the article"],
      );
    });
  });

  describe("what editors are told of anchors", () => {
    it("counts edited and unplaced claims, and lists the unplaced with candidates and declaration", async () => {
      server = await openServer(files);
      const { counts, unplaced } = await server.open("homes.md");
      assert.deepEqual([counts.claims, counts.edited, counts.unplaced], [4, 1, 2]);
      assert.deepEqual(
        unplaced.map(({ claim, state, candidates, declaration }) => [
          claim,
          state,
          candidates,
          declaration.range.start.line,
        ]),
        [
          ["homes", "ambiguous", [rangeOf(article, "95 %", 1), rangeOf(article, "95 %", 2)], 6],
          ["lost", "orphan", [], 8],
        ],
      );
    });

    it("shows on hover that a claim was edited, below the verdict", async () => {
      server = await openServer(files);
      await server.open("homes.md");
      const hover = await server.client.sendRequest<{ contents: { value: string } }>("textDocument/hover", {
        textDocument: { uri: server.uri("homes.md") },
        position: rangeOf(article, "4.3").start,
      });
      assert.match(hover.contents.value, /^\*\*.*\n\nEdited\\: was 4\.1 %, now 4\.3 %\./);
    });

    it("shows fixes that can't be made with the reason, and leaves them out where editors can't", async () => {
      const readOnly = { ...files, "homes.claims.yaml": claims.replace("countercheck: 1", "countercheck: 2") };
      server = await openServer(readOnly);
      await server.open("homes.md");
      const accept = titled(await actionsAt("homes.md", rangeOf(article, "4.3")), "Accept the new text");
      assert.ok(accept.disabled?.reason.endsWith("."), accept.disabled?.reason);
      assert.equal(accept.edit, undefined);
      await server.close();
      server = await openServer(readOnly, {}, { textDocument: {} });
      await server.open("homes.md");
      const left = await actionsAt("homes.md", rangeOf(article, "4.3"));
      assert.deepEqual(
        left.map(({ title }) => title),
        ["Restore the old text"],
      );
    });

    it("gives editors that know no versions plain changes", async () => {
      server = await openServer(files, {}, { workspace: {} });
      await server.open("homes.md");
      const restore = titled(await actionsAt("homes.md", rangeOf(article, "4.3")), "Restore the old text");
      assert.deepEqual(Object.keys(restore.edit?.changes ?? {}), [server.uri("homes.md")]);
    });
  });

  describe("editors that ask for edits once a quick fix is chosen", () => {
    it("are offered titles and marks without edits, and get the edit with its version", async () => {
      server = await openServer(files, {}, lazy("edit"));
      assert.deepEqual(server.initialized.capabilities.codeActionProvider, {
        codeActionKinds: ["quickfix", "refactor"],
        resolveProvider: true,
      });
      await server.open("homes.md");
      const actions = await actionsAt("homes.md", rangeOf(article, "4.3"));
      assert.deepEqual(
        actions.filter(({ edit }) => edit !== undefined),
        [],
      );
      const accept = await resolved(titled(actions, "Accept the new text"));
      assert.equal(accept.isPreferred, true);
      assert.match(applied(accept.edit, "homes.claims.yaml", claims)[0], /quote: fell to 4\.3 %/);
      const restore = await resolved(titled(actions, "Restore the old text"));
      assert.deepEqual(applied(restore.edit, "homes.md", article), [article.replace("4.3", "4.1"), 1]);
    });

    it("get edits of the claim set as it is when they ask", async () => {
      server = await openServer(files, {}, lazy("edit"));
      await server.open("homes.md");
      const read = server.readAgain("homes.md");
      await server.openBeside("homes.claims.yaml");
      await read;
      const accept = titled(await actionsAt("homes.md", rangeOf(article, "4.3")), "Accept the new text");
      const moved = claims.replace("claims:\n", "# more\nclaims:\n");
      await server.edit("homes.claims.yaml", moved, "homes.md");
      const [text, version] = applied((await resolved(accept)).edit, "homes.claims.yaml", moved);
      assert.equal(version, 2);
      assert.match(text, /^# more\nclaims:\n {2}fell: .*\n {4}quote: fell to 4\.3 %$/m);
    });

    it("are told in a sentence that the article changed since", async () => {
      for (const properties of [["edit"], ["edit", "disabled"]]) {
        server = await openServer(files, {}, lazy(...properties));
        await server.open("homes.md");
        const offered = await actionsAt("homes.md", rangeOf(article, "4.3"));
        await server.edit("homes.md", `Before.\n\n${article}`);
        for (const action of offered) {
          const answer = resolved(action).then(
            ({ edit, disabled, isPreferred }) => ({ edit, isPreferred, message: disabled?.reason }),
            ({ message }: Error) => ({ edit: undefined, isPreferred: undefined, message }),
          );
          const message = "The article or its claim set changed meanwhile. Ask for the quick fixes again.";
          assert.deepEqual(await answer, { edit: undefined, isPreferred: undefined, message });
        }
        if (properties.length === 1) await server.close();
      }
    });

    it("are told so too of what can't be edited, which only shows when it is tried", async () => {
      const shared = claims
        .replace("    quote: fell", "    quote: &q fell")
        .replace("{ quote: 95 % }", "{ quote: *q }");
      server = await openServer({ ...files, "homes.claims.yaml": shared }, {}, lazy("edit"));
      await server.open("homes.md");
      const accept = titled(await actionsAt("homes.md", rangeOf(article, "4.3")), "Accept the new text");
      await assert.rejects(resolved(accept), /^Error: Editing claim .*: edit it by hand\.$/);
    });

    it("get back what they made up themselves, as it is", async () => {
      server = await openServer(files, {}, lazy("edit"));
      await server.open("homes.md");
      const act = { kind: "relink", claim: "fell", span: { start: 9, end: -1 } };
      const uri = server.uri("homes.md");
      for (const data of [5, null, {}, { article: uri, claimSet: uri, print: "", act }, { act: { kind: "restore" } }]) {
        const action = { title: "Mine", data };
        assert.deepEqual(await resolved(action), action);
      }
      const act2 = { ...act, span: { start: 0, end: 1 } };
      const foreign = { title: "Mine", data: { article: "x:y", claimSet: uri, print: "", act: act2 } };
      await assert.rejects(resolved(foreign), /changed meanwhile/);
    });

    it("see at once what can't be done for a claim set that is never written", async () => {
      const readOnly = { ...files, "homes.claims.yaml": claims.replace("countercheck: 1", "countercheck: 2") };
      server = await openServer(readOnly, {}, lazy("edit"));
      await server.open("homes.md");
      const accept = titled(await actionsAt("homes.md", rangeOf(article, "4.3")), "Accept the new text");
      assert.ok(accept.disabled?.reason.endsWith("."), accept.disabled?.reason);
      assert.equal(accept.isPreferred, undefined);
    });
  });

  describe("claims on a text of others", () => {
    it("store few of its words", async () => {
      const text = article.replaceAll("\n", " ");
      const print = fingerprintOf(parseArticle(text, { format: "plain" }).shadow);
      const set = `countercheck: 1\narticle: { fingerprint: "${print}" }\nclaims:\n  lost: { quote: nowhere }\n`;
      server = await openServer({ "copy.txt": text, "theirs.claims.yaml": set });
      await server.open("copy.txt");
      const [action] = await actionsAt("copy.txt", rangeOf(text, "95 %", 2));
      const [after] = applied(action?.edit, "theirs.claims.yaml", set);
      const stored = /quote: .*/.exec(after)?.[0] ?? "";
      assert.match(stored, /at: \d+/);
      assert.ok(stored.split(/\s+/).length <= 12 + 8, stored);
      const again = server.readAgain("copy.txt");
      await server.openBeside("theirs.claims.yaml", after);
      const read = await again;
      assert.deepEqual(read.marks[0]?.range, rangeOf(text, "95 %", 2));
    });
  });
});
