import assert from "node:assert/strict";
import fc from "fast-check";
import { areClaimsKept, claimsAfter } from "../../src/protocol/claims-after.js";
import type { KeptRun, ViewBlock, ViewClaim, WireRange } from "../../src/protocol/lsp.js";
import { renderReadingView } from "../../src/render/reading-view.js";
import { changedBlocks, createViewEditions } from "../../src/server/view-editions.js";
import { presses, readDispute } from "../render/presses.js";

/** Blocks of different keys; few words, so that many are the same in two views. */
const views = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom("one", "two"), fc.integer({ min: 1, max: 3 })),
    {
      selector: ([key]) => key,
    },
  )
  .map((parts) => {
    let line = 0;
    return parts.map(([key, html, lines]): ViewBlock => {
      line += lines;
      return { key: `b${key}`, line, html };
    });
  });

/** What a page that shows `before` shows after these pieces. */
function shown(before: readonly ViewBlock[], pieces: readonly (ViewBlock | KeptRun)[]): readonly ViewBlock[] {
  return pieces.flatMap((piece) =>
    "kept" in piece
      ? before.slice(piece.from, piece.from + piece.kept).map((block) => ({ ...block, line: block.line + piece.lines }))
      : piece,
  );
}

describe("changedBlocks", () => {
  it("gives what turns one view into any other", () => {
    fc.assert(
      fc.property(views, views, (before, now) => assert.deepEqual(shown(before, changedBlocks(before, now)), now)),
    );
  });

  it("gives one run for a view that stays, and three pieces for one changed block", () => {
    const before = Array.from({ length: 9 }, (_, index) => ({ key: `b${index}`, line: index, html: "one" }));
    assert.deepEqual(changedBlocks(before, before), [{ kept: 9, from: 0, lines: 0 }]);
    const now = before.map((block, index) => (index === 4 ? { ...block, html: "two" } : block));
    assert.deepEqual(
      changedBlocks(before, now).map((piece) => ("kept" in piece ? piece.kept : piece.html)),
      [4, "two", 4],
    );
  });

  it("gives runs with the lines that they moved by where lines were inserted above", () => {
    const before = [
      { key: "a", line: 0, html: "one" },
      { key: "b", line: 2, html: "one" },
    ];
    const now = [
      { key: "a", line: 0, html: "one" },
      { key: "b", line: 7, html: "one" },
    ];
    assert.deepEqual(changedBlocks(before, now), [
      { kept: 1, from: 0, lines: 0 },
      { kept: 1, from: 1, lines: 5 },
    ]);
  });
});

describe("the claims of a view", () => {
  const facts = { party: "A", kind: null, stated: null, value: null, sources: [], critiques: 0 };
  const claims = fc
    .uniqueArray(fc.tuple(fc.nat(9), fc.constantFrom("one", "two"), fc.option(fc.tuple(fc.nat(3), fc.nat(2)))), {
      selector: ([id]) => id,
    })
    .map((parts) =>
      parts.map(([id, headline, place]): ViewClaim => {
        const at = place && { line: place[0], character: place[1] };
        const range = at && { start: at, end: { ...at, character: at.character + 3 } };
        return { id: `c${id}`, verdict: "supported", quote: "q", headline, range, facts };
      }),
    );
  const viewWith = (all: readonly ViewClaim[]) => ({ title: "", head: "", blocks: [], claims: all, notice: null });

  it("are those of any other view after what changed", () => {
    fc.assert(
      fc.property(claims, claims, (before, now) => {
        const editions = createViewEditions();
        const reading = readDispute(presses);
        const show = (since: number, all: readonly ViewClaim[]) =>
          editions.viewOf("file:///a.md", since, { reading: { ...reading }, shown: "", render: () => viewWith(all) });
        const first = show(0, before);
        const there = claimsAfter([], first.claims);
        const next = show(first.edition, now);
        assert.deepEqual(claimsAfter(there, next.claims), now);
        if (areClaimsKept(there, next.claims))
          assert.deepEqual(
            now.map(({ id, headline }) => [id, headline]),
            before.map(({ id, headline }) => [id, headline]),
          );
      }),
    );
  });

  it("are kept where lines were inserted above them, and one is told anew where it moved within its line", () => {
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character: 9 } });
    const claim = (id: string, range: WireRange): ViewClaim => ({
      id,
      verdict: "supported",
      quote: "",
      headline: "",
      range,
      facts,
    });
    const editions = createViewEditions();
    const reading = readDispute(presses);
    const show = (since: number, all: readonly ViewClaim[]) =>
      editions.viewOf("file:///a.md", since, { reading: { ...reading }, shown: "", render: () => viewWith(all) });
    const first = show(0, [claim("a", at(1, 0)), claim("b", at(2, 0)), claim("c", at(3, 0))]);
    const moved = show(first.edition, [claim("a", at(1, 0)), claim("b", at(4, 0)), claim("c", at(5, 1))]);
    assert.deepEqual(moved.claims, [
      { kept: 1, from: 0, lines: 0 },
      { kept: 1, from: 1, lines: 2 },
      claim("c", at(5, 1)),
    ]);
  });
});

