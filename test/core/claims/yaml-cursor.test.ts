import assert from "node:assert/strict";
import { schemaKeysAt, schemaMeaningOf, schemaWordsAt } from "../../../src/core/claims/schema-at.js";
import { yamlCursorAt } from "../../../src/core/claims/yaml-cursor.js";

/** Where a cursor ‸ stands, in a line: slot, path, what was typed, and what a choice replaces. */
function shown(marked: string): string | null {
  const offset = marked.indexOf("‸");
  const text = marked.replace("‸", "");
  const cursor = yamlCursorAt(text, offset);
  if (!cursor) return null;
  const { slot, path, typed, token, canBeItem } = cursor;
  return `${slot}${canBeItem ? " or item" : ""} ${path.join("/")} “${typed}” over “${text.slice(token.start, token.end)}”`;
}

const head =
  "countercheck: 1\nsources: { a: { title: A } }\nclaims:\n  wet:\n    quote: 5% of it\n  dry:\n    quote: it's 95%\n";

describe("the cursor in a claim set", () => {
  const cases: readonly (readonly [title: string, marked: string, expected: string | null])[] = [
    ["a key of a claim on a line of its own", `${head}    ‸\n`, "key claims/dry “” over “”"],
    ["a key that is half typed", `${head}    evi‸\n    kind: x\n`, "key claims/dry “evi” over “evi”"],
    ["a key that is changed", `${head}    ki‸nd: x\n`, "key claims/dry “ki” over “kind”"],
    ["a value before the next key", `${head}    by: ‸\n    kind: x\n`, "value claims/dry/by “” over “”"],
    ["a value right behind its colon", `${head}    by:‸\n`, "value claims/dry/by “” over “”"],
    ["a value with something after it", `${head}    by: a‸b # note\n`, "value claims/dry/by “a” over “ab”"],
    ["a value of several words", `${head}    by: big lab‸\n`, "value claims/dry/by “big lab” over “big lab”"],
    ["an entry of a list", `${head}    evidence:\n      - ‸\n`, "key or item claims/dry/evidence/0 “” over “”"],
    [
      "a key below one in an entry",
      `${head}    evidence:\n      - table: t\n        ‸\n`,
      "key claims/dry/evidence/0 “” over “”",
    ],
    [
      "a key of a map that isn't closed",
      `${head}    evidence:\n      - table: t\n        where: { ‸\n        value: low\n`,
      "key claims/dry/evidence/0/where “” over “”",
    ],
    [
      "a value of a map that isn't closed",
      `${head}    evidence:\n      - table: t\n        where: { site: ‸\n        value: low\n`,
      "value claims/dry/evidence/0/where/site “” over “”",
    ],
    [
      "a text whose quote isn't closed",
      `${head}    evidence:\n      - table: t\n        where: { site: "ker‸\n        value: low\n`,
      'value claims/dry/evidence/0/where/site “ker” over “"ker”',
    ],
    [
      "the middle of a quoted text",
      `${head}    evidence: [{ table: t, where: { site: 'ke‸rn' } }]\n`,
      "value claims/dry/evidence/0/where/site “ke” over “'kern'”",
    ],
    [
      "an item of a list in brackets",
      `${head}    relates: { rests-on: [wet, ‸] }\n`,
      "value claims/dry/relates/rests-on/1 “” over “”",
    ],
    ["a new id", `${head}  ‸\n`, "key claims “” over “”"],
    ["a new section", `${head}cri‸\n`, "key  “cri” over “cri”"],
    ["a comment", `${head}    # by ‸\n`, null],
    ["a text of several lines", `${head}    note: |\n      some ‸\n`, null],
    ["Windows line ends", `${head}    by: ‸\n    kind: x\n`.replaceAll("\n", "\r\n"), "value claims/dry/by “” over “”"],
    ["an empty text", "‸", "key  “” over “”"],
    [
      "keys that are names of JavaScript",
      `${head}    where: { __proto__: ‸ }\n`,
      "value claims/dry/where/__proto__ “” over “”",
    ],
  ];
  for (const [title, marked, expected] of cases) it(`is told in ${title}`, () => assert.equal(shown(marked), expected));

  it("tells the keys and texts of the maps around it", () => {
    const text = `${head}    evidence:\n      - table: t\n        cell: __proto__/b\n        where: { site: `;
    const around = yamlCursorAt(text, text.length)?.around.at(-2);
    assert.deepEqual(around?.path, ["claims", "dry", "evidence", 0]);
    assert.deepEqual([around?.texts.get("table"), around?.texts.get("cell")], ["t", "__proto__/b"]);
  });

  it("looks at the entry around it alone", () => {
    const long = `countercheck: 1\nclaims:\n${Array.from({ length: 33_000 }, (_, at) => `  c${at}:\n    quote: words ${at}\n    by: x\n`).join("")}`;
    const cursor = yamlCursorAt(`${long}    `, long.length + 4);
    assert.deepEqual(cursor?.path, ["claims", "c32999"]);
    assert.equal(yamlCursorAt(`a: [${"x, ".repeat(100_000)}`, 50), null);
  });

  it("never throws, wherever it stands in a broken text", () => {
    const text = `${head}    evidence: [{ table: t, where: { a: "b, ]}\n  - ? !!map &x *x\n\t- |\n   a\n'`;
    for (let at = 0; at <= text.length; at++) yamlCursorAt(text.slice(0, at), at);
    for (let at = 0; at <= text.length; at++) yamlCursorAt(text, at);
  });
});

describe("the schema at a path", () => {
  it("knows keys, what they mean and the words that are allowed", () => {
    const keys = schemaKeysAt(["claims", "dry", "evidence", 0]).map(({ name }) => name);
    assert.ok(keys.includes("where") && keys.includes("bearing"), String(keys));
    assert.deepEqual(schemaWordsAt(["claims", "dry", "expect"]), [
      "supported",
      "contested",
      "contradicted",
      "unverifiable",
    ]);
    assert.ok(schemaWordsAt(["claims", "x", "evidence", 3, "baseline", "aggregate"]).includes("median"));
    assert.match(schemaMeaningOf(["claims", "dry", "evidence", 0, "where"]) ?? "", /^Column: text/);
    assert.equal(schemaMeaningOf(["claims", "__proto__", "__proto__"]), null);
    assert.deepEqual(schemaKeysAt(["claims", "dry", "evidence", 0, "where"]), []);
  });
});
