import assert from "node:assert/strict";
import fc from "fast-check";
import type { IdKind } from "../../../../src/core/claims/edits/new-id.js";
import { renameId } from "../../../../src/core/claims/edits/rename-id.js";
import { withIncludes } from "../../../../src/core/claims/include.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { anyClaimSetText } from "./any-claim-set.js";
import { editedText } from "./edited-text.js";

/** Each id stands for what its letter says: p a party, s a source, t a table, c a claim, q a critique. */
const text = `countercheck: 1
article: { path: c.md, source: s }
parties:
  p: { name: p, interest: s t c q } # p
sources:
  s: { title: s, party: p, from: s2 }
  s2: { title: t, party: "p", from: 's' }
tables:
  t:
    path: t.csv
    key: c
    read-in: s
    reported-by: p
  t2: { path: t.csv, read-in: { column: s }, reported-by: { column: p } }
claims:
  c:
    quote: c p s t q
    by: p
    readings: { p: {}, c: {} }
    relates: { rests-on: [c2, c], contradicts: ["c"] }
    evidence:
      - cell: t/t/t
        readings: [c]
        read-in: s
        reported-by: p
      - table: t
        where: { t: t, p: [p, c] }
        value: t
        baseline: t/c
      - { compute: t - p, with: { t: "t/p", p: t2/t }, given: c, note: p }
      - { table: t2, baseline: { table: t, value: p } }
      - { cell: t }
  c2: { quote: c, by: 'p', relates: { qualifies: [ c ] } }
exempt: { c: p }
missing:
  m: { at: c, what: t, redraw: { table: t, where: { s: s } } }
critiques:
  q:
    about: [c, s, t, q2]
    by: p
    kind: p
    sources: [s, s2]
    body: c p s t q
    replies:
      - { by: p, body: p }
  q2: { about: q, by: p, body: q }
terms: { c: { means: s, source: s } }
`;

function renamed(kind: IdKind, from: string, to: string, before = text): string {
  return editedText(before, (claimSet) => renameId(claimSet, kind, from, to));
}

/** Lines that read otherwise after a renaming, as they are then. */
function changed(kind: IdKind, from: string): readonly string[] {
  const old = text.split("\n");
  return renamed(kind, from, "NEW")
    .split("\n")
    .filter((line, index) => line !== old[index])
    .map((line) => line.trim());
}

describe("renameId", () => {
  it("changes every reference to a party and nothing else", () => {
    assert.deepEqual(changed("party", "p"), [
      "NEW: { name: p, interest: s t c q } # p",
      "s: { title: s, party: NEW, from: s2 }",
      `s2: { title: t, party: "NEW", from: 's' }`,
      "reported-by: NEW",
      "by: NEW",
      "reported-by: NEW",
      "c2: { quote: c, by: 'NEW', relates: { qualifies: [ c ] } }",
      "by: NEW",
      "- { by: NEW, body: p }",
      "q2: { about: q, by: NEW, body: q }",
    ]);
  });

  it("changes every reference to a source and nothing else", () => {
    assert.deepEqual(changed("source", "s"), [
      "article: { path: c.md, source: NEW }",
      "NEW: { title: s, party: p, from: s2 }",
      `s2: { title: t, party: "p", from: 'NEW' }`,
      "read-in: NEW",
      "read-in: NEW",
      "about: [c, NEW, t, q2]",
      "sources: [NEW, s2]",
      "terms: { c: { means: s, source: NEW } }",
    ]);
  });

  it("changes every reference to a table and nothing else", () => {
    assert.deepEqual(changed("table", "t"), [
      "NEW:",
      "- cell: NEW/t/t",
      "- table: NEW",
      "baseline: NEW/c",
      '- { compute: t - p, with: { t: "NEW/p", p: t2/t }, given: c, note: p }',
      "- { table: t2, baseline: { table: NEW, value: p } }",
      "- { cell: NEW }",
      "m: { at: c, what: t, redraw: { table: NEW, where: { s: s } } }",
      "about: [c, s, NEW, q2]",
    ]);
  });

  it("changes every reference to a claim or a critique and nothing else", () => {
    assert.deepEqual(changed("claim", "c"), [
      "NEW:",
      'relates: { rests-on: [c2, NEW], contradicts: ["NEW"] }',
      "c2: { quote: c, by: 'p', relates: { qualifies: [ NEW ] } }",
      "about: [NEW, s, t, q2]",
    ]);
    assert.deepEqual(changed("critique", "q"), ["NEW:", "q2: { about: NEW, by: p, body: q }"]);
  });

  it("writes out what only escapes can hold, also in front of a cell", () => {
    const escaped =
      'countercheck: 1\ntables: { "\\x74": { path: x } }\nclaims:\n  a: { quote: x, evidence: [{ cell: "\\x74/it\'s" }] }\n';
    assert.equal(
      renamed("table", "t", "u", escaped),
      escaped.replace('"\\x74"', '"u"').replace(`"\\x74/it's"`, `"u/it's"`),
    );
  });

  it("refuses what is taken, what can't be an id, and what isn't declared here, each with a sentence", () => {
    assert.match(renamed("claim", "c", "t"), /^“t” is the id of something else already/);
    assert.match(renamed("party", "p", "s"), /^countercheck: 1/, "parties have names of their own");
    for (const id of ["", " a", "a b", "a: b", "#", "-a", "ü!", "🙂", "a\nb"]) {
      assert.match(renamed("claim", "c", id), /^“[^\n]*” is no id: use letters, digits/);
    }
    for (const id of ["yes", "Null", "1e3", "3.10", "0x1f", "2007-05"])
      assert.match(renamed("claim", "c", id), /would be read as/);
    assert.match(renamed("claim", "zz", "new"), /^The claim set has no usable claim “zz”/);
    const included = parseClaimSet("y", "sources: { far: { title: x } }\n", "included");
    const refusal = renameId(withIncludes(parseClaimSet("x", text), [included]), "source", "far", "new");
    assert.match(refusal.kind === "refused" ? refusal.message : "", /declared in an included file: rename it there/);
  });

  it("refuses what a critique names when two things have the id", () => {
    const twice =
      "countercheck: 1\nsources: { a: { title: x } }\nclaims: { a: { quote: x } }\ncritiques: { q: { about: a, by: b, body: x } }\n";
    assert.match(renamed("claim", "a", "new", twice), /can't be told apart/);
  });

  it("refuses where an alias shares a reference with something else", () => {
    const shared = "countercheck: 1\nparties: { p: { name: &n p } }\nclaims: { a: { quote: x, by: *n } }\n";
    assert.match(renamed("party", "p", "new", shared), /edit it by hand/);
  });

  it("is undone by renaming back, byte for byte, in any hand", () => {
    const anyId = fc.constantFrom<readonly [IdKind, string]>(
      ["party", "ben"],
      ["source", "paper"],
      ["table", "t"],
      ["claim", "second"],
      ["critique", "c0"],
    );
    fc.assert(
      fc.property(anyClaimSetText, anyId, (before, [kind, id]) => {
        const { data } = parseClaimSet("x", before);
        fc.pre(kind !== "critique" || Object.hasOwn(data.critiques ?? {}, id));
        const after = renamed(kind, id, "new-id", before);
        assert.notEqual(after, before);
        const model = JSON.stringify(data).replaceAll(`"${id}"`, '"new-id"').replaceAll(`"${id}/`, '"new-id/');
        assert.equal(JSON.stringify(parseClaimSet("x", after).data), model);
        assert.equal(renamed(kind, "new-id", id, after), before);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});
