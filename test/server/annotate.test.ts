import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AnnotateAnswer, Annotation, UndoAnnotationAnswer } from "../../src/protocol/annotate.js";
import { annotationKinds } from "../../src/server/annotations/table-of-annotations.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const article = "Rents rose by 4.1 % in March, after 3.9 % in May.\n\nSales of 3,400 homes fell to 1,200.\n";
const claims = `countercheck: 1
article: { path: homes.md }
parties:
  ann: { name: Ann }
claims:
  rents:
    quote: rose by 4.1 %   # as printed
    evidence: []
critiques:
  no-source:
    about: [rents]
    by: ann
    body: Nobody says where this is from.
    replies:
      - { by: Bob, body: In the annex. }
`;
const files = { "homes.md": article, "homes.claims.yaml": claims };

/** An example of each kind, and a line that it leaves in the claim set. */
const examples: readonly (readonly [Annotation, RegExp])[] = [
  [
    { kind: "add-critique", about: ["rents"], by: "Cem", objection: "missing-measure", body: "Of what?" },
    /kind: missing-measure/,
  ],
  [{ kind: "edit-critique", critique: "no-source", who: "Ann", body: "No table says so." }, /body: No table says so\./],
  [{ kind: "delete-critique", critique: "no-source", who: "ann" }, /evidence: \[\]\n$/],
  [{ kind: "set-status", critique: "no-source", status: "accepted", because: "It is true." }, /because: It is true\./],
  [{ kind: "add-reply", critique: "no-source", by: "Ann", body: "Which one?" }, /Which one\?/],
  [
    { kind: "edit-reply", critique: "no-source", index: 0, who: "Bob", body: "On page 7." },
    /by: Bob, body: On page 7\./,
  ],
  [{ kind: "delete-reply", critique: "no-source", index: 0, who: "Bob" }, /where this is from\.\n$/],
  [{ kind: "add-claim", range: rangeOf("3,400 homes") }, /quote: "3,400 homes"\n/],
  [
    { kind: "relink", claim: "rents", range: rangeOf("Rents rose by 4.1 %") },
    /quote: Rents rose by 4\.1 % {3}# as printed/,
  ],
  [
    { kind: "add-evidence", claim: "rents", evidence: { table: "rents", where: { month: "2025-03" }, value: "rise" } },
    /table: rents/,
  ],
  [{ kind: "exempt-claim", claim: "rents", reason: "a guess" }, /exempt: a guess/],
  [
    { kind: "exempt-quantity", range: rangeOf("3.9 % in May"), reason: "told elsewhere" },
    /exempt:\n {2}3\.9 % in May: told elsewhere/,
  ],
  [
    { kind: "add-source", title: "Rents: a “survey” 😀", url: "https://a.example/#1" },
    /sources:\n {2}rents-survey: \{ title: "Rents: a “survey” 😀", url: "?https:\/\/a\.example\/#1"? \}\n/,
  ],
];

