import assert from "node:assert/strict";
import fc from "fast-check";
import type { ClaimSet } from "../../../src/core/claims/claim-set.js";
import {
  editFingerprint,
  editHint,
  editHints,
  editSelector,
  type SelectorEdit,
} from "../../../src/core/claims/edit-selector.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { readYaml } from "../../../src/core/claims/read-yaml.js";
import type { QuoteSelector } from "../../../src/core/text/place-quote.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";
import { anyText } from "../text/any-text.js";

/** The text after an edit, or the sentence that refuses it. */
function editedBy(text: string, edit: (claimSet: ClaimSet) => SelectorEdit): string {
  const edited = edit(parseClaimSet("x", text));
  return edited.kind === "edits" ? applyEdits(text, edited.edits) : edited.message;
}

function select(claims: string, selector: QuoteSelector): string {
  const head = "countercheck: 1\nclaims:\n";
  const edited = editedBy(head + claims, (claimSet) => editSelector(claimSet, "a", selector));
  return edited.startsWith(head) ? edited.slice(head.length) : edited;
}

describe("editSelector", () => {
  it("sets what is there in its style, takes out what is gone and adds what is new", () => {
    const claim = `  a: # the first
    by: vmware
    quote: '3–6%'   # as printed
    # why the context
    at: 40
    suffix: "on"
    note: kept
`;
    assert.equal(
      select(claim, { quote: "it's 4%", prefix: "it was", suffix: "by" }),
      `  a: # the first
    by: vmware
    quote: 'it''s 4%'   # as printed
    prefix: it was
    # why the context
    suffix: "by"
    note: kept
`,
    );
  });

  it("edits flow maps on one line and on several", () => {
    assert.equal(select("  a: { quote: x, at: 3 }\n", { quote: "y" }), "  a: { quote: y }\n");
    assert.equal(
      select("  a: {quote: x,by: b}\n", { quote: "x", prefix: "a, b", at: 7 }),
      '  a: {quote: x, prefix: "a, b", at: 7,by: b}\n',
    );
    const claim = `  a: {
    prefix: p,  # the words before
    "quote": "x", # the words
    at: 3, suffix: s,
    # the party
    by: b
  }
`;
    assert.equal(
      select(claim, { quote: "y", at: 4 }),
      '  a: {\n    "quote": "y", # the words\n    at: 4,\n    # the party\n    by: b\n  }\n',
    );
    assert.equal(
      select("  a: { quote: x\n     , at: 3 # c\n     , by: b }\n", { quote: "x" }),
      "  a: { quote: x\n     , by: b }\n",
    );
    assert.equal(select("  a: { prefix: p, at: 3, quote: x, }\n", { quote: "x" }), "  a: { quote: x, }\n");
    assert.equal(
      select("  a: { prefix: p\n     , at: 3\n     , quote: x }\n", { quote: "x" }).match(/[a-z]+/g)?.length,
      3,
    );
  });

  it("replaces block scalars and keeps the comment beside their indicator", () => {
    assert.equal(
      select("  a:\n    quote: | # as printed\n      two\n      lines\n\n    by: b\n", { quote: "one\nline" }),
      '  a:\n    quote: "one\\nline" # as printed\n\n    by: b\n',
    );
    assert.equal(
      select("  a:\n    quote: |+\n      two\n\n    by: b\n", { quote: "two\n\n", at: 1 }),
      "  a:\n    quote: |+\n      two\n\n    at: 1\n    by: b\n",
    );
    assert.equal(
      select("  a:\n    quote: >-\n      two\n\n    by: b\n", { quote: "two", at: 1 }),
      "  a:\n    quote: >-\n      two\n    at: 1\n\n    by: b\n",
    );
  });

  it("keeps CRLF and a last line without a line break", () => {
    const text = "countercheck: 1\r\nclaims:\r\n  a:\r\n    quote: x\r\n    at: 3";
    const of = (selector: QuoteSelector) => editedBy(text, (claimSet) => editSelector(claimSet, "a", selector));
    assert.equal(of({ quote: "x" }), "countercheck: 1\r\nclaims:\r\n  a:\r\n    quote: x");
    assert.equal(
      of({ quote: "x", prefix: "p" }),
      "countercheck: 1\r\nclaims:\r\n  a:\r\n    quote: x\r\n    prefix: p",
    );
    assert.equal(of({ quote: "y", at: 3 }), "countercheck: 1\r\nclaims:\r\n  a:\r\n    quote: y\r\n    at: 3");
  });

  it("fills keys that hold nothing", () => {
    assert.equal(
      select("  a:\n    quote: # none\n    prefix:\n    at:\n", { quote: "x", prefix: "p", at: 1 }),
      "  a:\n    quote: x # none\n    prefix: p\n    at: 1\n",
    );
    assert.equal(
      select("  a: { quote: , prefix:, at }\n", { quote: "x", prefix: "p", at: 1 }),
      "  a: { quote: x, prefix: p, at: 1 }\n",
    );
  });

  it("touches nothing when nothing changes", () => {
    const claimSet = parseClaimSet("x", "countercheck: 1\nclaims:\n  a: { quote: >-x, at: 3 }\n".replace(">-x", "'x'"));
    assert.deepEqual(editSelector(claimSet, "a", { quote: "x", at: 3 }), { kind: "edits", edits: [] });
  });

  it("writes in place of an alias what only this claim is to say", () => {
    assert.equal(
      select("  b:\n    quote: &q x\n  a:\n    quote: *q\n", { quote: "y" }),
      "  b:\n    quote: &q x\n  a:\n    quote: y\n",
    );
  });

  it("refuses what would change something else, with one sentence", () => {
    const refused: readonly [string, RegExp][] = [
      ["  a:\n    quote: &q x\n  b:\n    quote: *q\n", /^Editing claim “a” here would change something else too/],
      ["  a: &c { quote: x }\n  b: *c\n", /^Editing claim “a” here/],
      ["  b: &c { quote: x }\n  a: *c\n", /written through a YAML alias: write it out/],
      ["  a: { quote: x, quote: z }\n", /^“quote” stands twice in claim “a”/],
      ["  a: { quote: x }\n  a: { quote: x }\n", /^“a” stands twice/],
      ["  a:\n    quote: x\n    at: [1]\n", /^Editing claim “a” here/],
      ["  a:\n    quote: x\n    ? at\n    : 3\n", /^Editing claim “a” here/],
      ["  b: { quote: x }\n", /^The claim set has no usable claim “a”/],
      ["  a: { by: x }\n", /^The claim set has no usable claim “a”/],
      ["  a: { quote: x }\n  b: [\n", /^Line 5 of the claim set is not valid YAML/],
    ];
    for (const [claims, message] of refused) assert.match(select(claims, { quote: "y" }), message, claims);
    const other = editedBy("countercheck: 2\nclaims:\n  a: { quote: x }\n", (set) =>
      editSelector(set, "a", { quote: "y" }),
    );
    assert.match(other, /another format version/);
    assert.match(select("  a: { quote: x }\n", { quote: "x", at: 0.5 }), /^0.5 is no offset/);
    assert.match(select("  a: { quote: x }\n", { quote: "[".repeat(600) }), /^Editing claim “a” here/);
  });
});

