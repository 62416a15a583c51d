import assert from "node:assert/strict";
import { readExample } from "../../../../src/workspace/read-example.js";

/** What the rule says of an article without a claim set. */
async function told(article: string, rule = "parts-and-total"): Promise<readonly string[]> {
  const found = await readExample({ article, claims: "" });
  return found.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

async function isTold(article: string): Promise<boolean> {
  return (await told(article)).length > 0;
}

describe("the rule “parts-and-total”", () => {
  it("says what the parts come to and what is stated", async () => {
    const [message = ""] = await told("The club ended with 3 wins, 2 draws and 4 losses in 10 games.");
    assert.match(message, /^3 wins, 2 draws and 4 losses come to 9, not to 10 games\./);
  });

  it("leaves to rounding what rounding explains", async () => {
    assert.equal(await isTold("Of them 33 % came by car, 33 % by bus and the remaining 33 % on foot."), false);
    assert.equal(await isTold("Of them 33.3 % came by car, 33.3 % by bus and the remaining 33.3 % on foot."), false);
    assert.equal(await isTold("Of them 33.3 % came by car, 33.3 % by bus and the remaining 32.3 % on foot."), true);
  });

  it("takes large round counts for rounded ones, and small ones as they stand", async () => {
    assert.equal(await isTold("The town has 24,000 people: 11,300 women and 12,400 men."), false);
    assert.equal(await isTold("The firm has 240 people: 113 women and 124 men."), true);
  });

  it("is quiet about shares of shares, bounds, examples and several answers", async () => {
    assert.equal(await isTold("Of the remaining 40 %, 30 % came by car and 20 % on foot."), false);
    assert.equal(await isTold("At least 50 % came by car, 30 % by bus and the remaining 30 % on foot."), false);
    assert.equal(await isTold("The team has 12 people, including 4 women and 3 men."), false);
  });

  it("is quiet where the parts go on from the sentence before", async () => {
    assert.equal(
      await isTold("The north sells about 65 %. The south sells about 15 % and the remaining 20 % is sold abroad."),
      false,
    );
  });

  it("takes a list behind a comma, a bracket or “of whom” only where its nouns leave nothing out", async () => {
    assert.equal(await isTold("The ship carried 343 people, of whom 233 were women and 109 were men."), true);
    assert.equal(await isTold("The group had 36 members (18 women and 17 men)."), true);
    assert.equal(await isTold("The group had 36 members (18 women and 18 men)."), false);
    assert.equal(await isTold("The firm employs 88 people, 35 women and 53 men and 12 cars."), false);
    assert.equal(await isTold("The yard holds 30 cars, 18 carts and 14 boats."), false);
    assert.equal(await isTold("The group had 36 members (18 women and 18 men) and 4 guests."), false);
  });

  it("adds up what a plus sign joins", async () => {
    assert.equal(await isTold("That makes 30 + 40 + 20 = 100 apples."), true);
    assert.equal(await isTold("That makes 30 + 40 + 30 = 100 apples."), false);
  });

  it("looks at a table's last row and last column, where they are totals", async () => {
    const table = (rows: readonly string[]): string => `| a | b | c | total |\n|-|-|-|-|\n${rows.join("\n")}\n`;
    const right = ["| x | 12 | 9 | 21 |", "| y | 10 | 7 | 17 |"];
    assert.deepEqual(await told(table([...right, "| z | 8 | 6 | 15 |"])), [
      "The 2 numbers of this row come to 14, not to 15, which is given as their total. Look which of them is wrong.",
    ]);
    assert.deepEqual(await told(table([...right, "| z | 8 | 6 | 14 |"])), []);
    // Where hardly a row adds up, the column holds something else.
    assert.deepEqual(await told(table(["| x | 12 | 9 | 41 |", "| y | 10 | 7 | 37 |", "| z | 8 | 6 | 14 |"])), []);
  });

  it("leaves alone what isn't added up: means, rates, subtotals, cells that hold no number", async () => {
    const table = (head: string, rows: readonly string[]): string => `| a | ${head} |\n|-|-|\n${rows.join("\n")}\n`;
    assert.equal(await isTold(table("hours", ["| x | 12 |", "| y | 10 |", "| Total | 23 |"])), true);
    assert.equal(await isTold(table("hours", ["| x | 12 |", "| y | 10 |", "| Total | 11 |"])), false);
    assert.equal(await isTold(table("rate", ["| x | 12 |", "| y | 10 |", "| Total | 23 |"])), false);
    assert.equal(await isTold(table("hours", ["| x | 12 |", "| y | – |", "| z | 10 |", "| Total | 23 |"])), false);
    assert.equal(await isTold(table("hours", ["| x | 12 |", "| Subtotal | 12 |", "| Total | 23 |"])), false);
  });

  it("leaves code alone", async () => {
    assert.equal(await isTold("```\n3 wins, 2 draws and 4 losses in 10 games\n```\n"), false);
  });

  it("takes no time over long sentences and tables", async () => {
    assert.equal(await isTold(`A total of 10 ${"of 3 and 4, ".repeat(20_000)}`), false);
    assert.equal(
      await isTold(`| a |${" b |".repeat(3000)}\n|-|${"-|".repeat(3000)}\n| Total |${" 1 |".repeat(3000)}\n`),
      false,
    );
  });
});

describe("the rule “impossible-percentage” on a text's own words", () => {
  const shares = (article: string) => told(article, "impossible-percentage");

  it("divides the part by the whole", async () => {
    assert.deepEqual(await shares("It helped 6 of 28 pupils (18 %)."), [
      "6 of 28 is 21.4\u00a0%, not 18 %. Look which of the three is wrong.",
    ]);
    assert.deepEqual(await shares("It helped 6 of 28 pupils (21 %), and 5 out of the 28 (17.9 %)."), []);
  });

  it("is quiet about rounded wholes and other percentages", async () => {
    assert.deepEqual(await shares("It helped about 6 of 28 pupils (18 %)."), []);
    assert.deepEqual(await shares("It helped 6 of 28 pupils (95 % of those asked)."), []);
    assert.deepEqual(await shares("It helped 300 of 2,800 pupils (18 %)."), []);
  });
});
