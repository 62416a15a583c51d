import assert from "node:assert/strict";
import fc from "fast-check";
import { noTrial } from "../../src/core/trial.js";
import { maxCards } from "../../src/protocol/lsp.js";
import {
  closedTable,
  type FromView,
  maxTextLength,
  parseFromView,
  parseToView,
  parseViewState,
  type ToView,
} from "../../src/protocol/panel.js";

const fromView: readonly FromView[] = [
  { kind: "ready" },
  { kind: "selected", claim: "a" },
  { kind: "selected", claim: null },
  { kind: "row", claim: "a", row: "sheets/S1" },
  { kind: "row", claim: "a", row: null },
  { kind: "row", claim: null, row: "sheets/S1" },
  { kind: "text", claim: "a" },
  { kind: "file", path: "data/sheets.csv" },
  { kind: "copy", claim: "a" },
  { kind: "export", claims: ["a", "b"] },
  { kind: "cards", claims: ["a", "b"] },
  { kind: "trial", claim: "a", number: 1, trial: noTrial },
  {
    kind: "trial",
    claim: "a",
    number: 2,
    trial: {
      reading: "r",
      hedge: "about",
      width: 0.05,
      relation: "change",
      withoutGiven: ["x"],
      withoutParties: ["y"],
      withSimilar: true,
    },
  },
  { kind: "scrolled", line: 3 },
  { kind: "failed", message: "No such thing" },
];

const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 5 } };
const facts = {
  party: "VMware",
  kind: "measurement",
  stated: { text: "95 %", unit: "%", size: 95 },
  value: { text: "over 90 %", unit: "%", size: 90 },
  sources: ["A paper"],
  critiques: 1,
} as const;
const view = {
  kind: "view",
  base: "https://host/folder/",
  look: { typeface: "editor", apart: true },
  model: {
    uri: "file:///a.md",
    version: 4,
    reading: 7,
    edition: 3,
    since: 2,
    title: "A",
    head: "<b>A</b>",
    blocks: [{ key: "k", line: 0, html: "<p>a</p>" }],
    claims: [{ id: "a", verdict: "contested", quote: "a", headline: "h", range, facts }],
    notice: null,
  },
} as const satisfies ToView;
const toView: readonly ToView[] = [
  view,
  {
    ...view,
    model: {
      ...view.model,
      version: null,
      notice: "<p>n</p>",
      claims: [{ ...view.model.claims[0], range: null, facts: { ...facts, kind: null, stated: null, value: null } }],
    },
  },
  { kind: "notice", title: "t", text: "x" },
  { ...view, model: { ...view.model, blocks: [{ kept: 3, from: 0, lines: -2 }, ...view.model.blocks] } },
  { ...view, model: { ...view.model, claims: [...view.model.claims, { kept: 1, from: 2, lines: 0 }] } },
  { kind: "cards", cards: {} },
  { kind: "trial", number: 3, html: "<p>x</p>" },
  { kind: "trial", number: 4, html: null },
  { kind: "select", claim: "a" },
  { kind: "select", claim: null },
  { kind: "scroll", line: 0 },
];