describe("editHint", () => {
  it("sets and takes out `at` only", () => {
    const hint = (at: number | null) =>
      editedBy("countercheck: 1\nclaims:\n  a: { quote: x, prefix: p, by: b } # c\n", (set) => editHint(set, "a", at));
    assert.match(hint(12), /\{ quote: x, prefix: p, at: 12, by: b \} # c/);
    assert.match(hint(null), /\{ quote: x, prefix: p, by: b \} # c/);
  });

  it("edits several claims and the fingerprint at once", () => {
    const text = "countercheck: 1\nclaims:\n  a: { quote: x }\n  b:\n    quote: y\n    at: 4\n";
    const hints = new Map([
      ["a", 1],
      ["b", null],
    ]);
    assert.equal(
      editedBy(text, (set) => editHints(set, hints, "f:1")),
      "countercheck: 1\narticle:\n  fingerprint: f:1\nclaims:\n  a: { quote: x, at: 1 }\n  b:\n    quote: y\n",
    );
    assert.match(
      editedBy(text, (set) => editHints(set, new Map([["c", 1]]))),
      /no usable claim “c”/,
    );
  });
});

describe("editFingerprint", () => {
  it("replaces it, adds it, or adds `article:` behind the version", () => {
    const of = (text: string) => editedBy(text, (set) => editFingerprint(set, "sha256-1:ab"));
    const f = "fingerprint: sha256-1:ab";
    const cases: readonly [string, string][] = [
      ["countercheck: 1 # c\nclaims: {}\n", `countercheck: 1 # c\narticle:\n  ${f}\nclaims: {}\n`],
      ["countercheck: 1", `countercheck: 1\narticle:\n  ${f}`],
      ["countercheck: 1\r\nrules: {}\r\n", `countercheck: 1\r\narticle:\r\n  ${f}\r\nrules: {}\r\n`],
      ["{ countercheck: 1, rules: {} }\n", `{ countercheck: 1, article: { ${f} }, rules: {} }\n`],
      ["countercheck: 1\narticle: { path: x.md }\n", `countercheck: 1\narticle: { path: x.md, ${f} }\n`],
      ["countercheck: 1\narticle: {}\n", `countercheck: 1\narticle: { ${f} }\n`],
      ["countercheck: 1\narticle: { source: s }\n", `countercheck: 1\narticle: { ${f}, source: s }\n`],
      ["countercheck: 1\narticle:\n    source: s\n", `countercheck: 1\narticle:\n    ${f}\n    source: s\n`],
      [
        "countercheck: 1\narticle:\n  path: x # c\n  edits: follow\n",
        `countercheck: 1\narticle:\n  path: x # c\n  ${f}\n  edits: follow\n`,
      ],
      ["countercheck: 1\narticle:\n  fingerprint: 'a'\n", `countercheck: 1\narticle:\n  fingerprint: 'sha256-1:ab'\n`],
      ["countercheck: 1\narticle: # c\nrules: {}\n", `countercheck: 1\narticle: # c\n  ${f}\nrules: {}\n`],
    ];
    for (const [before, wanted] of cases) assert.equal(of(before), wanted);
    assert.match(of("countercheck: 1\narticle: x.md\n"), /^Editing the claim set here/);
  });
});

/** Texts that YAML gives a meaning to, and any other. */
const hostile = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(..."-?:,[]{}#&*!|>'\"%@`\\ \n\r\t~<="),
        fc.constantFrom(
          ": ",
          " #",
          "- ",
          "...",
          "---",
          "\u200f",
          "\u202e",
          "\ufeff",
          "\ud800",
          "🙂",
          "é",
          "<<",
          "\u00a0",
        ),
        fc.constantFrom("95 %", "of native", "3–6%", "null", "true", "0x1"),
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join("")),
  anyText,
  fc.constant("x"),
);

