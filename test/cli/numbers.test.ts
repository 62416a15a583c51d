import assert from "node:assert/strict";
import fc from "fast-check";
import { displayWidth } from "../../src/cli/terminal/display-width.js";
import { createTempFolder } from "../workspace/temp-folder.js";
import { runHere } from "./fake-io.js";

/** What `countercheck numbers -` writes for people. No-break spaces are shown as plain ones, to be read here. */
async function shown(stdin: string, columns: number | null = null): Promise<string> {
  const { stdout } = await runHere(["numbers", "-"], { cwd: "/", stdin, columns, env: { NO_COLOR: "1" } });
  return stdout.replace(/[\u00a0\u202f]/g, " ");
}

/** The same of an article in Markdown. */
async function shownOfMarkdown(text: string, columns: number | null = null): Promise<string> {
  const folder = createTempFolder({ "a.md": text });
  const { stdout } = await runHere(["numbers", "a.md"], { cwd: folder.path, columns, env: { NO_COLOR: "1" } });
  folder.remove();
  return stdout.replace(/[\u00a0\u202f]/g, " ");
}

/** What stands between the name and the sum. */
function body(text: string): string {
  return text.trimEnd().split("\n").slice(2, -2).join("\n");
}

/** A text as it is indented in this file. */
function golden(text: string): string {
  return text.replace(/^\n|\n *$/g, "").replace(/^ {6}/gm, "");
}

