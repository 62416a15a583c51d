import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { articles, vscodeTest, vsix } from "#scripts/paths.mjs";
import { type Settings, startVsCode } from "#scripts/vscode.mjs";
import { pointOfText } from "./point-of-text.js";
import { layoutIsSaved } from "./saved-layout.js";

/** The colour themes of VS Code, one for each kind, by the names that its picker shows. */
const THEMES = {
  light: { name: "Light Modern", className: "vs" },
  dark: { name: "Dark Modern", className: "vs-dark" },
  "high-contrast": { name: "Dark High Contrast", className: "hc-black" },
  "high-contrast-light": { name: "Light High Contrast", className: "hc-light" },
} as const;

/** How long a look for something may take before it is done again. */
const PATIENCE_MS = 1500;
/** How often a palette that closed is opened again. */
const maxAttempts = 10;

/** What to open: by default the shipped articles. */
export interface WorkbenchOptions {
  /** The folder, copied to a temporary place first, so that a test may change it. */
  readonly folder?: string;
  /** A file to open, relative to the folder. */
  readonly file?: string;
  readonly settings?: Settings;
  /** How many pixels of the screen one of the page is wide. */
  readonly pixelRatio?: number;
}

/** A real VS Code with the packaged extension installed, in a headless browser. Everything waits for what it names. */
export interface Workbench {
  readonly page: Page;
  /** The copy of the folder that is open. */
  readonly folder: string;
  /** Saves a picture as `.vscode-test/pictures/NAME.png`. */
  screenshot(name: string): Promise<void>;
  /** Opens a file, relative to the folder; with a text, at the first place where the file on disk holds it. */
  openFile(file: string, text?: string): Promise<void>;
  /** Runs a command from the palette, by its full title, as `Countercheck: Open Reading View`. */
  runCommand(title: string): Promise<void>;
  setTheme(kind: keyof typeof THEMES): Promise<void>;
  /** Rests the pointer on a text that the active editor shows, and gives the hover that opens. */
  hoverText(text: string): Promise<Locator>;
  /** The document inside the webview that shows. */
  webviewFrame(): FrameLocator;
  /** Loads the whole window again, once VS Code has saved which editors are open; with words, a state that holds them. */
  reload(holding?: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts VS Code and a browser, and opens a folder. Rejects with a sentence where either can't be had. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) {
      await closer();
    }
  };
  try {
    return await open(options, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each thing that is opened adds to `closers` how it is closed. */
async function open(
  options: WorkbenchOptions,
  closers: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<Workbench> {
  const source = options.folder ?? articles;
  const home = await mkdtemp(join(tmpdir(), "countercheck-browser-"));
  closers.push(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));
  const folder = join(home, basename(source));
  await cp(source, folder, { recursive: true });
  const vscode = await startVsCode({
    folder,
    dataDir: join(home, "data"),
    vsix,
    settings: { "security.workspace.trust.enabled": false, ...options.settings },
  });
  closers.push(vscode.stop);
  const browser = await launchBrowser();
  closers.push(() => browser.close());
  const viewport = { width: 1400, height: 900 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: options.pixelRatio ?? 1 });
  // Not with a file in the address: a reload would open that file again, and may forget what else was open.
  await page.goto(vscode.url);
  await showsWorkbench(page);
  if (options.file !== undefined) {
    await openFile(page, folder, options.file, undefined);
  }
  return {
    page,
    folder,
    screenshot: (name) => screenshot(page, name),
    openFile: (file, text) => openFile(page, folder, file, text),
    runCommand: (title) => runCommand(page, title),
    setTheme: (kind) => setTheme(page, kind),
    hoverText: (text) => hoverText(page, text),
    webviewFrame: () => page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame"),
    reload: async (holding = "") => {
      await layoutIsSaved(page, holding);
      await page.reload();
      await showsWorkbench(page);
    },
    close,
  };
}

async function showsWorkbench(page: Page): Promise<void> {
  await page.locator(".statusbar .statusbar-item").first().waitFor();
}

async function showsFile(page: Page, file: string): Promise<void> {
  await page.locator(`.tab.active[data-resource-name="${basename(file)}"]`).waitFor();
  await page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
}

async function screenshot(page: Page, name: string): Promise<void> {
  const pictures = join(vscodeTest, "pictures");
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled" });
}

async function openFile(page: Page, folder: string, file: string, text: string | undefined): Promise<void> {
  const at = text === undefined ? "" : positionOf(await readFile(join(folder, file), "utf8"), text);
  const row = await pick(page, "ControlOrMeta+P", `${file}${at}`, basename(file));
  await row.click();
  await showsFile(page, file);
}

/** `:line:column` of a text, as quick open takes it. */
function positionOf(content: string, text: string): string {
  const before = content.slice(0, content.indexOf(text)).split("\n");
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** VS Code closes the palette when something else takes the focus, such as a thread that is drawn anew: then it is opened again. */
async function runCommand(page: Page, title: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press("F1");
    try {
      await page
        .locator(".quick-input-widget input")
        .first()
        .fill(`>${title}`, { timeout: 2 * PATIENCE_MS });
      return await rowOf(page, title).click({ timeout: 2 * PATIENCE_MS });
    } catch (error) {
      if (attempt === maxAttempts) throw error;
      // Commands that can be called only since it was opened aren't in its list.
      if (await page.locator(".quick-input-widget").first().isVisible()) await page.keyboard.press("Escape");
    }
  }
}

async function setTheme(page: Page, kind: keyof typeof THEMES): Promise<void> {
  const { name, className } = THEMES[kind];
  await runCommand(page, "Preferences: Color Theme");
  const list = page.locator(".quick-input-widget");
  await list.locator("input").fill(name);
  await rowOf(page, name).click();
  await page.locator(`.monaco-workbench.${className}`).waitFor();
  await list.waitFor({ state: "hidden" });
}

/** Opens a quick pick, types into it and gives the row with a label, as soon as it is there. */
async function pick(page: Page, key: string, typed: string, label: string): Promise<Locator> {
  const list = page.locator(".quick-input-widget");
  await page.keyboard.press(key);
  await list.locator("input").fill(typed);
  const row = rowOf(page, label);
  await row.waitFor();
  return row;
}

function rowOf(page: Page, label: string): Locator {
  return page.locator(".quick-input-list-entry", { has: page.getByText(label, { exact: true }) }).first();
}

/** A hover that finds nothing doesn't look again while the pointer rests: it is moved away and back until one opens. */
async function hoverText(page: Page, text: string): Promise<Locator> {
  const hover = page.locator(".monaco-hover:not(.hidden) .monaco-hover-content", { hasNotText: "Loading..." }).first();
  const deadline = Date.now() + 30_000;
  for (;;) {
    const { x, y } = await pointOfText(page, text);
    await page.mouse.move(0, 0);
    await page.mouse.move(x, y);
    try {
      await hover.waitFor({ timeout: PATIENCE_MS });
      return hover;
    } catch (error) {
      // Only a time-out is expected here, while the extension starts.
      if (Date.now() > deadline) {
        throw new Error(`No hover opened on “${text}”.`, { cause: error });
      }
    }
  }
}