const anySelector: fc.Arbitrary<QuoteSelector> = fc.record(
  { quote: hostile, prefix: hostile, suffix: hostile, at: fc.nat() },
  { requiredKeys: ["quote"] },
);

/** A claim set in some style, with the lines that belong to the selector of claim `a`. */
interface Written {
  readonly text: string;
  readonly own: ReadonlySet<number>;
}

const scalars = ["x", "'it''s'", '"a \\" b"', "plain words", '"\\u200f"', "95"];
const anyKey = fc.constantFrom("prefix", "suffix", "at", "by", "note", "kind");
const anyEntries = fc
  .uniqueArray(anyKey, { maxLength: 6 })
  .chain((keys) => fc.shuffledSubarray(["quote", ...keys], { minLength: keys.length + 1 }));

const anyWritten: fc.Arbitrary<Written> = fc
  .record({
    keys: anyEntries,
    style: fc.constantFrom("block", "flow", "lines", "leading"),
    values: fc.array(fc.constantFrom(...scalars), { minLength: 8, maxLength: 8 }),
    blocks: fc.array(fc.constantFrom("", "|", "|+", ">-"), { minLength: 8, maxLength: 8 }),
    comments: fc.array(fc.constantFrom("", "  # c, d: {"), { minLength: 8, maxLength: 8 }),
    between: fc.array(fc.constantFrom("", "# on its own", "blank"), { minLength: 8, maxLength: 8 }),
    quotedKeys: fc.boolean(),
    trailing: fc.boolean(),
    lineBreak: fc.constantFrom("\n", "\r\n"),
    last: fc.boolean(),
    ends: fc.boolean(),
  })
  .map((how) => {
    const lines = [
      "# head",
      "countercheck: 1",
      "article: { path: x.md } # the text",
      "claims:",
      "  z: { quote: x, at: 3 }",
    ];
    const own = new Set<number>();
    const key = (name: string) => (how.quotedKeys ? `"${name}"` : name);
    const value = (name: string, index: number) => {
      if (name === "kind") return "causal";
      return name === "at" ? "7" : (how.values[index] ?? "x");
    };
    const selecting = (name: string) => ["quote", "prefix", "suffix", "at"].includes(name);
    const push = (line: string, isOwn: boolean) => {
      if (isOwn) own.add(lines.length);
      lines.push(line);
    };
    const pushBetween = (index: number) => {
      const between = how.between[index] ?? "";
      if (between !== "") push(between === "blank" ? "" : `    ${between}`, false);
    };
    if (how.style === "flow") {
      const entries = how.keys.map((name, index) => `${key(name)}: ${value(name, index)}`);
      push(`  a: { ${entries.join(", ")}${how.trailing ? "," : ""} }${how.comments[0] ?? ""}`, true);
    } else if (how.style === "block") {
      push(`  a:${how.comments[7] ?? ""}`, false);
      for (const [index, name] of how.keys.entries()) {
        const block = name === "at" || name === "kind" ? "" : (how.blocks[index] ?? "");
        push(`    ${key(name)}: ${block || value(name, index)}${how.comments[index] ?? ""}`, selecting(name));
        if (block !== "") {
          push("      some words", selecting(name));
          push("      and more: # words", selecting(name));
        }
        // A comment as the first line below a block scalar would be its text, were it indented as deep.
        pushBetween(index);
      }
    } else if (how.style === "lines") {
      push("  a: {", false);
      for (const [index, name] of how.keys.entries()) {
        const comma = index < how.keys.length - 1 || how.trailing ? "," : "";
        push(`    ${key(name)}: ${value(name, index)}${comma}${how.comments[index] ?? ""}`, selecting(name));
        pushBetween(index);
      }
      push("  }", false);
    } else {
      for (const [index, name] of how.keys.entries()) {
        const lead = index === 0 ? "  a: {" : "    ,";
        push(`${lead} ${key(name)}: ${value(name, index)}${how.comments[index] ?? ""}`, true);
        pushBetween(index);
      }
      push("  }", false);
    }
    if (!how.last) lines.push("  b:", "    quote: 'x'  # other", "    at: 3", "# tail");
    return { text: lines.join(how.lineBreak) + (how.ends ? how.lineBreak : ""), own };
  });

