import assert from "node:assert/strict";
import { renderReadingView } from "../../src/render/reading-view.js";
import { assertGolden, withoutCharts } from "./golden.js";
import { type Dispute, presses, readDispute } from "./presses.js";

const viewOf = (dispute: Dispute) => renderReadingView(readDispute(dispute), { rangeOf: (span) => span });
const view = viewOf(presses);
const blockWith = (text: string): string => view.blocks.find(({ html }) => html.includes(text))?.html ?? "";

describe("renderReadingView", () => {
  it("renders the article with its marks, charts and lost figures", () => {
    const blocks = view.blocks.map(({ line, claims, html }) => `<!-- line ${line} ${claims.join(" ")} -->\n${html}`);
    assertGolden("view.html", withoutCharts(`${view.head}\n${blocks.join("\n")}`));
  });

  it("writes the numbers of lost figures as the article writes its own", () => {
    const tight = (text: string): string => text.replaceAll(" %", "%");
    const lost = (dispute: Dispute): string =>
      viewOf(dispute).blocks.find(({ html }) => html.includes("cc-lost"))?.html ?? assert.fail("it has a lost figure");
    assert.match(lost(presses), /\d\u00a0%</);
    const written = lost({ ...presses, article: tight(presses.article), claims: tight(presses.claims) });
    assert.match(written, /\d%</);
    assert.doesNotMatch(written.replace(/<desc>.*?<\/desc>/gs, ""), /\d\u00a0%</);
  });

  it("lists every claim with its place and its words", () => {
    assert.deepEqual(
      view.claims.map(({ id, verdict, quote, range }) => [id, verdict, quote, range !== null]),
      [
        ["rate", "supported", "900 sheets", true],
        ["share", "contested", "only 40–45 % of that", true],
        ["bolt-share", "contested", "88 % of the Anvil", true],
        ["jams", "exempt", "12", true],
        ["oil", "unverifiable", "about twice the oil", true],
        ["lubricant", "unverifiable", "Oil is a lubricant", true],
        ["growth", "unverifiable", "Output rose by 10 %", true],
        ["gone", "unverifiable", "words that nobody wrote", false],
      ],
    );
  });

  it("gives each mark one stop for the keyboard, however many pieces it is in", () => {
    const split = viewOf({
      ...presses,
      claims: presses.claims.replace("quote: 900 sheets", "quote: prints 900 sheets an hour"),
    });
    const paragraph = split.blocks.find(({ html }) => html.includes("Anvil</em>"))?.html ?? "";
    const pieces = paragraph.match(/<mark [^>]*data-claim="rate"[^>]*>/g) ?? [];
    assert.equal(pieces.length, 3);
    assert.deepEqual(
      pieces.map((piece) => piece.includes("tabindex")),
      [true, false, false],
    );
    assert.deepEqual(
      pieces.map((piece) => piece.includes("cc-last")),
      [false, false, true],
    );
  });

  it("leaves an image's path to the page", () => {
    assert.match(blockWith("The feeder"), /<img data-path="drawings\/feeder\.svg" alt="The feeder">/);
  });

  it("draws what a heading's claim needs under the paragraph that follows", () => {
    const titled = viewOf({
      ...presses,
      article: presses.article
        .replace("## Paper", "## The Bolt reaches only 40–45 % of that")
        .replace("the Bolt reaches only 40–45 % of that", "the Bolt reaches less"),
    });
    const heading = titled.blocks.findIndex(({ html }) => html.startsWith("<h2"));
    assert.doesNotMatch(titled.blocks[heading]?.html ?? "", /<figure/);
    assert.match(titled.blocks[heading + 1]?.html ?? "", /<table>[\s\S]*<figure/);
  });

  it("keeps a block's key while its content stays, whatever changes elsewhere", () => {
    const edited = viewOf({
      ...presses,
      article: presses.article.replace("## Paper", "## Paper and ink\n\nNew words."),
    });
    const before = new Set(view.blocks.map(({ key }) => key));
    const fresh = edited.blocks.filter(({ key }) => !before.has(key)).map(({ html }) => html.replace(/\s+/g, " "));
    assert.deepEqual(fresh, ['<h2 id="cc-paper-and-ink">Paper and ink</h2> ', "<p>New words.</p> "]);
  });

  it("says what to do where there is nothing to show", () => {
    assert.match(viewOf({ ...presses, article: "" }).notice ?? "", /This article is empty/);
    assert.match(
      viewOf({ ...presses, claims: "countercheck: 1\n" }).notice ?? "",
      /No claims yet.*<code>quote<\/code>/s,
    );
    assert.equal(view.notice, null);
  });

  it("tells claims that have no place, and why", () => {
    assert.match(blockWith("no place in the text"), /“words that nobody wrote”<\/button>.*fits no place/s);
  });
});
