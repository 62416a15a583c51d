import assert from "node:assert/strict";
import { itemsAfter } from "../../src/protocol/items-after.js";
import type { ArticleLists, ListsAnswer } from "../../src/protocol/lists.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const article = `# Rents

Rents rose by 4.1 % in March.

## Homes

Sales of 3,400 homes fell. It was 95 % in May and 95 % in June.
`;
const claims = `countercheck: 1
parties:
  office: { name: Statistics Office, interest: reports on itself }
sources:
  unused: { title: A paper that nobody read }
  yearbook: { title: Yearbook, party: office, issued: 2025 }
tables:
  rents: { path: rents.csv, key: month, read-in: yearbook, columns: { rise: { unit: "%" } } }
claims:
  sales: { quote: "3,400 homes", kind: measurement }
  rents: { quote: rose by 4.1 %, by: office, evidence: [{ cell: rents/March/rise }] }
  share: { quote: 95 % }
  gone: { quote: nobody was asked }
`;
const files = { "homes.md": article, "homes.claims.yaml": claims, "rents.csv": "month,rise\nMarch,4.1\n" };

describe("lists of an article for an editor", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
    await server.open("homes.md");
  });
  afterEach(() => server.close());
  const ask = (uri: unknown): Promise<ListsAnswer | null> => server.client.sendRequest("countercheck/lists", { uri });
  const lists = async (): Promise<ArticleLists> => {
    const found = await ask(server.uri("homes.md"));
    assert.ok(found);
    return { ...found, claims: itemsAfter([], found.claims.items) };
  };

  it("hold the claims in the text's order, each with verdict, kind, party and the heading above it", async () => {
    const { claims: listed } = await lists();
    assert.deepEqual(
      listed.map(({ claim, verdict, kind, party, heading }) => [claim, verdict, kind, party, heading?.text]),
      [
        ["rents", "supported", null, "Statistics Office", "Rents"],
        ["sales", "unverifiable", "measurement", "the article", "Homes"],
      ],
    );
    assert.deepEqual(listed[0]?.range.start, { line: 2, character: 6 });
  });

  it("hold claims without a place, with the places that fit and the words around each", async () => {
    const { unplaced } = await lists();
    assert.deepEqual(
      unplaced.map(({ claim, state, candidates }) => [claim, state, candidates.length]),
      [
        ["share", "ambiguous", 2],
        ["gone", "orphan", 0],
      ],
    );
    const [first] = unplaced[0]?.candidates ?? [];
    assert.equal(first?.excerpt.slice(first.start, first.end), "95 %");
    assert.match(first?.excerpt ?? "", /It was 95 % in May/);
  });

  it("hold the sources with what rests on them, those of no use last", async () => {
    const { sources } = await lists();
    assert.deepEqual(
      sources.map(({ source, claims: resting, party, interest }) => [source, resting, party, interest]),
      [
        ["yearbook", ["rents"], "Statistics Office", "reports on itself"],
        ["unused", [], null, null],
      ],
    );
  });

  it("are null where there is no claim set, and for what is no address", async () => {
    assert.equal(await ask(server.uri("none.md")), null);
    assert.equal(await ask(7), null);
  });
});
