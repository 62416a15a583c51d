import assert from "node:assert/strict";
import { goToView } from "./harness/go-to-view.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";
const themes = ["light", "dark", "high-contrast", "high-contrast-light"] as const;

/** How wide the view is, and how high the window, in pixels. */
const sizes = [
  { widthPx: 400, heightPx: 900 },
  { widthPx: 800, heightPx: 900 },
  { widthPx: 1600, heightPx: 1000 },
] as const;

/** What a picture shows. */
const scenes = ["start", "charts", "card", "trial", "filter", "table", "sources"] as const;

/** Editor and view side by side, in every theme and size; the pictures are for people, the assertions for what no theme may break. */
describe("the reading view beside its editor, in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    const settings = { "workbench.activityBar.location": "hidden", "editor.minimap.enabled": false };
    workbench = await openWorkbench({ file: article, settings });
    await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    await workbench.runCommand("Countercheck: Open Reading View");
    await view().locator(".cc-mark").first().waitFor();
  });
  after(() => workbench.close());

  const view = () => workbench.webviewFrame();
  const card = () => view().locator(".cc-open > .cc-card[data-claim='netperf-xen']");
  const trial = () => card().locator("summary", { hasText: "What would flip it" });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const widthOf = () =>
    view()
      .locator("body")
      .evaluate(() => innerWidth);
  /** Makes the window as wide as lets the view have this width. */
  const resize = async (widthPx: number, heightPx: number): Promise<void> => {
    const { page } = workbench;
    for (let windowPx = 2 * widthPx, had = 0; had !== widthPx; windowPx += 2 * (widthPx - had)) {
      await page.setViewportSize({ width: windowPx, height: heightPx });
      await workbench.runCommand("View: Reset Editor Group Sizes");
      await settle();
      had = await widthOf();
    }
  };
  /** Until cards stand where they belong, and what was scrolled stays. */
  const settle = () =>
    view()
      .locator("body")
      .evaluate(async () => {
        for (let frames = 0; frames < 6; frames++) await new Promise(requestAnimationFrame);
      });
  const toTop = (selector: string) =>
    view()
      .locator(selector)
      .first()
      .evaluate((one) => one.scrollIntoView());

  const lead: Record<(typeof scenes)[number], () => Promise<unknown>> = {
    start: () => toTop("h1"),
    charts: () => toTop("h2:has-text('The network test')"),
    card: async () => {
      await view().locator(".cc-mark[data-claim='netperf-xen']").first().click();
      await card().waitFor();
    },
    trial: async () => {
      await lead.card();
      await trial().click();
      await card().locator("form.cc-trial").waitFor();
      await trial().evaluate((one) => one.scrollIntoView());
    },
    filter: async () => {
      await view().locator("#cc-filter-button").click();
      await view().getByRole("checkbox", { name: "Contested" }).check();
    },
    table: async () => {
      await press("t");
      await view().locator(".cc-claims tbody tr").first().waitFor();
      await toTop("#cc-all-claims");
    },
    sources: () => toTop(".cc-parties"),
  };
  /** Takes back what a scene opened. */
  const leave = async (scene: (typeof scenes)[number]): Promise<void> => {
    if (scene === "filter") await view().getByRole("checkbox", { name: "Contested" }).uncheck();
    if (scene === "table") await view().locator("#cc-all-claims-details > summary").click();
    if (scene === "trial") await trial().click();
    await press("Escape", "Escape");
  };

  for (const theme of themes) {
    for (const { widthPx, heightPx } of sizes) {
      it(`needs no sideways scrolling and lays nothing over cards in ${theme}, ${widthPx} px wide`, async () => {
        await workbench.setTheme(theme);
        await resize(widthPx, heightPx);
        for (const scene of scenes) {
          await goToView(workbench, "Two benchmarks");
          await lead[scene]();
          await settle();
          await workbench.screenshot(`view-${theme}-${widthPx}-${scene}`);
          assert.deepEqual(await troubles(), [], scene);
          await leave(scene);
        }
      });
    }
  }

  /** What is wider than the page or lies over another card, in words. */
  const troubles = () =>
    view()
      .locator("body")
      .evaluate(() => {
        const found: string[] = [];
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide of ${clientWidth}`);
        const cards = [...document.querySelectorAll("#cc-side .cc-card")]
          .map((card) => ({ card, box: card.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0)
          .toSorted((a, b) => a.box.top - b.box.top);
        cards.forEach(({ card, box }, index) => {
          const next = cards[index + 1];
          const name = (card as HTMLElement).dataset.claim;
          if (next && next.box.top < box.bottom) found.push(`the card below ${name} lies over it`);
          if (box.right > clientWidth) found.push(`the card of ${name} ends outside`);
        });
        return found;
      });
});
