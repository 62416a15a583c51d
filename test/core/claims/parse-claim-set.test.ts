import assert from "node:assert/strict";
import fc from "fast-check";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";

/** Parses a claim set and lists its findings as "line:column rule". */
function findingsIn(text: string): string[] {
  return parseClaimSet("x.claims.yaml", text).findings.map(
    ({ rule, start }) => `${start.line}:${start.column} ${rule}`,
  );
}

describe("parseClaimSet", () => {
  it("keeps every scalar as it is written", () => {
    const { data } = parseClaimSet(
      "x",
      "countercheck: 1\nclaims:\n  a: { quote: 3–6%, evidence: [ { table: t, where: { version: 3.10, on: yes } } ] }\n",
    );
    assert.deepEqual(data.claims?.a?.evidence?.[0]?.where, { version: "3.10", on: "yes" });
  });

  it("tells an unknown key at the key and uses everything else", () => {
    const text = "countercheck: 1\nclaims:\n  a: { quote: x, colour: red }\nfoo: 1\n";
    assert.deepEqual(findingsIn(text), ["3:18 unknown-key", "4:1 unknown-key"]);
    assert.deepEqual(parseClaimSet("x", text).data.claims, { a: { quote: "x" } });
  });

  it("leaves out a claim without a quote, told at its id", () => {
    const text = "countercheck: 1\nclaims:\n  a: { by: vmware }\n  b: { quote: x }\n";
    assert.deepEqual(findingsIn(text), ["3:3 wrong-type"]);
    assert.deepEqual(Object.keys(parseClaimSet("x", text).data.claims ?? {}), ["b"]);
  });

  it("takes a section that holds nothing, or null, for one that isn't there", () => {
    for (const nothing of ["", " null", " ~ # none yet"]) {
      const { data, findings } = parseClaimSet(
        "x",
        `countercheck: 1\nclaims: { a: { quote: x } }\ncritiques:${nothing}\n`,
      );
      assert.deepEqual([data.critiques, findings], [undefined, []]);
    }
    const [finding] = parseClaimSet("x", "countercheck: 1\ncritiques: none\n").findings;
    assert.equal(finding?.message, '"critiques" can\'t be read: keys with values are expected. It was left out.');
  });

  it("leaves out a value of the wrong type, told at the value", () => {
    assert.deepEqual(findingsIn("countercheck: 1\nclaims:\n  a: { quote: x, at: soon }\n"), ["3:22 wrong-type"]);
    assert.deepEqual(findingsIn("countercheck: 1\nclaims: [ a, b ]\n"), ["2:9 wrong-type"]);
    assert.deepEqual(findingsIn("countercheck: 1\nclaims:\n  a: { quote: x, kind: rumour }\n"), ["3:24 wrong-type"]);
    assert.deepEqual(findingsIn("countercheck: 1\nclaims:\n  a: { quote: x, chart: pie }\n"), ["3:25 wrong-type"]);
  });

  it("leaves out broken entries of a list, and no sound one, however many are broken", () => {
    const sound = "{ cell: t/a/v }, [wrong], { cell: t/b/v }";
    const text = `countercheck: 1\nclaims:\n  a: { quote: x, evidence: [ [wrong], ${sound}, [wrong too] ] }\n`;
    const { data, locate, findings } = parseClaimSet("x", text);
    assert.deepEqual(data.claims?.a?.evidence, [{ cell: "t/a/v" }, { cell: "t/b/v" }]);
    assert.deepEqual(
      findings.map(({ rule, start }) => [rule, start.column]),
      [
        ["wrong-type", 30],
        ["wrong-type", 56],
        ["wrong-type", 82],
      ],
    );
    assert.equal(locate(["claims", "a", "evidence", 1]).start.column, 65, "the second sound entry keeps its place");
    const many = parseClaimSet(
      "x",
      `countercheck: 1\nclaims:\n  a: { quote: x, evidence: [${"[w],".repeat(6000)} { cell: c }] }\n`,
    );
    assert.deepEqual(many.data.claims?.a?.evidence, [{ cell: "c" }]);
  });

  it("tells a duplicate id at the second one", () => {
    const text = "countercheck: 1\nclaims:\n  a: { quote: x }\n  a: { quote: y }\n";
    assert.deepEqual(findingsIn(text), ["4:3 duplicate-id"]);
  });

  it("says one thing of a syntax error, at its place, and keeps what came before", () => {
    const text = "countercheck: 1\nparties:\n  a: { name: A }\nclaims: [1,\nb";
    assert.equal(findingsIn(text).length, 1);
    assert.match(findingsIn(text)[0] ?? "", /^5:\d+ yaml-syntax$/);
    assert.deepEqual(parseClaimSet("x", text).data.parties, { a: { name: "A" } });
  });

  it("is read-only for another version, with one finding", () => {
    assert.deepEqual(findingsIn("countercheck: 2\n"), ["1:15 format-version"]);
    assert.equal(parseClaimSet("x", "countercheck: 2\n").readOnly, true);
    assert.deepEqual(findingsIn(""), ["1:1 format-version"]);
  });

  it("reads an included file without a version", () => {
    const included = parseClaimSet("s.yaml", "parties:\n  a: { name: A }\n", "included");
    assert.deepEqual(included.findings, []);
    assert.equal(included.parties.get("a")?.location.start.line, 2);
  });

  it("refuses aliases that expand without end or hold themselves", () => {
    const bomb = Array.from(
      { length: 12 },
      (_, level) => `a${level}: &a${level} [${level === 0 ? "x" : `*a${level - 1}, `.repeat(9)}]`,
    );
    for (const text of [bomb.join("\n"), "claims: &a\n  x: *a\n", "a: &a [*a]\n"]) {
      assert.deepEqual(
        parseClaimSet("x", text).findings.map(({ rule }) => rule),
        ["yaml-syntax"],
      );
    }
  });

  it("refuses text that nests deeper than any author would, with one finding where it does", () => {
    const deep = ["[".repeat(200_000), "{a: ".repeat(50_000), "- ".repeat(100_000), "? ".repeat(50_000)];
    const stairs = Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    for (const text of [...deep, stairs]) {
      const found = findingsIn(text);
      assert.equal(found.length, 1, text.slice(0, 20));
      assert.match(found[0] ?? "", / yaml-syntax$/);
    }
  });

  it("reads a map of very many keys", () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  k${index}: x`).join("\n");
    const { data, findings } = parseClaimSet("x", `countercheck: 1\nexempt:\n${keys}\n`);
    assert.deepEqual([Object.keys(data.exempt ?? {}).length, findings], [20_000, []]);
  }).timeout(60_000);

  it("locates values and keys, and the nearest parent of what isn't there", () => {
    const { locate, locateKey } = parseClaimSet("x", "countercheck: 1\nclaims:\n  a:\n    quote: abc\n");
    assert.deepEqual(locate(["claims", "a", "quote"]).start, { line: 4, column: 12 });
    assert.deepEqual(locateKey(["claims", "a", "quote"]).start, { line: 4, column: 5 });
    assert.deepEqual(locate(["claims", "a", "evidence", 3]).start, { line: 3, column: 3 });
    assert.deepEqual(locate(["nothing"]).start, { line: 1, column: 1 });
  });

  it("gives a claim set for any text, with findings inside it", () => {
    const piece = fc.constantFrom(
      "claims:",
      "\n",
      "  ",
      "a: ",
      "{",
      "}",
      "[",
      "]",
      "quote",
      ": ",
      "- ",
      "&a ",
      "*a",
      '"',
      "'",
      "|",
      "#",
      "\t",
      "? ",
      "<<: ",
      "__proto__: ",
      "1",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const lineCount = text.split("\n").length;
        for (const { start } of parseClaimSet("x", text).findings) assert.ok(start.line <= lineCount);
      }),
    );
  });
});
