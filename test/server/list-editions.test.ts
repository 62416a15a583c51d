import assert from "node:assert/strict";
import fc from "fast-check";
import { createKeptLists } from "../../src/client/kept-lists.js";
import type { ListEdition } from "../../src/protocol/items-after.js";
import type { WireRange } from "../../src/protocol/lsp.js";
import { createListEditions } from "../../src/server/list-editions.js";

interface Item {
  readonly id: string;
  readonly body: string;
  readonly range?: WireRange | null;
}

const range = fc.option(
  fc.tuple(fc.nat(4), fc.nat(1)).map(([line, character]): WireRange => {
    return { start: { line, character }, end: { line: line + 1, character: 3 } };
  }),
);
const item = fc
  .tuple(fc.constantFrom(..."abcdefgh"), fc.constantFrom("x", "y"), range)
  .map(([id, body, at]): Item => ({ id, body, range: at }));
const list: fc.Arbitrary<readonly Item[]> = fc.oneof(
  fc.uniqueArray(item, { selector: ({ id }) => id }),
  fc.uniqueArray(item, { selector: ({ id }) => id }).map((all) => all.map(({ id, body }) => ({ id, body }))),
);

const idOf = ({ id }: Item): string => id;
const told = (answer: ListEdition<Item>): ListEdition<Item> => answer;
/** As it comes over the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("lists that an editor keeps and a server tells the changes of", () => {
  it("end as the whole list, whoever asks in whatever order, for several articles", async () => {
    const step = fc.record({ article: fc.constantFrom(..."12345"), editor: fc.nat(1), list, forgets: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const editions = createListEditions(idOf);
        const editors = [createKeptLists<Item>(), createKeptLists<Item>()];
        for (const { article, editor, list: now, forgets } of steps) {
          const kept = editors[editor] ?? assert.fail();
          if (forgets === 0) kept.clear();
          const { items } = await kept.ask(article, async (since) => sent(editions.next(article, since, now)), told);
          assert.deepEqual(items, now);
        }
      }),
    );
  });

  it("end as the whole list where answers overtake each other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(list, { minLength: 1, maxLength: 8 }), fc.scheduler(), async (lists, scheduler) => {
        const editions = createListEditions(idOf);
        const kept = createKeptLists<Item>();
        const asked = lists.map((now) =>
          kept.ask("a", (since) => scheduler.schedule(Promise.resolve(editions.next("a", since, now))), told),
        );
        await scheduler.waitAll();
        for (const [index, answer] of asked.entries()) assert.deepEqual((await answer).items, lists[index]);
        const last = lists.at(-1) ?? [];
        const { items } = await kept.ask("a", async (since) => editions.next("a", since, last), told);
        assert.deepEqual(items, last);
      }),
    );
  });

  it("are sent as what changed: one item and the runs around it", () => {
    const editions = createListEditions(idOf);
    const before = Array.from({ length: 2000 }, (_, index) => ({ id: `k${index}`, body: "x".repeat(400) }));
    const { edition, items } = editions.next("a", 0, before);
    assert.equal(items, before);
    const now = before.map((one) => (one.id === "k7" ? { ...one, body: "y" } : one));
    const change = editions.next("a", edition, now);
    assert.deepEqual(change.items, [
      { kept: 7, from: 0, lines: 0 },
      { id: "k7", body: "y" },
      { kept: 1992, from: 8, lines: 0 },
    ]);
    assert.deepEqual(editions.next("a", change.edition, now).items, [{ kept: 2000, from: 0, lines: 0 }]);
  });

  it("are sent whole to who has an edition that nobody remembers", () => {
    const editions = createListEditions(idOf);
    const { edition } = editions.next("a", 0, []);
    for (const body of ["x", "y"]) editions.next("a", 0, [{ id: "k", body }]);
    const late = editions.next("a", edition, [{ id: "k", body: "y" }]);
    assert.deepEqual([late.since, late.items], [0, [{ id: "k", body: "y" }]]);
  });
});
