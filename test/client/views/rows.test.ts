import assert from "node:assert/strict";
import fc from "fast-check";
import { claimGroupings, claimsRows } from "../../../src/client/views/claims-rows.js";
import { critiqueGroupings, critiquesRows } from "../../../src/client/views/critiques-rows.js";
import { sourcesRows } from "../../../src/client/views/sources-rows.js";
import type { TreeNode } from "../../../src/client/views/tree-node.js";
import { unplacedRows } from "../../../src/client/views/unplaced-rows.js";
import type { CritiqueReading } from "../../../src/core/critiques-of.js";
import type { ListedClaim, ListedSource } from "../../../src/protocol/lists.js";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const claim = (id: string, more: Partial<ListedClaim> = {}): ListedClaim => ({
  claim: id,
  verdict: "supported",
  quote: `quote of ${id}`,
  headline: "the data agree",
  kind: null,
  party: "Ann",
  heading: null,
  range,
  ...more,
});
const critique = (id: string, more: Partial<CritiqueReading> = {}): CritiqueReading => ({
  id,
  title: null,
  kind: null,
  by: { id: "ann", name: "Ann" },
  status: "open",
  because: null,
  date: null,
  body: "No.",
  isCut: false,
  settles: [],
  sources: [],
  replies: [],
  about: [],
  claims: [],
  ...more,
});
const source = (id: string, claims: readonly string[]): ListedSource => ({
  source: id,
  title: id,
  byline: null,
  access: null,
  party: null,
  interest: null,
  claims,
  declaration: null,
});
const everyRow = (rows: readonly TreeNode[]): readonly TreeNode[] =>
  rows.flatMap((row) => [row, ...everyRow(row.children)]);
const idsOf = (rows: readonly TreeNode[]): readonly string[] => everyRow(rows).map(({ id }) => id);
const assertUnique = (rows: readonly TreeNode[]): void => {
  const ids = idsOf(rows);
  assert.equal(new Set(ids).size, ids.length, ids.join(" "));
};
/** Texts with the signs that ids, line breaks and writing directions are made of. */
const text = fc.string({ unit: fc.constantFrom("a", "b", ":", '"', "\n", "\u202e", "/", " "), maxLength: 6 });

describe("the rows of the lists", () => {
  it("are in groups that are open at first, but for those of very many rows", () => {
    const many = Array.from({ length: 201 }, (_, index) => claim(`c${index}`));
    const rows = claimsRows("a.md", [...many, claim("one", { verdict: "contested" })], "verdict", "");
    assert.deepEqual(
      rows.map(({ label, description, open }) => [label, description, open]),
      [
        ["Contested", "1", true],
        ["Supported", "201", false],
      ],
    );
  });

  it("group claims by verdict, kind, party or heading, the disputed ones first", () => {
    const claims = [
      claim("a", { heading: { text: "One", nth: 0 }, kind: "causal" }),
      claim("b", { verdict: "contradicted", heading: { text: "One", nth: 1 }, party: "Bob" }),
      claim("c", { verdict: "contested" }),
    ];
    const groups = (grouping: keyof typeof claimGroupings): readonly string[] =>
      claimsRows("x", claims, grouping, "").map(({ label, children }) => `${label}: ${children.length}`);
    assert.deepEqual(groups("verdict"), ["Contradicted: 1", "Contested: 1", "Supported: 1"]);
    assert.deepEqual(groups("kind"), ["causal: 1", "Of no stated kind: 2"]);
    assert.deepEqual(groups("party"), ["Ann: 2", "Bob: 1"]);
    assert.deepEqual(groups("heading"), ["One: 1", "One: 1", "Before the first heading: 1"]);
  });

  it("keep the claims that have all words of a filter, in whatever case and place", () => {
    const claims = [claim("a", { quote: "Über 3 %" }), claim("b", { party: "Überwachung" }), claim("c")];
    const left = (filter: string): readonly string[] =>
      claimsRows("x", claims, "kind", filter).flatMap(({ children }) => children.map(({ label }) => label));
    assert.deepEqual(left("über"), ["Über 3 %", "quote of b"]);
    assert.deepEqual(left("ÜBER  3"), ["Über 3 %"]);
    assert.deepEqual(left("nobody"), []);
  });

  it("group critiques by status, kind or critic, the open ones first", () => {
    const critiques = [
      critique("a", { status: "rejected", kind: "factual" }),
      critique("b", { by: { id: "b", name: "Bob" } }),
    ];
    const groups = (grouping: keyof typeof critiqueGroupings): readonly string[] =>
      critiquesRows("x", critiques, [], grouping).map(({ label }) => label);
    assert.deepEqual(groups("status"), ["Open", "Rejected"]);
    assert.deepEqual(groups("kind"), ["factual", "Of no stated kind"]);
    assert.deepEqual(groups("critic"), ["Ann", "Bob"]);
  });

  it("show what a critique names twice once", () => {
    const about = [
      { id: "a", sort: "claim" },
      { id: "a", sort: "claim" },
    ] as const;
    const [group] = critiquesRows("x", [critique("k", { about })], [claim("a")], "status");
    assert.deepEqual(
      group?.children[0]?.children.map(({ label }) => label),
      ["quote of a"],
    );
  });

  it("of sources begin with how many claims rest on each, which no title pushes out of sight", () => {
    const rows = sourcesRows("x", [source("survey", ["a", "b"]), source("memo", [])], [claim("a"), claim("b")]);
    assert.deepEqual(
      rows.map(({ label, children }) => [label.split(" · ")[0], children.map((row) => row.label)]),
      [
        ["2", ["quote of a", "quote of b"]],
        ["0", []],
      ],
    );
  });

  it("have ids of their own, and labels on one line without hidden signs, whatever stands in a claim set", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), text, (ids, words) => {
        const claims = ids.map((id) =>
          claim(id, { quote: words, party: words, kind: words, heading: { text: words, nth: 0 } }),
        );
        const critiques = ids.map((id) =>
          critique(id, {
            kind: words,
            by: { id: words, name: words },
            about: ids.map((one) => ({ id: one, sort: "claim" })),
          }),
        );
        const candidate = { range, excerpt: `${words}95 %${words}`, start: words.length, end: words.length + 4 };
        const trees = [
          ...(Object.keys(claimGroupings) as (keyof typeof claimGroupings)[]).map((one) =>
            claimsRows("x", claims, one, ""),
          ),
          ...(Object.keys(critiqueGroupings) as (keyof typeof critiqueGroupings)[]).map((one) =>
            critiquesRows("x", critiques, claims, one),
          ),
          sourcesRows(
            "x",
            ids.map((id) => source(id, ids)),
            claims,
          ),
          unplacedRows(
            "x",
            ids.map((id) => ({
              claim: id,
              quote: words,
              state: "ambiguous",
              candidates: [candidate, candidate],
              declaration: { uri: "x", range },
            })),
          ),
        ];
        for (const tree of trees) {
          assertUnique(tree);
          for (const { label, highlights = [] } of everyRow(tree)) {
            assert.doesNotMatch(label, /[\n\u202e]/);
            for (const [start, end] of highlights) assert.equal(label.slice(start, end), "95 %");
          }
        }
      }),
    );
  });
});