describe("the panel's messages", () => {
  it("pass their parsers as they were sent", () => {
    for (const message of fromView) assert.deepEqual(parseFromView(structuredClone(message)), message);
    for (const message of toView) assert.deepEqual(parseToView(structuredClone(message)), message);
  });

  it("are taken without what they don't have", () => {
    assert.deepEqual(parseFromView({ kind: "text", claim: "a", row: "x", extra: 1 }), { kind: "text", claim: "a" });
  });

  it("are dropped when any field is missing or of another type", () => {
    for (const message of fromView) {
      for (const broken of brokenCopies(message)) assert.equal(parseFromView(broken), null, JSON.stringify(broken));
    }
    for (const message of toView) {
      for (const broken of brokenCopies(message)) assert.equal(parseToView(broken), null, JSON.stringify(broken));
    }
  });

  it("carry trials that can be tried alone", () => {
    const send = (trial: object) =>
      parseFromView({ kind: "trial", claim: "a", number: 1, trial: { ...noTrial, ...trial } });
    assert.ok(send({ width: 0.1 }));
    for (const width of [0, -1, 0.11, Number.NaN, Number.POSITIVE_INFINITY]) assert.equal(send({ width }), null);
    assert.equal(send({ hedge: "roughly" }), null);
    assert.equal(send({ relation: "square" }), null);
    assert.equal(send({ withoutParties: Array(101).fill("p") }), null);
  });

  it("carry cards as markup by claim, as many as fit into a window", () => {
    const cards = { kind: "cards", cards: { a: "<article></article>" } } as const;
    assert.deepEqual(parseToView(cards), cards);
    assert.equal(parseToView({ kind: "cards", cards: { a: 7 } }), null);
    const claims = Array.from({ length: maxCards + 1 }, (_, index) => `c${index}`);
    assert.equal(parseFromView({ kind: "cards", claims }), null);
  });

  it("are dropped when a view sends more text than any of ours holds", () => {
    const long = "x".repeat(maxTextLength + 1);
    assert.equal(parseFromView({ kind: "failed", message: long }), null);
    assert.equal(parseFromView({ kind: "row", claim: "a", row: long }), null);
  });

  it("are dropped when lines are no line numbers", () => {
    for (const line of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "1"]) {
      assert.equal(parseFromView({ kind: "scrolled", line }), null);
      assert.equal(parseToView({ kind: "scroll", line }), null);
    }
  });

  it("can be anything at all without a parser throwing", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (message) => {
        assert.equal(parseFromView(message), null);
        assert.equal(parseToView(message), null);
        assert.equal(parseViewState(message), null);
      }),
    );
  });
});

describe("parseViewState", () => {
  it("gives the state back, and null for another's", () => {
    const filter = { verdict: ["contested"], kind: [], party: ["VMware", "Xen"], critiques: [] };
    const state = { uri: "file:///a.md", selected: null, line: 12, filter, folded: ["1a2b"] };
    const shown = { table: { open: true, column: "verdict", descending: true }, search: "CPU", apart: true };
    assert.deepEqual(parseViewState({ ...state, ...shown }), { ...state, ...shown });
    for (const broken of brokenCopies(state)) assert.equal(parseViewState(broken), null);
    assert.equal(parseViewState(undefined), null);
  });

  it("takes what an older version didn't keep, or what is malformed of it, as it is at first", () => {
    const filter = { verdict: [], kind: [], party: [], critiques: [] };
    const state = { uri: "file:///a.md", selected: null, line: 0, filter, folded: [] };
    const first = { ...state, table: closedTable, search: null, apart: false };
    assert.deepEqual(parseViewState(state), first);
    const broken = { table: { open: 1, column: "x", descending: true }, search: "x".repeat(10_000), apart: "yes" };
    assert.deepEqual(parseViewState({ ...state, ...broken }), first);
  });
});

/** Copies of a message with one of its values, at any depth, left out or turned into another type. */
function brokenCopies(message: object): readonly unknown[] {
  return Object.entries(message).flatMap(([key, value]) => {
    const { [key as keyof object]: _, ...without } = message;
    const wrong = { ...message, [key]: typeof value === "number" ? "1" : 7 };
    const inner = (replace: (one: object) => unknown): readonly unknown[] => {
      if (Array.isArray(value))
        return value.flatMap((item) => (isObject(item) ? brokenCopies(item) : [7])).map((item) => replace([item]));
      return isObject(value) ? brokenCopies(value).map((item) => replace(item as object)) : [];
    };
    // The cards of a model are keyed by claims: one may be missing, none may be anything but text.
    const deep = key === "cards" ? [{ ...message, cards: { a: 7 } }] : inner((item) => ({ ...message, [key]: item }));
    return key === "version" ? [without] : [without, wrong, ...deep];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