describe("annotating", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
  });
  afterEach(() => server.close());
  const ask = (annotation: unknown, file = "homes.md"): Promise<AnnotateAnswer> =>
    server.client.sendRequest("countercheck/annotate", { uri: server.uri(file), annotation });
  const asked = async (annotation: Annotation): Promise<Extract<AnnotateAnswer, { kind: "edit" }>> => {
    const answer = await ask(annotation);
    assert.ok(answer.kind === "edit", answer.kind === "refused" ? answer.message : "");
    return answer;
  };
  const why = (answer: AnnotateAnswer | UndoAnnotationAnswer): string =>
    answer.kind === "refused" ? answer.message : "";

  it("has an example here for every kind", () => {
    assert.deepEqual(
      [...new Set(examples.map(([{ kind }]) => kind))],
      annotationKinds.map(({ kind }) => kind),
    );
  });

  for (const [annotation, expected] of examples) {
    it(`answers “${annotation.kind}” with edits of the open claim set that the next reading knows, and takes them back`, async () => {
      await server.open("homes.md");
      await server.openBeside("homes.claims.yaml");
      const { edits, version, uri, undo, name } = await asked(annotation);
      assert.deepEqual([uri, version], [server.uri("homes.claims.yaml"), 1]);
      assert.match(name, /^the /);
      const edited = apply(claims, edits);
      assert.match(edited, expected);
      await server.edit("homes.claims.yaml", edited, "homes.md");
      const undone: UndoAnnotationAnswer = await server.client.sendRequest("countercheck/undoAnnotation", {
        uri,
        undo,
      });
      assert.ok(undone.kind === "edit", why(undone));
      assert.equal(undone.version, 2);
      assert.equal(apply(edited, undone.edits), claims);
    });
  }

  it("counts no version of a claim set that is not open, and takes the claim set for its article", async () => {
    await server.open("homes.md");
    const answer = await asked({ kind: "exempt-claim", claim: "rents", reason: "a guess" });
    assert.equal(answer.version, null);
    const fromClaimSet = await ask({ kind: "exempt-claim", claim: "rents", reason: "a guess" }, "homes.claims.yaml");
    assert.deepEqual(fromClaimSet, answer);
  });

  it("says which id an addition got, and where a claim's evidence is to be written", async () => {
    await server.open("homes.md");
    const { id, cursor, edits } = await asked({ kind: "add-claim", range: rangeOf("3,400 homes") });
    assert.equal(id, "3400-homes");
    const lines = apply(claims, edits).split("\n");
    assert.ok(cursor);
    assert.equal(lines[cursor.line]?.slice(0, cursor.character), "    evidence: [");
    const reply = await asked({ kind: "add-reply", critique: "no-source", by: "Ann", body: "Which one?" });
    assert.deepEqual([reply.id, reply.cursor], [null, null]);
  });

  it("edits what is open, unsaved changes included", async () => {
    await server.open("homes.md");
    await server.openBeside("homes.claims.yaml");
    const changed = claims.replace("name: Ann", "name: Ann B.");
    await server.edit("homes.claims.yaml", changed, "homes.md");
    const { version, edits } = await asked({ kind: "exempt-claim", claim: "rents", reason: "a guess" });
    assert.equal(version, 2);
    assert.match(apply(changed, edits), /Ann B\.[\s\S]*exempt: a guess/);
  });

  it("refuses in one sentence what is broken, foreign, gone, or nowhere to write", async () => {
    await server.open("homes.md");
    assert.match(
      why(await ask({ kind: "edit-critique", critique: "no-source", who: "Cem", body: "No." })),
      /^Critique “no-source” is by ann: only its author edits or deletes it\./,
    );
    assert.match(
      why(await ask({ kind: "add-reply", critique: "gone", by: "Ann", body: "?" })),
      /no usable critique “gone”/,
    );
    for (const malformed of [
      { kind: "set-status", critique: "no-source", status: "won" },
      { kind: "drop" },
      null,
      [],
    ]) {
      assert.match(why(await ask(malformed)), /^Countercheck could not read what was to be annotated/);
    }
    const malformedUndo = { uri: server.uri("homes.claims.yaml"), undo: [{ edit: { span: { start: 3, end: 1 } } }] };
    assert.match(
      why(await server.client.sendRequest("countercheck/undoAnnotation", malformedUndo)),
      /^Countercheck could not read/,
    );
    assert.match(
      why(await ask({ kind: "add-claim", range: rangeOf("Rents") }, "none.md")),
      /^This text has no claim set/,
    );
    await server.openBeside("homes.claims.yaml");
    await server.edit("homes.claims.yaml", `${claims}  - [`, "homes.md");
    assert.match(
      why(await ask({ kind: "exempt-claim", claim: "rents", reason: "a guess" })),
      /^Line \d+ of the claim set is not valid YAML/,
    );
  });

  it("takes nothing back whose lines changed since", async () => {
    await server.open("homes.md");
    await server.openBeside("homes.claims.yaml");
    const { uri, undo, edits } = await asked({ kind: "exempt-claim", claim: "rents", reason: "a guess" });
    await server.edit("homes.claims.yaml", apply(claims, edits).replace("a guess", "a hunch"), "homes.md");
    const undone: UndoAnnotationAnswer = await server.client.sendRequest("countercheck/undoAnnotation", { uri, undo });
    assert.match(why(undone), /^These lines of the claim set changed since/);
  });
});

function rangeOf(words: string) {
  const document = TextDocument.create("", "", 1, article);
  const start = article.indexOf(words);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

function apply(text: string, edits: Extract<AnnotateAnswer, { kind: "edit" }>["edits"]): string {
  return TextDocument.applyEdits(
    TextDocument.create("", "", 1, text),
    edits.map(({ range, newText }) => ({ range, newText })),
  );
}

describe("adding a claim without a selection", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
    await server.open("homes.md");
  });
  afterEach(() => server.close());
  const at = (character: number): Promise<AnnotateAnswer> => {
    const place = { line: 0, character };
    const annotation = { kind: "add-claim", range: { start: place, end: place } };
    return server.client.sendRequest("countercheck/annotate", { uri: server.uri("homes.md"), annotation });
  };

  it("quotes the number at the cursor with words around it, and leaves the cursor where the evidence goes", async () => {
    const answer = await at(article.indexOf("4.1"));
    assert.ok(answer.kind === "edit", JSON.stringify(answer));
    const edited = apply(claims, answer.edits);
    assert.match(edited, /quote: Rents rose by 4\.1 % in March\n/);
    assert.ok(answer.cursor);
    const line = edited.split("\n")[answer.cursor.line] ?? "";
    assert.deepEqual(
      [line.slice(0, answer.cursor.character), line.slice(answer.cursor.character)],
      ["    evidence: [", "]"],
    );
  });

  it("says so where there is no number", async () => {
    const answer = await at(1);
    assert.ok(answer.kind === "refused");
    assert.match(answer.message, /no number at the cursor\. Select the words/);
  });
});

describe("adding a source", () => {
  it("leaves the cursor behind what it holds, and adds none twice", async () => {
    const server = await openServer(files);
    await server.open("homes.md");
    await server.openBeside("homes.claims.yaml");
    const ask = (title: string): Promise<AnnotateAnswer> => {
      const annotation = { kind: "add-source", title, url: "https://a.example" };
      return server.client.sendRequest("countercheck/annotate", { uri: server.uri("homes.claims.yaml"), annotation });
    };
    const answer = await ask("Annex");
    assert.ok(answer.kind === "edit" && answer.cursor, JSON.stringify(answer));
    const edited = apply(claims, answer.edits);
    assert.match(
      edited.split("\n")[answer.cursor.line]?.slice(0, answer.cursor.character) ?? "",
      /^ {2}annex: \{.*a\.example"?$/,
    );
    await server.edit("homes.claims.yaml", edited, "homes.md");
    const again = await ask("Annex ");
    assert.deepEqual(again, { kind: "refused", message: "The claim set has this source already: “annex”." });
    assert.equal((await ask(" ")).kind, "refused");
    await server.close();
  });
});
