import assert from "node:assert/strict";
import { type Article, parseArticle } from "../../../src/core/article/parse-article.js";
import type { ClaimAnchor } from "../../../src/core/claim-reading.js";
import type { ClaimSet } from "../../../src/core/claims/claim-set.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { placeClaims } from "../../../src/core/claims/place-claims.js";
import { smallestEdit } from "../../../src/core/text/follow-edit.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";

/** An open article with one claim, at which edits arrive. */
class OpenArticle {
  readonly #claimSet: ClaimSet;
  #article: Article;
  #anchor: ClaimAnchor;

  constructor(text: string, quote: string, article = "{}") {
    this.#claimSet = parseClaimSet(
      "x.claims.yaml",
      `countercheck: 1\narticle: ${article}\nclaims:\n  it: { quote: ${JSON.stringify(quote)} }\n`,
    );
    this.#article = parseArticle(text, { format: "markdown" });
    this.#anchor = this.#place(null);
  }

  /** Replaces texts one after the other, all before the claim is placed again. */
  edit(...replacements: readonly (readonly [was: string, now: string])[]): this {
    let { text } = this.#article;
    const edits = replacements.map(([was, now]) => {
      const start = text.indexOf(was);
      assert.ok(start >= 0, `“${was}” is in the text`);
      const edit = smallestEdit(text, { span: { start, end: start + was.length }, text: now });
      text = applyEdits(text, [edit]);
      return edit;
    });
    const before = this.#article;
    this.#article = parseArticle(text, { format: "markdown" });
    this.#anchor = this.#place({ article: before, anchors: new Map([["it", this.#anchor]]), edits });
    return this;
  }

  /** Places the claim by its quote alone, as after a save. */
  save(): this {
    this.#anchor = this.#place(null);
    return this;
  }

  /** The text with the claim marked, and the claim's state unless it is exact. */
  get shown(): string {
    const { state, source } = this.#anchor;
    if (!source) return state;
    const { text } = this.#article;
    const mark = state === "exact" ? "" : `${state}: `;
    return `${text.slice(0, source.start)}⟦${mark}${text.slice(source.start, source.end)}⟧${text.slice(source.end)}`;
  }

  #place(earlier: Parameters<typeof placeClaims>[2]): ClaimAnchor {
    const anchor = placeClaims(this.#article, this.#claimSet, earlier).get("it");
    assert.ok(anchor);
    return anchor;
  }
}

const rain = "In May 95% of the fields were dry. In June 95% of them were wet.";
const dry = "95% of the fields";