/** Plain data of a claim set without the selector of claim `a`. */
function rest(text: string): unknown {
  const data = structuredClone(readYaml(text).value) as { claims: Record<string, Record<string, unknown>> };
  for (const key of ["quote", "prefix", "suffix", "at"]) delete data.claims.a?.[key];
  return data;
}

/** The lines of `kept` in order, as far as they stand in `lines` in that order; all of them when none is missing. */
function standingIn(lines: readonly string[], kept: readonly string[]): string[] {
  let from = 0;
  return kept.filter((line) => {
    const at = lines.indexOf(line, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

describe("edits of any claim set", () => {
  it("give exactly the selector, leave all other data, and keep every other line byte for byte", () => {
    fc.assert(
      fc.property(anyWritten, anySelector, ({ text, own }, selector) => {
        const claimSet = parseClaimSet("x", text);
        fc.pre(claimSet.findings.every(({ rule }) => rule !== "yaml-syntax"));
        const edited = editSelector(claimSet, "a", selector);
        if (edited.kind === "refused") {
          // Blank lines below a key that goes would become text of a block scalar before it that keeps them.
          fc.pre(!/\|\+/.test(text));
          assert.fail(edited.message);
        }
        const result = applyEdits(text, edited.edits);
        const again = parseClaimSet("x", result);
        const { quote, prefix, suffix, at } = again.data.claims?.a ?? {};
        assert.deepEqual(
          { quote, prefix, suffix, at },
          { prefix: undefined, suffix: undefined, at: undefined, ...selector },
        );
        assert.deepEqual(rest(result), rest(text));
        const kept = text.split("\n").filter((_, index) => !own.has(index));
        // The line break before a last line that goes goes with it.
        const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\r$/, ""));
        assert.deepEqual(standingIn(plain(result.split("\n")), plain(kept)), plain(kept));
        assert.equal(/[^\r]\n/.test(result), /[^\r]\n/.test(text), "one kind of line break");
        assert.deepEqual(editSelector(again, "a", selector), { kind: "edits", edits: [] }, "nothing is left to edit");
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it("give exactly the hints and the fingerprint of several claims", () => {
    const anyHint = fc.option(fc.nat(), { nil: null });
    fc.assert(
      fc.property(anyWritten, anyHint, anyHint, fc.boolean(), ({ text }, first, second, isStated) => {
        const claimSet = parseClaimSet("x", text);
        const hints = new Map([
          ["a", first],
          ["z", second],
        ]);
        const edited = editHints(claimSet, hints, isStated ? "sha256-1:00" : undefined);
        if (edited.kind === "refused") {
          fc.pre(!/\|\+/.test(text));
          assert.fail(edited.message);
        }
        const { data } = parseClaimSet("x", applyEdits(text, edited.edits));
        const wanted = structuredClone(claimSet.data);
        for (const [id, at] of hints) {
          const claim = wanted.claims?.[id];
          assert.ok(claim);
          if (at === null) delete claim.at;
          else claim.at = at;
        }
        if (isStated && wanted.article) wanted.article.fingerprint = "sha256-1:00";
        assert.deepEqual(data, wanted);
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
