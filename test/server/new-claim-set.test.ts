import assert from "node:assert/strict";
import type { NewClaimSetAnswer } from "../../src/protocol/annotate.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const files = {
  "homes.md": "# Homes: a year\n\nRents rose by 4.1 % in March.\n",
  "a: “homes” 🏠.md": "Rents rose by 4.1 %.\n",
  "data/rents.csv": "month,rise_pct\n2025-03,4.1\n",
  "sales.csv": "id,sales (k)\n1,3\n",
  "empty.csv": "",
  "claimed.md": "Rents rose by 4.1 %.\n",
  "claimed.claims.yaml": "countercheck: 1\nclaims: {}\n",
};

describe("a new claim set", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
  });
  afterEach(() => server.close());
  const ask = (uri: string): Promise<NewClaimSetAnswer> =>
    server.client.sendRequest("countercheck/newClaimSet", { uri });

  it("names the article and the tables nearby, and says where one goes on", async () => {
    await server.open("homes.md");
    const answer = await ask(server.uri("homes.md"));
    assert.ok(answer.kind === "new", JSON.stringify(answer));
    assert.equal(answer.uri, server.uri("homes.claims.yaml"));
    assert.match(answer.text, /title: "Homes: a year"/);
    assert.match(answer.text, /path: sales\.csv[\s\S]*path: data\/rents\.csv/);
    assert.doesNotMatch(answer.text, /empty/);
    assert.equal(answer.text.split("\n")[answer.cursor.line]?.slice(0, answer.cursor.character), "claims: {");
  });

  for (const article of ["homes.md", "a: “homes” 🏠.md"] as const) {
    it(`begins without a finding, and is what ${article} is read with once it is there`, async () => {
      await server.open(article);
      const answer = await ask(server.uri(article));
      assert.ok(answer.kind === "new", JSON.stringify(answer));
      const claimSet = article.replace(".md", ".claims.yaml");
      const read = server.readAgain(article, ({ claimSet: now }) => now !== null);
      await server.writeOnDisk(claimSet, answer.text);
      await read;
      assert.deepEqual([server.diagnostics(claimSet), server.diagnostics(article)], [[], []]);
    });
  }

  it("is none where there is one, for texts that were never saved, and for names that are no article's", async () => {
    assert.deepEqual(await ask(server.uri("claimed.md")), { kind: "exists", uri: server.uri("claimed.claims.yaml") });
    for (const [uri, why] of [
      ["untitled:Untitled-1", /not saved yet/],
      [server.uri("sales.csv"), /no article by its name/],
      [server.uri("nowhere.md"), /is not there/],
    ] as const) {
      const answer = await ask(uri);
      assert.ok(answer.kind === "refused");
      assert.match(answer.message, why);
    }
  });
});
