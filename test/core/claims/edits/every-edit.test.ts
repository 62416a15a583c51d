import assert from "node:assert/strict";
import { diffArrays } from "diff";
import fc from "fast-check";
import { parseArticle } from "../../../../src/core/article/parse-article.js";
import type { ClaimSetEdit } from "../../../../src/core/claims/check-edits.js";
import type { ClaimSet } from "../../../../src/core/claims/claim-set.js";
import { addClaim } from "../../../../src/core/claims/edits/add-claim.js";
import { addCritique } from "../../../../src/core/claims/edits/add-critique.js";
import { addEvidence } from "../../../../src/core/claims/edits/add-evidence.js";
import { addParty } from "../../../../src/core/claims/edits/add-party.js";
import { addReply } from "../../../../src/core/claims/edits/add-reply.js";
import { addSource } from "../../../../src/core/claims/edits/add-source.js";
import { addTable } from "../../../../src/core/claims/edits/add-table.js";
import type { NeededTable } from "../../../../src/core/claims/edits/declare-table.js";
import { deleteCritique } from "../../../../src/core/claims/edits/delete-critique.js";
import { deleteReply } from "../../../../src/core/claims/edits/delete-reply.js";
import { editCritique } from "../../../../src/core/claims/edits/edit-critique.js";
import { editReply } from "../../../../src/core/claims/edits/edit-reply.js";
import { exemptClaim } from "../../../../src/core/claims/edits/exempt-claim.js";
import { exemptQuantity } from "../../../../src/core/claims/edits/exempt-quantity.js";
import { inverseOf, type UndoEdit, undoEdits } from "../../../../src/core/claims/edits/inverse-of.js";
import { setStatus } from "../../../../src/core/claims/edits/set-status.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { type ClaimSetData, critiqueStatuses } from "../../../../src/core/claims/schema.js";
import { applyEdits } from "../../../../src/core/text/text-edit.js";
import { anyText } from "../../text/any-text.js";
import { anyClaimSetText } from "./any-claim-set.js";

/** One edit as a person might make it, and what it makes of the data; null where it must be refused. */
interface Action {
  readonly name: string;
  /** How many old lines may read otherwise after it, when it takes nothing out. */
  readonly changes: number;
  run(claimSet: ClaimSet): ClaimSetEdit & { readonly id?: string };
  /** Makes the change in a copy of the data; false where the edit has to be refused. */
  expect(data: ClaimSetData, id: string): boolean;
}

/** What an action is made from. */
interface Chance {
  readonly text: string;
  readonly other: string;
  readonly pick: number;
}

const article = parseArticle("Sales rose 14 % to 20 units, then to 20 units again. *No: never* #1 “yes” 🙂 1e3.\n", {
  format: "markdown",
});

const trimmed = (text: string): string => text.trim();
const markdown = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .trimEnd();

function bodyAfter(old: string, text: string): string {
  const body = markdown(text);
  return old.endsWith("\n") || body.includes("\n") ? `${body}\n` : body;
}

/** The party with an id or a name, else the name. */
function idOf({ parties = {} }: ClaimSetData, who: string): string {
  if (Object.hasOwn(parties, who)) return who;
  return Object.entries(parties).find(([, { name }]) => name.trim() === who.trim())?.[0] ?? trimmed(who);
}

/** The entry that a number picks. */
function at<T>(all: readonly T[], pick: number): T | undefined {
  return all[pick % Math.max(all.length, 1)];
}

/** A table of one path, in which evidence is in any column. */
const freshTable = (column: string): NeededTable => ({
  id: "fresh",
  spec: { path: "fresh.csv", key: "row", columns: { [column]: { unit: "%" } } },
});

/** Declares the table, or the column that its declaration leaves out; false where the schema's reader can't hold it. */
function declaresFresh(data: ClaimSetData, column: string): boolean {
  if (column === "__proto__") return false;
  const known = data.tables?.fresh;
  const columns = { ...known?.columns };
  if (!Object.hasOwn(columns, column)) columns[column] = { unit: "%" };
  data.tables = { ...data.tables, fresh: { path: "fresh.csv", key: "row", columns } };
  return true;
}

