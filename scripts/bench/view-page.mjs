import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { Failure } from "../failure.mjs";
import { dist, root } from "../paths.mjs";

/** How often the wheel is turned, by how many pixels, and after how many milliseconds again. */
const wheel = { turns: 150, byPx: 160, afterMs: 16 };
/** A frame that comes later than this missed its turn on a screen of 60 Hz, and the next one as well. */
const lateMs = 34;

/**
 * The reading view in a page of a browser, with VS Code's part of it: it is sent views and the cards that it asks for.
 * @param {import("playwright-core").Browser} browser
 * @param {(claims: readonly string[]) => Promise<unknown>} cardsOf
 */
export async function openViewPage(browser, cardsOf) {
  const { viewShell, viewStyles } = await import("../../out/src/render/view-shell.js");
  const shell = viewShell({
    script: "/dist/webview.js",
    styles: viewStyles.map((style) => `/media/${style}`),
    nonce: "bench",
    source: "'self'",
  }).replace("<body>", '<body class="vscode-light">');
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://view").pathname;
    const type = extname(path) === ".css" ? "text/css" : extname(path) === ".js" ? "text/javascript" : "text/html";
    const isOurs = path.startsWith("/media/") || path === "/dist/webview.js";
    response.writeHead(isOurs || path === "/" ? 200 : 404, { "content-type": type });
    response.end(
      isOurs ? readFileSync(path.startsWith("/dist/") ? join(dist, "webview.js") : join(root, path)) : shell,
    );
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Failure("The page has no address.");
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.exposeFunction("benchCards", cardsOf);
  await page.addInitScript(() => {
    addEventListener("countercheck-posted", async (posted) => {
      const { kind, claims } = /** @type {CustomEvent} */ (posted).detail;
      const host = /** @type {{ benchCards: typeof cardsOf }} */ (/** @type {unknown} */ (window));
      if (kind === "cards") postMessage({ kind, cards: await host.benchCards(claims) }, "*");
    });
  });
  await page.goto(`http://127.0.0.1:${address.port}/`);
  return {
    /** Shows a view, or what of it changed; how long it took until it was painted. @param {unknown} model */
    show: (model) =>
      page.evaluate(async (sent) => {
        const started = performance.now();
        const look = { typeface: "serif", apart: false };
        const seen = new Promise((resolve) => {
          const hear = (/** @type {MessageEvent} */ { data }) => {
            if (data.kind !== "view") return;
            removeEventListener("message", hear);
            resolve(undefined);
          };
          addEventListener("message", hear);
        });
        postMessage({ kind: "view", model: sent, base: location.href, look }, "*");
        await seen;
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        return performance.now() - started;
      }, model),
    /** The same for HTML that takes the place of all. @param {string} html */
    replace: (html) =>
      page.evaluate(async (whole) => {
        const place = document.querySelector("#cc-bench-peer") ?? document.createElement("div");
        place.id = "cc-bench-peer";
        document.body.append(place);
        const started = performance.now();
        place.innerHTML = whole;
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        const took = performance.now() - started;
        place.remove();
        return took;
      }, html),
    /** Turns the wheel over the article, and counts the frames meanwhile. */
    scroll: async () => {
      await page.evaluate(() => {
        const frames = { times: /** @type {number[]} */ ([]), isOver: false };
        const note = (/** @type {number} */ time) => {
          frames.times.push(time);
          if (!frames.isOver) requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
        Object.assign(window, { benchFrames: frames });
      });
      await page.mouse.move(400, 400);
      for (let turn = 0; turn < wheel.turns; turn++) {
        await page.mouse.wheel(0, wheel.byPx);
        await page.waitForTimeout(wheel.afterMs);
      }
      /** @type {number[]} */
      const times = await page.evaluate("benchFrames.isOver = true, benchFrames.times");
      const late = times.filter((time, index) => index > 0 && time - (times[index - 1] ?? time) > lateMs);
      await page.evaluate(() => scrollTo(0, 0));
      return { frames: times.length, late: late.length };
    },
    rest: (/** @type {number} */ time) => page.waitForTimeout(time),
    close: async () => {
      await page.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
