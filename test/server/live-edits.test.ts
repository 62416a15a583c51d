import assert from "node:assert/strict";
import { type ArticleRead, type ReadingViewModel, viewRequest } from "../../src/protocol/lsp.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const article = `# Fields

In May 95% of the fields were dry. In June 95% of them were wet.
`;
const claims = (article: string): string => `countercheck: 1
article: ${article}
claims:
  dry: { quote: 95% of the fields }   # counted twice
`;

describe("an article that is being edited", () => {
  let server: OpenServer;
  afterEach(() => server.close());
  const open = async (setting = "{ path: fields.md }"): Promise<ArticleRead> => {
    server = await openServer({ "fields.md": article, "fields.claims.yaml": claims(setting) });
    return server.open("fields.md");
  };
  /** The words that a reading marks, in brackets; what is unplaced by its state. */
  const shown = ({ marks, unplaced }: ArticleRead): readonly string[] => {
    const lines = server.buffer("fields.md").split("\n");
    const words = marks.map(
      ({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character) ?? "",
    );
    return [...words, ...unplaced.map(({ state }) => `(${state})`)];
  };

  it("has its claims where the edits take them, however many come at once", async () => {
    assert.deepEqual(shown(await open()), ["95% of the fields"]);
    const moved = await server.type("fields.md", ["In May", "So in May"], ["# Fields\n", "# Fields\n\nFirst.\n"]);
    assert.deepEqual(shown(moved), ["95% of the fields"]);
    assert.equal(moved.marks[0]?.range.start.line, 4);
  });

  it("is shown as it is then to a view that asks right behind an edit, before all are told of the reading", async () => {
    await open();
    const order: string[] = [];
    const note = (what: string) => () => void order.push(what);
    const told = server.type("fields.md", ["95", "85"]);
    const params = { uri: server.uri("fields.md"), since: 0 };
    const answered = server.client.sendRequest<ReadingViewModel>(viewRequest, params);
    const [read, view] = await Promise.all([told, answered, told.then(note("told")), answered.then(note("answered"))]);
    assert.deepEqual(order, ["answered", "told"]);
    assert.deepEqual([view.version, view.reading], [read.version, read.reading]);
    assert.ok(JSON.stringify(view.blocks).includes("85%"));
  });

  it("counts its readings", async () => {
    const first = await open();
    const second = await server.type("fields.md", ["95", "85"]);
    assert.ok(second.reading > first.reading && first.reading > 0, `${first.reading}, then ${second.reading}`);
  });

  it("says at once that a claim's words changed, and takes it back when that is undone", async () => {
    await open();
    const edited = await server.type("fields.md", ["95", "85"]);
    assert.deepEqual(shown(edited), ["85% of the fields"]);
    assert.equal(edited.counts.edited, 1);
    const [finding] = await server.diagnosticsWhen("fields.md", (all) => all.length > 0);
    assert.match(String(finding?.message), /was 95.?%, now 85.?%/);
    const undone = await server.type("fields.md", ["85", "95"]);
    assert.deepEqual([shown(undone), undone.counts.edited], [["95% of the fields"], 0]);
    assert.deepEqual(await server.diagnosticsWhen("fields.md", (all) => all.length === 0), []);
  });

  it("has no place for a claim that was deleted, until that is undone", async () => {
    await open();
    const sentence = "In May 95% of the fields were dry. ";
    assert.deepEqual(shown(await server.type("fields.md", [sentence, ""])), ["(orphan)"]);
    assert.deepEqual(shown(await server.type("fields.md", ["wet", "soaked"])), ["(orphan)"]);
    assert.deepEqual(shown(await server.type("fields.md", ["In June", `${sentence}In June`])), ["95% of the fields"]);
  });

  it("follows a whole-file replacement that changes a word", async () => {
    await open();
    const again = await server.edit("fields.md", article.replace("In May 95%", "In May 96%"));
    assert.deepEqual([shown(again), again.counts.edited], [["96% of the fields"], 1]);
  });

  it("is placed afresh, by quotes alone, when it is saved or changes on disk", async () => {
    await open();
    await server.type("fields.md", ["95% of the fields", "a third of it all"]);
    assert.deepEqual(shown(await server.save("fields.md")), ["(orphan)"]);
    await server.type("fields.md", ["a third of it all", "95% of the fields"]);
    assert.deepEqual(shown(await server.type("fields.md", ["95% of the fields", "a third of it all"])), [
      "a third of it all",
    ]);
    const read = server.readAgain("fields.md");
    await server.writeOnDisk("fields.md", server.buffer("fields.md"));
    assert.deepEqual(shown(await read), ["(orphan)"]);
  });

  it("keeps its claims when only the claim set is edited", async () => {
    await open();
    await server.openBeside("fields.claims.yaml");
    await server.type("fields.md", ["95", "85"]);
    const text = server.buffer("fields.claims.yaml");
    const read = await server.edit("fields.claims.yaml", text.replace("counted twice", "counted once"), "fields.md");
    assert.deepEqual(shown(read), ["85% of the fields"]);
    const other = await server.edit("fields.claims.yaml", text.replace("of the fields", "of them"), "fields.md");
    assert.deepEqual(shown(other), ["95% of them"]);
  });

  describe("with `edits: follow`", () => {
    it("lets quotes follow, and writes them when the article is saved", async () => {
      await open("{ path: fields.md, edits: follow }");
      await server.openBeside("fields.claims.yaml");
      const edited = await server.type("fields.md", ["95% of the", "88% of all"]);
      assert.deepEqual([shown(edited), edited.counts.edited], [["88% of all fields"], 0]);
      const asked = server.nextEdit();
      void server.save("fields.md");
      const { edit, metadata } = await asked;
      assert.equal(metadata?.isRefactoring, true);
      assert.equal(edit.documentChanges?.length, 1);
      const written = server.buffer("fields.claims.yaml");
      assert.match(written, /quote: 88% of all fields,? .*# counted twice/);
      assert.match(written, /^countercheck: 1\narticle: \{ path: fields.md, edits: follow \}\nclaims:\n/);
    });

    it("writes nothing when no quote changed, and nothing into an article of others", async () => {
      await open();
      const edits: unknown[] = [];
      void server.nextEdit().then((edit) => edits.push(edit));
      await server.type("fields.md", ["95", "85"]);
      await server.save("fields.md");
      await server.type("fields.md", ["wet", "soaked"]);
      assert.deepEqual(edits, []);
    });
  });
});