const kinds: readonly ((chance: Chance) => Action)[] = [
  ({ text, other, pick }) => ({
    name: "addCritique",
    changes: 2,
    run: (set) => addCritique(set, { about: ["second", "t"], by: pick % 2 ? "ann" : other, kind: text, body: text }),
    expect: (data, id) => {
      const by = pick % 2 ? "ann" : trimmed(other);
      if (trimmed(text) === "" || by === "") return false;
      const critique = { about: ["second", "t"], kind: text, status: "open" as const, body: `${markdown(text)}\n` };
      data.critiques = { ...data.critiques, [id]: { ...critique, by: idOf(data, by) } };
      return true;
    },
  }),
  ({ text, other, pick }) => ({
    name: "addReply",
    changes: 2,
    run: (set) => addReply(set, at(Object.keys(set.data.critiques ?? {}), pick) ?? "none", { by: other, body: text }),
    expect: (data) => {
      const critique = at(Object.values(data.critiques ?? {}), pick);
      if (!critique || trimmed(text) === "" || trimmed(other) === "") return false;
      critique.replies = [...(critique.replies ?? []), { by: idOf(data, other), body: `${markdown(text)}\n` }];
      return true;
    },
  }),
  ({ text, pick }) => ({
    name: "editReply",
    changes: Number.POSITIVE_INFINITY,
    run: (set) =>
      editReply(set, at(Object.keys(set.data.critiques ?? {}), pick) ?? "none", 0, { who: "Ann", body: text }),
    expect: (data) => {
      const reply = at(Object.values(data.critiques ?? {}), pick)?.replies?.[0];
      if (reply?.by !== "ann" || trimmed(text) === "") return false;
      reply.body = bodyAfter(reply.body, text);
      return true;
    },
  }),
  ({ pick }) => ({
    name: "deleteReply",
    changes: Number.POSITIVE_INFINITY,
    run: (set) => {
      const [id, critique] = at(Object.entries(set.data.critiques ?? {}), pick) ?? ["none"];
      return deleteReply(set, id, pick % Math.max(critique?.replies?.length ?? 0, 1), "Bob");
    },
    expect: (data) => {
      const critique = at(Object.values(data.critiques ?? {}), pick);
      const index = pick % Math.max(critique?.replies?.length ?? 0, 1);
      if (critique?.replies?.[index]?.by !== "Bob") return false;
      critique.replies.splice(index, 1);
      return true;
    },
  }),
  ({ text, pick }) => ({
    name: "setStatus",
    changes: Number.POSITIVE_INFINITY,
    run: (set) => {
      const status = at(critiqueStatuses, pick) ?? "open";
      return setStatus(set, at(Object.keys(set.data.critiques ?? {}), pick) ?? "none", status, text);
    },
    expect: (data) => {
      const critique = at(Object.values(data.critiques ?? {}), pick);
      if (!critique) return false;
      critique.status = at(critiqueStatuses, pick);
      delete critique.because;
      if (trimmed(text) !== "") critique.because = trimmed(text);
      return true;
    },
  }),
  ({ text, pick }) => ({
    name: "editCritique",
    changes: Number.POSITIVE_INFINITY,
    run: (set) =>
      editCritique(set, at(Object.keys(set.data.critiques ?? {}), pick) ?? "none", { who: "ann", body: text }),
    expect: (data) => {
      const critique = at(Object.values(data.critiques ?? {}), pick);
      if (critique?.by !== "ann" || trimmed(text) === "") return false;
      critique.body = bodyAfter(critique.body, text);
      return true;
    },
  }),
  ({ pick }) => ({
    name: "deleteCritique",
    changes: Number.POSITIVE_INFINITY,
    run: (set) => deleteCritique(set, at(Object.keys(set.data.critiques ?? {}), pick) ?? "none", "Ben"),
    expect: (data) => {
      const [id, critique] = at(Object.entries(data.critiques ?? {}), pick) ?? [""];
      if (critique?.by !== "ben") return false;
      delete data.critiques?.[id];
      return true;
    },
  }),
  ({ pick }) => ({
    name: "addClaim",
    changes: 1,
    run: (set) => {
      const start = pick % 20;
      return addClaim({ article, claimSet: set }, { start, end: start + 12 + (pick % 40) }, { after: "first" });
    },
    expect: (data, id) => {
      data.claims = { ...data.claims, [id]: { quote: "" } };
      return true;
    },
  }),
  ({ text, other, pick }) => ({
    name: "addEvidence",
    changes: 2,
    run: (set) =>
      addEvidence(set, pick % 2 ? "first" : "second", { table: "t", where: { [other]: ["a", text] }, note: text }),
    expect: (data) => {
      const claim = data.claims?.[pick % 2 ? "first" : "second"];
      if (!claim) return false;
      claim.evidence = [...(claim.evidence ?? []), { table: "t", where: { [other]: ["a", text] }, note: text }];
      return true;
    },
  }),
  ({ text, other, pick }) => ({
    name: "addEvidenceWithTable",
    changes: 4,
    run: (set) =>
      addEvidence(set, pick % 2 ? "first" : "second", { table: "fresh", value: other, note: text }, freshTable(other)),
    expect: (data) => {
      const claim = data.claims?.[pick % 2 ? "first" : "second"];
      if (!claim || !declaresFresh(data, other)) return false;
      claim.evidence = [...(claim.evidence ?? []), { table: "fresh", value: other, note: text }];
      return true;
    },
  }),
  ({ other, pick }) => ({
    name: "addClaimWithEvidence",
    changes: 3,
    run: (set) => {
      const start = pick % 20;
      const words = { start, end: start + 12 + (pick % 40) };
      const evidence = { table: "fresh", value: other };
      return addClaim({ article, claimSet: set }, words, { evidence, table: freshTable(other) });
    },
    expect: (data, id) => {
      if (!declaresFresh(data, other)) return false;
      data.claims = { ...data.claims, [id]: { quote: "" } };
      return true;
    },
  }),
  ({ text, other }) => ({
    name: "addSource",
    changes: 1,
    run: (set) => addSource(set, { title: text, author: other }),
    expect: (data, id) => {
      data.sources = { ...data.sources, [id]: { title: text, author: other } };
      return trimmed(text) !== "";
    },
  }),
  ({ text, other }) => ({
    name: "addTable",
    changes: 1,
    run: (set) => addTable(set, { path: text, columns: { [other]: { unit: "%" } } }),
    expect: (data, id) => {
      if (Object.values(data.tables ?? {}).some(({ path }) => path === text)) return false;
      data.tables = { ...data.tables, [id]: { path: text, columns: { [other]: { unit: "%" } } } };
      return trimmed(text) !== "";
    },
  }),
  ({ text, other }) => ({
    name: "addParty",
    changes: 1,
    run: (set) => addParty(set, { name: text, interest: other }),
    expect: (data, id) => {
      const known = Object.entries(data.parties ?? {});
      if (trimmed(text) === "" || known.some(([one, { name }]) => one === text || name.trim() === text.trim()))
        return false;
      data.parties = { ...data.parties, [id]: { name: text, interest: other } };
      return true;
    },
  }),
  ({ text, pick }) => ({
    name: "exemptClaim",
    changes: Number.POSITIVE_INFINITY,
    run: (set) => exemptClaim(set, pick % 2 ? "first" : "second", text),
    expect: (data) => {
      const claim = data.claims?.[pick % 2 ? "first" : "second"];
      if (claim) claim.exempt = trimmed(text);
      return claim !== undefined && trimmed(text) !== "";
    },
  }),
  ({ text, other }) => ({
    name: "exemptQuantity",
    changes: Number.POSITIVE_INFINITY,
    run: (set) => exemptQuantity(set, other, text),
    expect: (data) => {
      data.exempt = { ...data.exempt, [trimmed(other)]: trimmed(text) };
      return trimmed(text) !== "" && trimmed(other) !== "";
    },
  }),
];

