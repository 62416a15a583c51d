import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { dist, root } from "#scripts/paths.mjs";
import { paletteVariables } from "../../src/charts/palette.js";
import { reportPage } from "../../src/render/report-page.js";
import { fileUri } from "../../src/workspace/file-uri.js";
import { readOwnParts } from "../../src/workspace/own-files.js";
import { runProcess } from "../cli/cli-process.js";
import { attacked, attacks } from "../render/attacks.js";
import { type Dispute, presses, readDispute } from "../render/presses.js";
import { facts } from "../render/report-parts.js";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";

const shipped = join(root, "articles/hypervisors/hypervisor-benchmarks.md");

declare global {
  interface Window {
    reportTroubles: string[];
  }
}

describe("a page to share in a browser", () => {
  let browser: Browser;
  let folder: TempFolder;
  let context: BrowserContext;
  let page: Page;
  /** What the page asked for or complained about: nothing, if all is well. */
  let troubles: string[];

  before(async () => {
    browser = await launchBrowser();
    folder = createTempFolder();
    const { code } = await runProcess(["report", shipped, "-o", "shipped.html", "--date", "2026-11-25"], {
      cwd: folder.path,
    });
    assert.equal(code, 0);
    await write("press.html", presses);
  });
  after(async () => {
    folder.remove();
    await browser.close();
  });
  afterEach(async () => {
    assert.deepEqual(troubles, []);
    assert.deepEqual(await page.evaluate(() => window.reportTroubles ?? []), []);
    await context.close();
  });

  /** Writes a dispute's page as the command does, with the parts that ship. */
  const write = async (name: string, dispute: Dispute, images: (typeof facts)["images"] = new Map()): Promise<void> => {
    const parts = await readOwnParts(fileUri(dist));
    assert.ok(parts.kind === "parts");
    folder.write({ [name]: reportPage(readDispute(dispute), { ...facts, images }, parts) });
  };
  /** Opens a page from disk with the network off. */
  const open = async (name: string, options: BrowserContextOptions = {}): Promise<void> => {
    context = await browser.newContext({ offline: true, viewport: { width: 1200, height: 800 }, ...options });
    page = await context.newPage();
    troubles = [];
    page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => troubles.push(error.stack ?? error.message));
    page.on("dialog", (dialog) => troubles.push(`a script of a stranger ran: ${dialog.message()}`));
    const own = pathToFileURL(join(folder.path, name)).href;
    page.on("request", (request) => {
      const address = request.url().replace(/#.*/, "");
      if (address !== own && !address.startsWith("data:")) troubles.push(`asked for ${address}`);
    });
    await page.addInitScript(() => {
      window.reportTroubles = [];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        window.reportTroubles.push(`${violatedDirective} refused ${blockedURI}`),
      );
    });
    await page.goto(own);
  };
  const still: BrowserContextOptions = { javaScriptEnabled: false };
  const mark = (claim: string) => page.locator(`mark[data-claim="${claim}"]`).first();
  const openCard = (claim: string) => page.locator(`.cc-slot.cc-open > .cc-card[data-claim="${claim}"]`);
  const selected = () => page.locator("mark.cc-selected").first().getAttribute("data-claim");
  const isInSight = (selector: string): Promise<boolean> =>
    page.locator(selector).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < window.innerHeight && bottom > 0;
    });
  const sidewaysPx = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it("opens from disk with the network off, asks for nothing and complains of nothing", async () => {
    await open("shipped.html");
    assert.equal(await page.title(), "Two benchmarks and one grudge");
    await page.locator("mark[role=button]").first().waitFor();
    const images = await page
      .locator("#cc-article img")
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0));
    assert.deepEqual(images, [true, true]);
    assert.equal(
      await page.locator("#cc-article > .cc-block").last().getByText("Where the figures were read").count(),
      1,
    );
    assert.equal(await page.locator(".cc-notes").isVisible(), false);
  });

  it("is the reading view: a click, a key or a chip selects a claim and opens its card beside it", async () => {
    await open("press.html");
    await mark("share").click();
    assert.ok(await openCard("share").locator("table.cc-evidence").isVisible());
    const [markBox, cardBox] = [await mark("share").boundingBox(), await openCard("share").boundingBox()];
    assert.ok(markBox && cardBox && cardBox.x > markBox.x + markBox.width);
    await page.keyboard.press("n");
    assert.equal(await selected(), "bolt-share");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".cc-selected").count(), 0);
    await page.getByRole("link", { name: "1 supported" }).click();
    assert.equal(await selected(), "rate");
    await mark("share").click();
    await openCard("share").getByRole("link", { name: "88 % of the Anvil" }).click();
    assert.equal(await selected(), "bolt-share");
  });

  it("folds critiques in cards as the view does, though notes hold them unfolded", async () => {
    await open("press.html");
    await mark("share").click();
    const folded = openCard("share").locator("details", { hasText: "Paper is paper." }).last();
    assert.equal(await folded.getAttribute("open"), null);
    assert.equal(await page.locator(".cc-note details:not([open])").count(), 0);
  });

  it("goes from a card to the row, and from the row back to the claim", async () => {
    await open("press.html");
    await mark("share").click();
    await openCard("share").getByRole("link", { name: "sheets/S3" }).click();
    await page.locator("#row-3:target").waitFor();
    assert.ok(await isInSight("#row-3"));
    await page.locator("#row-3").getByRole("link", { name: "3", exact: true }).click();
    assert.equal(await selected(), "bolt-share");
    assert.ok(await isInSight('mark[data-claim="bolt-share"]'));
  });

  it("copies a claim as Markdown, and says so until the reader goes on", async () => {
    await open("press.html", { permissions: ["clipboard-read", "clipboard-write"] });
    await mark("share").click();
    await openCard("share").getByRole("button", { name: "Copy as Markdown" }).click();
    await page.locator(".cc-told", { hasText: "The claim is on the clipboard" }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^> only 40–45 % of that/);
    await page.keyboard.press("j");
    assert.equal(await page.locator(".cc-told").count(), 0);
  });

  it("selects the claim that the address names, and the one that it was at before a reload", async () => {
    await open("press.html");
    await page.evaluate(() => location.assign("#note-5"));
    await openCard("oil").waitFor();
    await mark("share").click();
    await page.evaluate(() => location.assign("#claim-3"));
    await openCard("bolt-share").waitFor();
    await page.reload();
    await openCard("bolt-share").waitFor();
  });

  it("lights the bars of the mark under the pointer, and its mark for a bar", async () => {
    await open("shipped.html");
    await mark("netperf-xen").hover();
    const bar = page.locator('.cc-article .cc-row[data-claim="netperf-xen"].cc-lit').first();
    await bar.waitFor();
    await page.locator("h1").hover();
    await page.locator(".cc-article .cc-lit").first().waitFor({ state: "detached" });
    await page.locator('.cc-article .cc-row[data-claim="netperf-xen"] text').first().hover();
    await page.locator('mark[data-claim="netperf-xen"].cc-lit').first().waitFor();
  });

  it("opens the card under its paragraph on a narrow screen, with no sideways scrolling", async () => {
    for (const name of ["press.html", "shipped.html"]) {
      await open(name, { viewport: { width: 400, height: 800 } });
      await page.keyboard.press("n");
      await page.locator(".cc-block > .cc-slot.cc-open").waitFor();
      assert.equal(await sidewaysPx(), 0, name);
      if (name === "press.html") await context.close();
    }
  });

  it("listens to no other window", async () => {
    await open("press.html");
    await page.evaluate(() => window.postMessage({ kind: "notice", title: "Bought", text: "Send money." }, "*"));
    // A second message: when it is heard, the first one was dealt with.
    await page.evaluate(
      () =>
        new Promise<void>((heard) => {
          window.addEventListener("message", () => heard(), { once: true });
          window.postMessage(0, "*");
        }),
    );
    assert.equal(await page.getByText("Send money.").count(), 0);
    assert.ok(await mark("share").isVisible());
  });

  it("without a script has marks, and notes that their numbers lead to and back from", async () => {
    await open("press.html", still);
    assert.equal(await page.locator("mark[role], .cc-slot").count(), 0);
    assert.equal(await page.getByRole("button").count(), 0, "nothing that does nothing");
    await page.getByRole("link", { name: "Note 2", exact: true }).click();
    assert.ok(await isInSight("#note-2"));
    assert.ok(await page.locator("#note-2:target").getByText("Paper is paper.").isVisible());
    await page.locator("#note-2").getByRole("link", { name: "Go to text" }).click();
    assert.ok(await isInSight("#claim-2"));
    await page.locator("#note-2").getByRole("link", { name: "Go to row" }).click();
    assert.ok(await isInSight("#row-2"));
    await page.getByRole("link", { name: "2 contested" }).click();
    assert.ok(await isInSight("#claim-2"));
  });

  for (const [how, options] of [
    ["with its script", {}],
    ["without", still],
  ] as const) {
    it(`prints to A4 with a note for each claim, ${how}`, async () => {
      await open("shipped.html", options);
      const pagesOf = async (): Promise<number> => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/, "A4");
        return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
      };
      const all = await pagesOf();
      await page.emulateMedia({ media: "print" });
      const notes = page.locator(".cc-note");
      assert.equal(await notes.count(), await page.locator("mark[id]").count());
      for (const note of [notes.first(), notes.last()]) assert.ok(await note.locator(".cc-headline").isVisible());
      assert.equal(await page.locator(".cc-side, .cc-overview, .cc-actions").filter({ visible: true }).count(), 0);
      assert.equal(await page.locator(".cc-ref").first().isVisible(), true);
      await page.locator(".cc-notes").evaluate((element) => element.remove());
      const text = await pagesOf();
      assert.ok(text > 3 && all > text + 5, `${all} pages, ${text} of them text`);
    });
  }

  it("is light or dark as the reader's system is, and light on paper", async () => {
    await open("press.html", { colorScheme: "dark" });
    const colours = () =>
      page.evaluate(() => {
        const { backgroundColor } = getComputedStyle(document.body);
        return [backgroundColor, getComputedStyle(document.body).getPropertyValue("--cc-contested").trim()];
      });
    const contested = (theme: "light" | "dark") => paletteVariables(theme)["--cc-contested"];
    assert.deepEqual(await colours(), ["rgb(27, 29, 32)", contested("dark")]);
    await page.emulateMedia({ colorScheme: "light" });
    assert.deepEqual(await colours(), ["rgb(255, 255, 255)", contested("light")]);
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    assert.deepEqual(await colours(), ["rgb(255, 255, 255)", contested("light")]);
  });

  it("keeps marks, icons and charts to be seen in the system's own colours", async () => {
    await open("press.html", { forcedColors: "active" });
    await mark("share").click();
    const found = await page.evaluate(() => {
      const style = (selector: string, pseudo?: string) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element, pseudo);
      };
      const text = style("body")?.color;
      return {
        underline: style("mark.cc-contested")?.textDecorationColor === text,
        icon: style("mark.cc-contested.cc-last", "::after")?.backgroundColor === text,
        outline: style("mark.cc-selected")?.outlineStyle,
        border: style(".cc-card")?.borderTopStyle,
      };
    });
    assert.deepEqual(found, { underline: true, icon: true, outline: "solid", border: "solid" });
  });

  for (const [colours, options] of [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["light, high contrast", { colorScheme: "light", contrast: "more" }],
    ["dark, high contrast", { colorScheme: "dark", contrast: "more" }],
  ] as const satisfies readonly (readonly [string, BrowserContextOptions])[]) {
    it(`breaks no serious rule of accessibility in ${colours}`, async () => {
      await open("shipped.html", options);
      await page.keyboard.press("n");
      await page.locator(".cc-open .cc-headline").waitFor();
      await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      assert.deepEqual(
        serious.map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
      );
    });
  }

  for (const attack of attacks) {
    it(`runs and fetches nothing that a stranger wrote: ${attack}`, async () => {
      await write("attacked.html", attacked(attack));
      await open("attacked.html");
      await mark("share").click();
      await openCard("share").waitFor();
      assert.equal(await page.locator("script").count(), 2);
      assert.equal(await page.locator("svg [onload], img[onerror], [onmouseover], [style*=url]").count(), 0);
      assert.equal(await page.locator("a[href^='javascript:'], a[href^='data:']").count(), 0);
    });
  }

  it("shows images inert, leaves those out that lie elsewhere, and keeps its layout whatever the words", async () => {
    const long = "W".repeat(10_000);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="alert(1)"><script>alert(2)</script><style>@import "https://example.org/a.css";</style><image href="https://example.org/a.png"/></svg>`;
    folder.write({
      "bad/a.md": `# Sales ${long}

${long} rose to **120 units**. </style><style>body { display: none }</style>

![drawn](in.svg) ![secret](../secret.png) ![far](https://example.org/b.png) ![run](javascript:alert(3))

[one](javascript:alert(4)) [two](data:text/html,<script>alert(5)</script>) [three](//example.org) [four](../secret.txt)

𝐁𝐨𝐥𝐝 𝟏𝟐𝟎 𝐮𝐧𝐢𝐭𝐬, and \u202estinu 021\u202c back.
`,
      "bad/a.claims.yaml": `countercheck: 1
parties: { p: { name: "${long}", interest: "}</style><script>alert(6)</script>" } }
tables: { t: { path: t.csv, key: row, columns: { units: {} }, show: [note] } }
claims: { c: { quote: 120 units, by: p, note: "${long}", evidence: [{ cell: t/r, note: "${long}" }] } }
critiques: { k: { about: c, title: "${long}", by: p, body: "${long} <img src=x onerror=alert(7)>" } }
`,
      "bad/t.csv": `row,units,note\nr,120,"${long}"\n`,
      "bad/in.svg": svg,
      "secret.png": "\x89PNG\r\n",
      "secret.txt": "secret",
    });
    const { code } = await runProcess(["report", "bad/a.md", "-o", "bad.html"], { cwd: folder.path });
    assert.equal(code, 0);
    for (const options of [{ viewport: { width: 400, height: 800 } }, still, {}] as BrowserContextOptions[]) {
      if (options !== still) await context?.close();
      await open("bad.html", options);
      if (options !== still) {
        await mark("c").click();
        await openCard("c").waitFor();
      }
      assert.equal(await sidewaysPx(), 0, JSON.stringify(options));
      assert.ok(await mark("c").isVisible());
      assert.deepEqual(
        await page.locator("img").evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
        [40],
      );
      const text = (await page.locator("#cc-article").textContent()) ?? "";
      assert.ok(text.includes("</style><style>body { display: none }</style>"));
      assert.ok(!/[\u202a-\u202e]/.test(text) && text.includes("𝟏𝟐𝟎"));
      assert.equal(await page.locator(".cc-block > p a:not(.cc-ref a)").count(), 0);
      if (options === still) await context.close();
    }
  });
});