describe("numbers for people", () => {
  it("underlines each quantity in its sentence and says below how it was read", async () => {
    assert.equal(
      await shown("Xen ran slower by 3–6 % in most tests. Nothing here.\nESX stood at about 68 % on 26 March 2007.\n"),
      golden(`
      Standard input

       1 │ Xen ran slower by 3–6 % in most tests.
         │                   ┯━━──
         │                   ╰ 3 to 6 %, a decrease (“slower”), counts from 2.5 to 6.5

       2 │ ESX stood at about 68 % on 26 March 2007.
         │              ┬─────━━──    ┬┄┄┄┄┄┄┄┄┄┄┄┄
         │              │             ╰ date
         │              ╰ about 68 %, counts from 66.64 to 69.36

      2 quantities; 1 date.

      `),
    );
  });

  it("ties several labels to one line, from the last to the first", async () => {
    assert.equal(
      body(await shown("Sales rose 14 % to $3.2 billion, well over 2.5 times as much.", 100)),
      golden(`
       1 │ Sales rose 14 % to $3.2 billion, well over 2.5 times as much.
         │            ┯━──    ┬━━━━━━━━━━━  ┬─────────━━━──────
         │            │       │             ╰ well over 2.5 times, counts above 2.75
         │            │       ╰ 3 200 000 000 USD, counts from 3 150 000 000 to 3 250 000 000
         │            ╰ 14 %, an increase (“rose”), counts from 13.5 to 14.5
      `),
    );
  });

  it("says less of what is not measured, and leaves its sentence out where it stands alone", async () => {
    assert.equal(
      body(await shown("It came 3rd in May 2007.\n\nSee ISO 8601 and v2.3.1.\n\nVersion 2.3.1 took 5 ms.\n")),
      golden(`
       1 │ 3rd → ordinal · May 2007 → date: 1 to 31 May 2007
       3 │ ISO 8601 → identifier · v2.3.1 → identifier

       5 │ Version 2.3.1 took 5 ms.
         │         ┬┄┄┄┄      ┯───
         │         │          ╰ 5 ms, counts from 4.5 to 5.5
         │         ╰ identifier
      `),
    );
  });

  it("breaks a row before a quantity whose label has no room, and labels where they are too long", async () => {
    assert.equal(
      body(await shown("Costs fell by 3 percentage points in all of the tests, by at least 10 % in two.", 50)),
      golden(`
       1 │ Costs fell by 3 percentage points in all of
         │               ┯──────────────────
         │               ╰ 3 points,
         │                 a decrease (“fell”),
         │                 counts from 2.5 to 3.5
         │ the tests, by at least 10 % in
         │               ┬────────━━──
         │               ╰ at least 10 %,
         │                 counts from 10 up
         │ two.
         │ ┯━━
         │ ╰ 2, no unit, counts from 1.5 to 2.5
      `),
    );
  });

  it("keeps the underline below its words, whatever stands before them", async () => {
    const text =
      "速度は 95 % です。\n🎉 🇩🇪 👍🏽 14 % up\ncafe\u0301 e\u0301\u0302 7 ms\na\tb\u0007\u001b 8 ms\n● 9 ms\n";
    assert.equal(
      body(await shownOfMarkdown(text.replaceAll("\n", "\n\n"))),
      golden(`
       1 │ 速度は 95 % です。
         │        ┯━──
         │        ╰ 95 %, counts from 94.5 to 95.5

       3 │ 🎉 🇩🇪 👍🏽 14 % up
         │          ┯━──
         │          ╰ 14 %, an increase (“up”), counts from 13.5 to 14.5

       5 │ café é̂ 7 ms
         │        ┯───
         │        ╰ 7 ms, counts from 6.5 to 7.5

       7 │ a b 8 ms
         │     ┯───
         │     ╰ 8 ms, counts from 7.5 to 8.5

       9 │ ● 9 ms
         │   ┯───
         │   ╰ 9 ms, counts from 8.5 to 9.5
      `),
    );
  });

  it("cuts what stands far from any quantity", async () => {
    const far = "word ".repeat(100);
    assert.equal(
      body(await shown(`Then ${far}it took 5 ms, ${far}then 7 ms ${far}at last.`)),
      golden(`
       1 │ … word word word word word word word word word word word word it took 5 ms,
         │                                                                       ┯───
         │                                          5 ms, counts from 4.5 to 5.5 ╯
         │ word word word word word word word word word word word word word … word
         │ word word word word word word word word word word word then 7 ms word word
         │                                                             ┯───
         │                                7 ms, counts from 6.5 to 7.5 ╯
         │ word word word word word word word word word word word word …
      `),
    );
  });

  it("shows rows of tables and lines of code one by one, with the source's line numbers", async () => {
    const text = "| run | time |\n|-|-|\n| a | 5 ms |\n| b | 7 ms |\n\n```js\nlet a;\nf(5 ms);\n// 7 ms\n```\n";
    assert.equal(
      body(await shownOfMarkdown(text)),
      golden(`
       3 │ a | 5 ms
         │     ┯───
         │     ╰ 5 ms, counts from 4.5 to 5.5

       4 │ b | 7 ms
         │     ┯───
         │     ╰ 7 ms, counts from 6.5 to 7.5

       8 │ f(5 ms);
         │   ┯───
         │   ╰ 5 ms, counts from 4.5 to 5.5

       9 │ // 7 ms
         │    ┯───
         │    ╰ 7 ms, counts from 6.5 to 7.5
      `),
    );
  });

  it("numbers a row anew where the source goes on with another line", async () => {
    assert.equal(
      body(await shown("The first run took 5 ms, which was a little longer than\nthe second, which took 3 ms.\n", 60)),
      golden(`
       1 │ The first run took 5 ms, which was a little longer than
         │     ┬┄┄┄┄          ┯───
         │     ╰ ordinal      ╰ 5 ms, counts from 4.5 to 5.5
       2 │ the second, which took 3 ms.
         │     ┬┄┄┄┄┄             ┯───
         │     ╰ ordinal          ╰ 3 ms, counts from 2.5 to 3.5
      `),
    );
  });

  it("says in a sentence that there is nothing to show", async () => {
    assert.equal(await shown(""), "Standard input holds no text.\n");
    assert.equal(await shown(" \n\n"), "Standard input holds no text.\n");
    assert.equal(await shown("Nothing to count.\n"), "Standard input holds no numbers.\n");
    assert.equal(await shownOfMarkdown("Nothing to count.\n"), "a.md holds no numbers.\n");
  });

  it("is coloured on a terminal, and as wide without its colours", async () => {
    const stdin = "About 5 ms on 26 March 2007.\n";
    const { stdout } = await runHere(["numbers", "-"], { cwd: "/", stdin, columns: 80 });
    assert.ok(stdout.includes("\u001b[36m┬─────━───\u001b[39m"));
    assert.ok(stdout.includes("\u001b[2m┬┄┄┄┄┄┄┄┄┄┄┄┄\u001b[22m"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours begin with one.
    const plain = stdout.replace(/\u001b\[\d+m/g, "").replace(/[\u00a0\u202f]/g, " ");
    assert.equal(plain, await shown(stdin, 80));
  });

  it("fits the terminal", async () => {
    const word = fc.constantFrom(
      ..."a of (5 5/10 3–6 % about 速度 95% 🎉 👍🏽 café $3.2 billion, ms. v2.3.1 2007 several 2,400 requests half".split(
        " ",
      ),
      "x".repeat(90),
      "9".repeat(90),
      "語".repeat(50),
      "5/".repeat(40),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), fc.integer({ min: 40, max: 120 }), async (words, columns) => {
        const output = await shown(words.join(" "), columns);
        for (const line of output.split("\n")) assert.ok(displayWidth(line) <= columns, line);
      }),
      { numRuns: 50 },
    );
  });
});