describe("editions of a view", () => {
  const uri = "file:///press.md";
  const wanted = (article = presses.article) => {
    const reading = readDispute({ ...presses, article });
    return {
      reading,
      shown: "contested",
      render: () => renderReadingView<WireRange>(reading, { rangeOf: () => null }),
    };
  };
  const isWhole = ({ blocks, claims }: ReturnType<ReturnType<typeof createViewEditions>["viewOf"]>) =>
    [...blocks, ...claims].every((piece) => !("kept" in piece));

  it("are whole at first, and for a page that shows what nobody knows", () => {
    const editions = createViewEditions();
    for (const since of [0, 99, -1]) {
      const view = editions.viewOf(uri, since, wanted());
      assert.ok(isWhole(view));
      assert.equal(view.since, 0);
    }
  });

  it("are what changed for a page that shows the one before, without the claims where they stayed", () => {
    const editions = createViewEditions();
    const first = editions.viewOf(uri, 0, wanted());
    const next = editions.viewOf(
      uri,
      first.edition,
      wanted(presses.article.replace("says its maker", "says the maker")),
    );
    assert.equal(next.since, first.edition);
    assert.ok(next.edition > first.edition);
    assert.equal(next.blocks.filter((block) => "html" in block).length, 1);
    assert.deepEqual(next.claims, [{ kept: first.claims.length, from: 0, lines: 0 }]);
  });

  it("are rendered once for several views of the same reading", () => {
    const editions = createViewEditions();
    const one = wanted();
    const first = editions.viewOf(uri, 0, one);
    const again = editions.viewOf(uri, 0, { ...one, render: () => assert.fail("it is rendered already") });
    assert.equal(again.edition, first.edition);
    const other = editions.viewOf(uri, first.edition, { ...one, shown: "none" });
    assert.ok(other.edition > first.edition, "shown in another way it is another edition");
  });

  it("are remembered for two views that ask by turns", () => {
    const editions = createViewEditions();
    const [first, second] = [wanted(), wanted(`${presses.article}\nMore.\n`)];
    const { edition } = editions.viewOf(uri, 0, first);
    editions.viewOf(uri, edition, second);
    assert.equal(editions.viewOf(uri, edition, second).since, edition);
  });

  it("are let go for articles that nobody asked about lately", () => {
    const editions = createViewEditions();
    const { edition } = editions.viewOf(uri, 0, wanted());
    for (let other = 0; other < 9; other++) editions.viewOf(`file:///other-${other}.md`, 0, wanted());
    assert.ok(isWhole(editions.viewOf(uri, edition, wanted())));
  });
});