describe("a claim in an open article", () => {
  it("goes where edits elsewhere take it", () => {
    assert.equal(new OpenArticle(rain, dry).edit(["In May", "So in May"]).shown, `So in May ⟦${dry}⟧${rain.slice(24)}`);
    assert.equal(new OpenArticle(rain, dry).edit(["wet", "soaked"], ["In May ", ""]).shown.slice(0, 22), `⟦${dry}⟧ we`);
  });

  it("is edited by what is typed inside it, and exact again when that is undone", () => {
    const open = new OpenArticle(rain, dry).edit(["95", "9"]);
    assert.equal(open.shown, rain.replace(dry, "⟦edited: 9% of the fields⟧"));
    assert.equal(open.edit(["9%", "98%"]).shown, rain.replace(dry, "⟦edited: 98% of the fields⟧"));
    assert.equal(open.edit(["98", "95"]).shown, rain.replace(dry, `⟦${dry}⟧`));
  });

  it("takes in digits that are typed at its ends, and nothing else", () => {
    assert.equal(new OpenArticle(rain, dry).edit(["May ", "May 1"]).shown, rain.replace(dry, `⟦edited: 1${dry}⟧`));
    assert.equal(
      new OpenArticle("Up by 4.1 in May", "by 4.1").edit(["4.1 ", "4.15 "]).shown,
      "Up ⟦edited: by 4.15⟧ in May",
    );
    assert.equal(new OpenArticle("Up by 4.1 in May", "by 4.1").edit(["4.1 ", "4.1. "]).shown, "Up ⟦by 4.1⟧. in May");
    assert.equal(new OpenArticle(rain, dry).edit([" 95%", " some 95%"]).shown, rain.replace(dry, `some ⟦${dry}⟧`));
    assert.equal(
      new OpenArticle(rain, dry).edit(["fields", "fields there"]).shown,
      rain.replace(dry, `⟦${dry}⟧ there`),
    );
  });

  it("is whole when its end is selected and typed anew with another number", () => {
    const end = new OpenArticle(rain, `In May ${dry}`).edit(
      [dry, "9"],
      ["9 were", "93 were"],
      ["93 were", "93% of the fields were"],
    );
    assert.equal(end.shown, rain.replace(`In May ${dry}`, "⟦edited: In May 93% of the fields⟧"));
    const letters = new OpenArticle(rain, `In May ${dry}`).edit([dry, "9"]);
    for (const [was, now] of [
      ["9 w", "93 w"],
      ["93 w", "93% w"],
      ["93% w", "93% of the w"],
      ["the w", "the fields w"],
    ] as const) {
      letters.edit([was, now]);
    }
    assert.equal(letters.shown, end.shown);
  });

  it("is nowhere once it is deleted, not at another number, and back when that is undone", () => {
    const open = new OpenArticle(rain, dry).edit(["In May 95% of the fields were dry. ", ""]);
    assert.equal(open.shown, "orphan");
    assert.equal(open.edit(["wet", "soaked"]).shown, "orphan");
    assert.equal(
      open.edit(["In June", "In May 95% of the fields were dry. In June"]).shown.slice(0, 29),
      `In May ⟦${dry}⟧ we`,
    );
  });

  it("is nowhere where its words alone are deleted, and edited when others are typed there", () => {
    const open = new OpenArticle(rain, dry).edit([`${dry} `, ""]);
    assert.equal(open.shown, "orphan");
    assert.equal(open.edit(["May ", "May 80% of the land "]).shown, rain.replace(dry, "⟦edited: 80% of the land⟧"));
  });

  it("follows when it is cut and pasted", () => {
    const sentence = "In May 95% of the fields were dry. ";
    const open = new OpenArticle(`${rain} In July nobody looked.`, dry).edit([sentence, ""]);
    assert.equal(
      open.edit(["In July", `${sentence}In July`]).shown,
      `${rain.slice(sentence.length)} ${sentence.replace(dry, `⟦${dry}⟧`)}In July nobody looked.`,
    );
  });

  it("keeps what is left when an edit reaches over its end, and is whole again when that is undone", () => {
    const open = new OpenArticle(rain, dry).edit([" fields were dry", ""]);
    assert.equal(open.shown, "In May ⟦edited: 95% of the⟧. In June 95% of them were wet.");
    assert.equal(open.edit(["of the.", "of the fields were dry."]).shown, rain.replace(dry, `⟦${dry}⟧`));
  });

  it("follows its words through an edit over its end that writes other words", () => {
    const shown = new OpenArticle(rain, dry).edit(["May 95%", "March 90%"]).shown;
    assert.equal(shown, rain.replace("May 95% of the fields", "March ⟦edited: 90% of the fields⟧"));
  });

  it("stays where several edits at once leave it", () => {
    const open = new OpenArticle(rain, dry).edit(["In May", "May:"], ["95", "85"], ["wet", "soaked"]);
    assert.equal(open.shown, "May: ⟦edited: 85% of the fields⟧ were dry. In June 95% of them were soaked.");
  });

  it("reads its words as they are shown, whatever makes something else of them from above", () => {
    const open = new OpenArticle(`First.\n\nIt was **95%** of *all*.`, "95% of all");
    assert.equal(open.edit(["First.\n", "```\nFirst.\n"]).shown, "```\nFirst.\n\nIt was **⟦edited: 95%** of *all⟧*.");
    assert.equal(open.edit(["```\n", ""]).shown, "First.\n\nIt was **⟦95%** of *all⟧*.");
  });

  it("is back where it was when all is deleted and that is undone, however many like it there are", () => {
    const text = `${"Then 95% of the fields were wet. ".repeat(3)}${rain}`;
    const open = new OpenArticle(text.replace(rain, "Then came 96% of the fields."), "96% of the fields");
    const whole = text.replace(rain, "Then came 96% of the fields.");
    assert.equal(open.edit(["96", "95"]).shown, whole.replace("96% of the fields", "⟦edited: 95% of the fields⟧"));
    const now = whole.replace("96", "95");
    assert.equal(open.edit([now, ""]).shown, "orphan");
    assert.equal(open.edit(["", now]).shown, whole.replace("96% of the fields", "⟦edited: 95% of the fields⟧"));
  });

  it("is placed by its quote alone after a save", () => {
    const open = new OpenArticle("Yields rose by 14 % in May.", "14 %").edit(["14", "15"]);
    assert.equal(open.shown, "Yields rose by ⟦edited: 15 %⟧ in May.");
    assert.equal(open.save().shown, "orphan");
  });

  it("stays exact where quotes follow edits", () => {
    const open = new OpenArticle(rain, dry, "{ path: x.md, edits: follow }").edit(["95", "96"]);
    assert.equal(open.shown, rain.replace(dry, "⟦96% of the fields⟧"));
    assert.equal(open.edit(["96% of the fields", ""]).shown, "orphan");
  });
});
