import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import createParser from "markdown-it";
import { launchBrowser } from "../browser.mjs";
import { compileSources } from "./core.mjs";
import { startServer } from "./start-server.mjs";
import { placeToType, thousandClaims } from "./thousand-claims.mjs";
import { median, ms } from "./times.mjs";
import { openViewPage } from "./view-page.mjs";

const strokes = 40;
/** The first strokes of a process are slower: its code isn't compiled yet. */
const warmUp = 20;

/** @typedef {import("./thousand-claims.mjs").WhereToType} WhereToType */
/** @typedef {{ readonly answer: number, readonly paint: number }} Stroke */

/**
 * Typing into an article of 300 kB with 1,000 claims while its reading view is open, in a browser: from the keystroke to the
 * view's change, which is asked for right behind it as the extension does, to the frame that shows it. Beside it, in the same page, what a preview does that renders
 * the whole article anew: `markdown-it`, and all of its HTML put into the page.
 * @param {(...cells: string[]) => void} line prints what was measured, its budget and a peer
 */
export async function benchView(line) {
  await compileSources();
  const folder = mkdtempSync(join(tmpdir(), "countercheck-bench-"));
  const browser = await launchBrowser();
  try {
    const { lines, claims, rows } = thousandClaims();
    const text = lines.map((one) => (one.startsWith("Words") ? one + filler : one));
    const file = join(folder, "sites.md");
    writeFileSync(file, text.join("\n"));
    writeFileSync(join(folder, "data.csv"), rows);
    writeFileSync(join(folder, "sites.claims.yaml"), claims);
    const server = await startServer(folder);
    const uri = pathToFileURL(file).href;
    await server.open(file);
    const shown = await openViewPage(browser, (claims) =>
      server.client.sendRequest("countercheck/cards", { uri, claims }),
    );
    let since = 0;
    const show = async () => {
      const asked = performance.now();
      const model = await server.client.sendRequest("countercheck/view", { uri, since });
      since = model.edition;
      const answer = performance.now() - asked;
      return { answer, paint: await shown.show(model) };
    };
    const first = await show();
    line(
      "reading view of 300 kB, 1,000 claims: rendered, painted",
      `${ms(first.answer)}, ${ms(first.paint)}`,
      "1000 ms",
      "",
    );
    const { frames, late } = await shown.scroll();
    line("scrolling through it by wheel: frames that came late", `${late} of ${frames}`, "0", "");
    const peers = [];
    for (const where of /** @type {const} */ (["far from claims", "within a claim"])) {
      /** @type {Stroke[]} */
      const typed = [];
      for (let stroke = 0; stroke < warmUp + strokes; stroke++) {
        const at = placeToType(text, 10 + stroke * 9, where);
        const told = server.edit(file, { range: { start: at, end: at }, text: where === "within a claim" ? "7" : "x" });
        const shownNow = await show();
        if (stroke >= warmUp) typed.push(shownNow);
        await told;
        // The page gets the time that lies between two keystrokes of a fast typist.
        await shown.rest(60);
      }
      for (let run = 0; run < 5; run++) peers.push(await renderWhole(text.join("\n"), shown));
      const sums = typed.map(({ answer, paint }) => answer + paint);
      const [answer, paint] = /** @type {const} */ (["answer", "paint"]).map((part) =>
        ms(median(typed.map((stroke) => stroke[part]))),
      );
      line(
        `a keystroke to the mark in the view, ${where}`,
        `${ms(median(sums))}: ${answer}, ${paint}`,
        "50 ms",
        `markdown-it and all HTML anew: ${ms(median(peers))}`,
      );
    }
    server.stop();
    await shown.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words that make paragraphs as long as those of articles. */
const filler =
  " Further words stand here without any number so that the paragraph is as long as those of articles, with some *emphasis* and a [link](https://example.org/) in them, and go on for a while, as such paragraphs do.";

/**
 * @param {string} text
 * @param {Awaited<ReturnType<typeof openViewPage>>} page
 */
async function renderWhole(text, page) {
  const started = performance.now();
  const html = createParser().render(text);
  const rendered = performance.now() - started;
  return rendered + (await page.replace(html));
}
