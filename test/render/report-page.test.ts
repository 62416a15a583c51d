import assert from "node:assert/strict";
import { generatorMark, reportImages, reportPage } from "../../src/render/report-page.js";
import { assertAllowedMarkup } from "./allowed-markup.js";
import { attacked, attacks } from "./attacks.js";
import { type Dispute, presses, readDispute } from "./presses.js";
import { facts, smallParts } from "./report-parts.js";

const pageOf = (dispute: Dispute = presses, images: (typeof facts)["images"] = new Map()): string =>
  reportPage(readDispute(dispute), { ...facts, images }, smallParts);

/** The page's body without its scripts. */
const bodyOf = (page: string): string =>
  page
    .slice(page.indexOf("<body"), page.indexOf("</body>"))
    .replace(/^<body class="cc-report">/, "")
    .replace(/<script[^<>]*>[^<]*<\/script>/g, "");

const idsOf = (page: string): string[] => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");

describe("a page to share", () => {
  const page = pageOf();
  const body = bodyOf(page);

  it("is the same text for the same input", () => {
    assert.equal(pageOf(), page);
  });

  it("tells title, author, day, version, verdict counts, sources and critiques", () => {
    assert.match(page, /<title>Two presses<\/title>/);
    assert.ok(
      page.slice(0, 2048).includes(`${generatorMark}1.2.3">`),
      "the mark stands where `writePage` looks for it",
    );
    assert.match(body, /<p class="cc-byline">1902-03<\/p>/);
    assert.match(
      body,
      /Checked on <time datetime="2026-11-25">25\u00a0November 2026<\/time> with Countercheck 1\.2\.3\./,
    );
    assert.match(body, /<b>2<\/b> <span class="cc-chip-word">contested/);
    assert.match(body, /Where the figures were read.*Anvil&#39;s test/s);
    assert.match(body, /An advertisement rather than a test/);
    assert.match(body, /from press\.md and press\.claims\.yaml: 8 claims, 4 sources, 4 parties/);
  });

  it("allows its own style and script by their hashes, images in the page, and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    const { style, script } = smallParts;
    assert.deepEqual(policy.replaceAll("&#39;", "'").split("; "), [
      "default-src 'none'",
      `script-src 'sha256-${script.sha256}'`,
      `style-src 'sha256-${style.sha256}'`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.ok(page.includes(`<style>${style.text}</style>`) && page.includes(`<script>${script.text}</script>`));
  });

  it("leads from each mark to its note and back, and from notes to rows, without a script", () => {
    const ids = idsOf(body);
    assert.equal(new Set(ids).size, ids.length, "no name is given twice");
    const targets = [...body.matchAll(/ href="#([^"]*)"/g)].map(([, target]) => target ?? "");
    assert.deepEqual(
      targets.filter((target) => !ids.includes(target)),
      [],
    );
    const notes = ids.filter((id) => id.startsWith("note-"));
    assert.equal(notes.length, 8);
    for (const [index] of notes.slice(0, 7).entries()) {
      const number = index + 1;
      assert.ok(
        body.includes(`<sup class="cc-ref"><a href="#note-${number}" aria-label="Note ${number}">${number}</a></sup>`),
      );
      assert.ok(ids.includes(`claim-${number}`));
    }
    assert.match(body, /<a href="#row-\d"[^<>]*>sheets\/S3<\/a>/);
    assert.match(body, /<tr id="row-3"><th scope="row">sheets\/S3<\/th><td>Bolt|bolt/);
  });

  it("numbers notes as their marks stand in the text, those without a place last", () => {
    const order = [...body.matchAll(/id="note-\d+" data-claim="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(order, ["rate", "share", "bolt-share", "jams", "oil", "lubricant", "growth", "gone"]);
  });

  it("has the notes behind the text, then the sources, the rows, and how it was made", () => {
    const order = ['id="cc-article"', 'id="notes"', "Where the figures were read", 'id="rows"', "cc-colophon"];
    const found = order.map((part) => body.indexOf(part));
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    );
    assert.ok(!found.includes(-1));
  });

  it("puts the number of a note behind a link, not into it", () => {
    assert.match(
      body,
      /<a href="https:\/\/example\.org\/bolt" rel="noopener noreferrer"><mark [^<>]*>88 % of the Anvil<\/mark><\/a><sup/,
    );
  });

  it("keeps links to the web and to its own headings, and tells of files beside the article", () => {
    for (const [, target = "", rest = ""] of body.matchAll(/<a href="([^"]*)"([^<>]*)>/g)) {
      assert.match(target, /^(#|https:\/\/example\.org\/)/);
      if (!target.startsWith("#")) assert.match(rest, /^ rel="noopener noreferrer"$/);
    }
    assert.match(body, /<a href="#cc-paper">paper<\/a>/);
    assert.match(body, /<span class="cc-beside" title="In the article's folder: sheets\.csv">the data<\/span>/);
  });

  it("holds its images, and a sentence in place of those that it can't", () => {
    assert.deepEqual(reportImages(readDispute(presses)), ["drawings/feeder.svg"]);
    const address = "data:image/svg+xml;base64,PHN2Zy8+";
    const held = pageOf(presses, new Map([["drawings/feeder.svg", { kind: "data", address }]]));
    assert.ok(held.includes(`<img src="${address}" alt="The feeder">`));
    const left = pageOf(presses, new Map([["drawings/feeder.svg", { kind: "left-out", why: "it is <large>" }]]));
    assert.match(left, /The feeder \(This image is not in the page: it is &lt;large&gt;\.\)/);
    assert.doesNotMatch(left, /<img/);
  });

  it("has marks that are words until its script makes buttons of them, and critiques unfolded", () => {
    assert.doesNotMatch(body, /<mark[^<>]* (?:role|tabindex|aria-expanded)=/);
    assert.match(body, /<mark [^<>]*data-name="900 sheets \(Supported\)" id="claim-1">/);
    // But for the table of all claims, which the script makes.
    assert.doesNotMatch(body, /<details(?![^<>]* (?:open|id="cc-all-claims-details"))/);
  });

  it("says of a critique that an earlier note told which one that was", () => {
    assert.equal(
      body.match(/ data-told="2">\n<summary data-told="2">/g)?.length,
      2,
      "the critique of both camps, and the critique of it",
    );
  });

  it("shows what an article without claims says", () => {
    const empty = pageOf({ ...presses, claims: "countercheck: 1\n" });
    assert.match(empty, /No claims yet/);
    assert.doesNotMatch(empty, /id="notes"|id="rows"/);
  });

  for (const attack of attacks) {
    it(`shows strangers' words as words: ${attack}`, () => {
      const attackedPage = pageOf(attacked(attack));
      assertAllowedMarkup(bodyOf(attackedPage), "page");
      assert.equal(attackedPage.match(/<script/g)?.length, 2);
      assert.equal(attackedPage.match(/<\/script/g)?.length, 2);
      assert.doesNotMatch(attackedPage, /[\u202a-\u202e\u2066-\u2069]/);
    });
  }

  it("shows no reading order that a stranger turned", () => {
    const turned = presses.article.replace("says its maker", "says\u202e its \u2066maker");
    assert.doesNotMatch(bodyOf(pageOf({ ...presses, article: turned })), /[\u202a-\u202e\u2066-\u2069]/);
  });
});
