import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { dist, root } from "#scripts/paths.mjs";
import type { Span } from "../../src/core/text/span.js";
import { type Trial, tryClaim } from "../../src/core/trial.js";
import type { Cards, ReadingViewModel } from "../../src/protocol/lsp.js";
import type { FromView, ToView, Typeface } from "../../src/protocol/panel.js";
import { trialResult } from "../../src/render/card-trial.js";
import { renderReadingView } from "../../src/render/reading-view.js";
import { renderCards } from "../../src/render/render-cards.js";
import type { ChartChoice } from "../../src/render/text-charts.js";
import { viewShell, viewStyles } from "../../src/render/view-shell.js";
import { createViewEditions } from "../../src/server/view-editions.js";
import { type Dispute, readDispute } from "../render/presses.js";

/** The reading view in a plain browser: the built script, the real page with its policy, no editor. */
export interface ViewPage {
  readonly page: Page;
  send(message: ToView): Promise<void>;
  /** Shows a dispute as the editor would. */
  show(dispute: Dispute, options?: { typeface?: Typeface; charts?: ChartChoice }): Promise<void>;
  /** What the view has sent so far. */
  posted(): Promise<readonly FromView[]>;
  /** Resolves once the view has sent a message that holds these fields. */
  waitForPost(fields: Partial<Record<string, unknown>>): Promise<void>;
  /** What the page's policy refused, and errors of the page; empty when all is well. */
  troubles(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Opens the view at a width, with a body class as VS Code sets it.
 * @param clock whether its clock can be stopped (`page.clock`); it runs until somebody does
 */
export async function openViewPage(
  browser: Browser,
  { widthPx = 1200, theme = "vscode-light", clock = false } = {},
): Promise<ViewPage> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://view").pathname;
    try {
      const { type, content } = await served(path, theme);
      response.writeHead(200, { "content-type": type }).end(content);
    } catch {
      // The browser asks for icons and the like, too.
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ viewport: { width: widthPx, height: 800 }, reducedMotion: "reduce" });
  let shown: Dispute | null = null;
  await page.exposeFunction("viewTry", (claim: string, trial: Trial): string | null => {
    const reading = shown && readDispute(shown);
    const one = reading?.claims.find(({ id }) => id === claim);
    const told = reading && one ? tryClaim(reading, one, trial) : null;
    return reading && told && trialResult(told, reading);
  });
  await page.addInitScript(watchPage);
  if (clock) await page.clock.install();
  await page.goto(`${address}/`);
  const send = (message: ToView): Promise<void> =>
    page.evaluate((sent) => {
      window.viewEdition = sent.kind === "view" ? sent.model.edition : sent.kind === "notice" ? 0 : window.viewEdition;
      window.postMessage(sent, "*");
    }, message);
  const editions = createViewEditions();
  return {
    page,
    send,
    show: async (dispute, { typeface = "serif", charts = "contested" } = {}) => {
      shown = dispute;
      const { claims } = readDispute(dispute);
      const cards = renderCards(
        readDispute(dispute),
        claims.map(({ id }) => id),
        { tryable: true },
      );
      await page.evaluate((all) => {
        window.viewCards = all;
      }, cards);
      const since = await page.evaluate(() => window.viewEdition ?? 0);
      const model = modelOf(dispute, charts, { editions, since });
      await send({ kind: "view", model, base: `${address}/article/`, look: { typeface, apart: false } });
      await page.locator(".cc-block").first().waitFor();
      await page.waitForFunction(() => window.viewIsSettled());
    },
    posted: () => page.evaluate(() => window.viewPosted),
    waitForPost: async (fields) => {
      const holds = (wanted: Partial<Record<string, unknown>>): boolean =>
        window.viewPosted.some((message) =>
          Object.entries(wanted).every(([key, value]) => (message as Record<string, unknown>)[key] === value),
        );
      await page.waitForFunction(holds, fields);
    },
    troubles: () => page.evaluate(() => window.viewTroubles),
    close: async () => {
      await page.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The model of a dispute, for a page that shows the edition `since`. */
export function modelOf(
  dispute: Dispute,
  charts: ChartChoice = "contested",
  { editions = createViewEditions(), since = 0 } = {},
): ReadingViewModel {
  const reading = readDispute(dispute);
  const at = (offset: number) => {
    const { line, column } = reading.article.lines.placeOf(offset);
    return { line: line - 1, character: column - 1 };
  };
  const rangeOf = (span: Span | null) => span && { start: at(span.start), end: at(span.end) };
  const render = () => renderReadingView(reading, { rangeOf, charts });
  const uri = "file:///press.md";
  return { uri, version: 1, reading: 1, ...editions.viewOf(uri, since, { reading, shown: charts, render }) };
}

declare global {
  interface Window {
    /** What a claim of what is shown comes to in a trial. */
    viewTry(claim: string, trial: Trial): Promise<string | null>;
    /** What the page was shown last; absent when it has just loaded. */
    viewEdition: number | undefined;
    /** Every card of what is shown, for the page to ask for. */
    viewCards: Cards;
    /** Whether nothing that the page asked for is missing. */
    viewIsSettled(): boolean;
    viewPosted: FromView[];
    viewTroubles: string[];
  }
}

/** Runs in the page before its own script. */
function watchPage(): void {
  window.viewPosted = [];
  window.viewTroubles = [];
  window.viewCards = {};
  window.viewIsSettled = () => [...document.querySelectorAll(".cc-slot")].every((slot) => slot.firstElementChild);
  window.addEventListener("countercheck-posted", (event) => {
    const message = (event as CustomEvent<FromView>).detail;
    window.viewPosted.push(message);
    if (message.kind === "cards") {
      const wanted = message.claims.map((id) => [id, window.viewCards[id] ?? ""]);
      window.postMessage({ kind: "cards", cards: Object.fromEntries(wanted) }, "*");
    }
    if (message.kind === "trial") {
      const { claim, number, trial } = message;
      void window.viewTry(claim, trial).then((html) => window.postMessage({ kind: "trial", number, html }, "*"));
    }
    if (message.kind === "failed") window.viewTroubles.push(message.message);
  });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.viewTroubles.push(`${violatedDirective} refused ${blockedURI}`),
  );
  window.alert = (text) => window.viewTroubles.push(`a script of a stranger ran: ${text}`);
}

async function served(path: string, theme: string): Promise<{ type: string; content: string | Buffer }> {
  const name = basename(path);
  if (path === "/") {
    const shell = viewShell({
      script: "/dist/webview.js",
      styles: viewStyles.map((style) => `/media/${style}`),
      nonce: "n",
      source: "'self'",
    });
    return { type: "text/html", content: shell.replace("<body>", `<body class="${theme}">`) };
  }
  if (path.startsWith("/article/")) {
    return { type: "image/svg+xml", content: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>' };
  }
  const file = path.startsWith("/dist/") ? join(dist, name) : join(root, "media", name);
  return { type: extname(name) === ".css" ? "text/css" : "text/javascript", content: await readFile(file) };
}
