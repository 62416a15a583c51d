import assert from "node:assert/strict";
import type { CritiqueReading } from "../../src/core/critiques-of.js";
import type { CritiquesAnswer } from "../../src/protocol/critiques.js";
import { maxCritiques } from "../../src/protocol/critiques.js";
import { itemsAfter } from "../../src/protocol/items-after.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const claims = `countercheck: 1
parties:
  office: { name: Statistics Office }
claims:
  fell: { quote: fell to 4.1 % }
  rose: { quote: Spending rose by 12.5 % }
critiques:
  no-season:
    about: [fell, rose]
    by: office
    kind: baseline
    body: Months are compared without their season.
rules: { no-evidence: off }
`;
const files = {
  "column.md": "Unemployment fell to 4.1 % in March. Spending rose by 12.5 % at once.\n",
  "column.claims.yaml": claims,
  "alone.md": "Nothing here has 4.1 % claims.\n",
};

describe("critiques for an editor", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
  });
  afterEach(() => server.close());
  const ask = (uri: unknown): Promise<CritiquesAnswer> => server.client.sendRequest("countercheck/critiques", { uri });

  it("are those of the article, asked for by it or by its claim set", async () => {
    await server.open("column.md");
    for (const file of ["column.md", "column.claims.yaml"]) {
      const { critiques, leftOut } = await ask(server.uri(file));
      assert.equal(leftOut, 0);
      assert.deepEqual(
        itemsAfter<CritiqueReading>([], critiques.items).map(({ id, by, claims: about }) => ({
          id,
          by: by.name,
          about: about.map((one) => one.id),
        })),
        [{ id: "no-season", by: "Statistics Office", about: ["fell", "rose"] }],
      );
    }
  });

  it("are none for a text without a claim set, and for nonsense", async () => {
    await server.open("alone.md");
    const none = { critiques: { edition: 0, since: 0, items: [] }, leftOut: 0 };
    for (const uri of [server.uri("alone.md"), "file:///nowhere.md", 7, null]) assert.deepEqual(await ask(uri), none);
  });

  it("are as many as anybody reads, and the others are counted", async () => {
    const more = Array.from(
      { length: maxCritiques + 2 },
      (_, index) => `  c${index}: { about: fell, by: me, body: No. }`,
    );
    await server.open("column.md");
    await server.openBeside("column.claims.yaml", `${claims.replace("rules:", `${more.join("\n")}\nrules:`)}`);
    await server.readAgain("column.md");
    const { critiques, leftOut } = await ask(server.uri("column.md"));
    assert.equal(critiques.items.length, maxCritiques);
    assert.equal(leftOut, 3);
  });

  it("are told as what changed to an editor that says what it has", async () => {
    await server.open("column.md");
    const uri = server.uri("column.md");
    const { edition, since } = (await ask(uri)).critiques;
    assert.equal(since, 0);
    const again: CritiquesAnswer = await server.client.sendRequest("countercheck/critiques", { uri, since: edition });
    assert.deepEqual([again.critiques.since, again.critiques.items], [edition, [{ kept: 1, from: 0, lines: 0 }]]);
  });

  it("need not be asked for again while only the text around the claims is edited", async () => {
    const { print } = await server.open("column.md");
    assert.ok(print > 0);
    assert.equal((await server.type("column.md", ["at once", "at once, they say"])).print, print);
    assert.equal((await server.type("column.md", ["Unemployment", "By then, unemployment"])).print, print);
  });

  it("are to be asked for again when the claim set changed, or when a claim's words did", async () => {
    const { print } = await server.open("column.md");
    const edited = await server.type("column.md", ["4.1 %", "4.3 %"]);
    assert.notEqual(edited.print, print);
    const [critique] = (await ask(server.uri("column.md"))).critiques.items;
    assert.ok(critique && "claims" in critique);
    assert.deepEqual(
      critique.claims.map(({ state }) => state),
      ["edited", "placed"],
    );
    await server.openBeside("column.claims.yaml");
    const changed = await server.edit("column.claims.yaml", `${claims}# a word\n`, "column.md");
    assert.notEqual(changed.print, edited.print);
  });

  it("have no number where there is no claim set", async () => {
    assert.equal((await server.open("alone.md")).print, 0);
  });
});
