import assert from "node:assert/strict";
import fc from "fast-check";
import { itemsAfter } from "../../src/protocol/items-after.js";
import type { ClaimMark } from "../../src/protocol/lsp.js";
import { createMarkChanges } from "../../src/server/mark-changes.js";

const mark = (claim: string, line: number, rest: Partial<ClaimMark> = {}): ClaimMark => ({
  claim,
  verdict: "supported",
  range: { start: { line, character: 2 }, end: { line, character: 8 } },
  headline: "agrees",
  quote: "4 %",
  ...rest,
});

const anyMark = fc
  .record({
    claim: fc.constantFrom(..."abcdefgh"),
    verdict: fc.constantFrom<ClaimMark["verdict"]>("supported", "contested"),
    line: fc.nat(4),
    character: fc.nat(1),
    headline: fc.constantFrom("agrees", "is above"),
    quote: fc.constantFrom("4 %", "5 %"),
  })
  .map(
    ({ line, character, ...rest }): ClaimMark => ({
      ...rest,
      range: { start: { line, character }, end: { line: line + 1, character: 3 } },
    }),
  );
const anyMarks = fc.uniqueArray(anyMark, { selector: ({ claim }) => claim });

describe("changes of marks", () => {
  it("are all marks at first, and again when the document was closed", () => {
    const changes = createMarkChanges();
    const marks = [mark("a", 1), mark("b", 2)];
    assert.deepEqual(changes.next("x", marks), marks);
    changes.forget("x");
    assert.deepEqual(changes.next("x", marks), marks);
  });

  it("are one run where all marks stay, or move together", () => {
    const changes = createMarkChanges();
    changes.next("x", [mark("a", 1), mark("b", 2)]);
    assert.deepEqual(changes.next("x", [mark("a", 4), mark("b", 5)]), [{ kept: 2, from: 0, lines: 3 }]);
  });

  it("hold a mark that says something else, and nothing of the others", () => {
    const changes = createMarkChanges();
    changes.next("x", [mark("a", 1), mark("b", 2), mark("c", 3)]);
    const changed = mark("b", 2, { verdict: "contested" });
    assert.deepEqual(changes.next("x", [mark("a", 1), changed, mark("c", 3)]), [
      { kept: 1, from: 0, lines: 0 },
      changed,
      { kept: 1, from: 2, lines: 0 },
    ]);
  });

  it("give all marks to whoever hears of each of them in their order, for any marks", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("x", "y"), fc.option(anyMarks)), { maxLength: 12 }), (steps) => {
        const changes = createMarkChanges();
        const heard = new Map<string, readonly ClaimMark[]>();
        for (const [uri, marks] of steps) {
          if (marks === null) {
            changes.forget(uri);
            heard.delete(uri);
            continue;
          }
          const pieces = JSON.parse(JSON.stringify(changes.next(uri, marks)));
          heard.set(uri, itemsAfter(heard.get(uri) ?? [], pieces));
          assert.deepEqual(heard.get(uri), marks);
        }
      }),
    );
  });
});