/** Texts that YAML gives a meaning to, and any other. */
const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ..."yes|null|1e3|~| lead|trail |a: b|a #b|- item|# head|*a|&a|!x|'q'|\"|\\|{a}|[b]|🙂 emoji|ש׳לום|%x|@|`|? k|...|---".split(
      "|",
    ),
    "two\nlines",
    "\ttab",
    "   indented\n first line",
    "a\n\n\nb\n\n",
    "a\n   \nb",
    "x\r\ny",
    "\u202ereversed",
    "|",
    "> folded",
    "word ".repeat(2000),
    "__proto__",
    "constructor",
    "__proto__",
  ),
  anyText,
);

const anyAction: fc.Arbitrary<Action> = fc
  .record({ kind: fc.constantFrom(...kinds), text: hostile, other: hostile, pick: fc.nat(99) })
  .map(({ kind, ...chance }) => kind(chance));

/** How many of the old lines aren't among the new ones, in their order. */
function lostOf(old: readonly string[], now: readonly string[]): number {
  return diffArrays([...old], [...now]).reduce((sum, { removed, count }) => sum + (removed ? count : 0), 0);
}

const lines = (text: string): readonly string[] => text.split("\n").map((line) => line.replace(/\r$/, ""));
const comments = (text: string): readonly string[] => text.match(/(?<=^ *)# [^\r\n]*/gm) ?? [];

/** Without what follows from other data than the test's own model of it. */
function comparable(data: ClaimSetData, name: string, id: string): ClaimSetData {
  const copy = structuredClone(data);
  const empty = (held: object | undefined): boolean => held !== undefined && Object.keys(held).length === 0;
  for (const critique of Object.values(copy.critiques ?? {})) if (empty(critique.replies)) delete critique.replies;
  if (empty(copy.critiques)) delete copy.critiques;
  if (empty(copy.exempt)) delete copy.exempt;
  const critique = copy.critiques?.[id];
  if (name === "addCritique" && critique) critique.by = "";
  if (name === "addReply") for (const reply of repliesOf(copy)) reply.by = nameOf(copy, reply.by);
  if (name === "addCritique" || name === "addReply") delete copy.parties;
  if (name.startsWith("addClaim")) copy.claims = { ...copy.claims, [id]: { quote: "" } };
  return copy;
}

function repliesOf({ critiques = {} }: ClaimSetData): readonly { by: string }[] {
  return Object.values(critiques).flatMap(({ replies = [] }) => replies);
}

/** The name that a reply is signed with: a party that is added for it has an id that nobody knows before. */
function nameOf({ parties = {} }: ClaimSetData, by: string): string {
  return (Object.hasOwn(parties, by) && parties[by]?.name) || by;
}

describe("every edit of a claim set", () => {
  it("makes its change and nothing else, keeps all other lines, and is undone byte for byte", () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(anyClaimSetText, fc.array(anyAction, { minLength: 1, maxLength: 6 }), (start, actions) => {
        let text = start;
        const history: { before: string; inverse: readonly UndoEdit[] }[] = [];
        for (const action of actions) {
          const claimSet = parseClaimSet("x", text);
          const edited = action.run(claimSet);
          const id = edited.kind === "edits" ? (edited.id ?? "") : "";
          const wanted = structuredClone(claimSet.data);
          const isPossible = action.expect(wanted, id);
          if (edited.kind === "refused") {
            assert.match(edited.message, /^[^\n]+[.…]$/s);
            // What can't be told apart from the file's own layout is left to a person.
            if (isPossible)
              assert.match(edited.message, /can't be told from|no words here|too many words|unusual layout|__proto__/);
            if (isPossible) done.set(`refused ${action.name}`, (done.get(`refused ${action.name}`) ?? 0) + 1);
            continue;
          }
          assert.ok(isPossible, `${action.name} should have been refused`);
          done.set(action.name, (done.get(action.name) ?? 0) + 1);
          const after = applyEdits(text, edited.edits);
          const again = parseClaimSet("x", after);
          assert.deepEqual(comparable(again.data, action.name, id), comparable(wanted, action.name, id), action.name);
          const lost = lostOf(lines(text), lines(after));
          assert.ok(lost <= action.changes, `${action.name} changed ${lost} lines`);
          // What goes takes the comments inside of it along, a reason with its status too.
          if (!/^delete|^setStatus/.test(action.name)) assert.equal(lostOf(comments(text), comments(after)), 0);
          assert.equal(/[^\r]\n/.test(after), /[^\r]\n/.test(text), "one kind of line break");
          assert.ok(again.findings.length <= claimSet.findings.length, "no new finding");
          history.push({ before: text, inverse: inverseOf(edited.edits, text) });
          text = after;
        }
        for (const { before, inverse } of history.toReversed()) {
          const undone = undoEdits(inverse, text);
          assert.equal(undone.kind, "edits");
          text = undone.kind === "edits" ? applyEdits(text, undone.edits) : text;
          assert.equal(text, before);
        }
        assert.equal(text, start);
      }),
      { numRuns: 120 },
    );
    const counts = [...done].map(([name, count]) => (name.startsWith("refused") ? -9 * count : count));
    assert.ok(counts.reduce((sum, count) => sum + count) > 0, `few are refused: ${JSON.stringify([...done])}`);
  }).timeout(120_000);
});
