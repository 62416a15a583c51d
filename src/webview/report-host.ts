import type { ReadingViewModel, ViewBlock } from "../protocol/lsp.js";
import { type FromView, parseToView, parseViewState, type ToView } from "../protocol/panel.js";
import { copyText } from "./copy-text.js";
import type { Host } from "./host.js";
import { adoptMarkup } from "./set-markup.js";

/**
 * The host of a page to share: nobody stands behind it, so the page answers by itself. The article and the notes are in
 * the page as markup, which stands without a script; what else the view needs is in `#cc-report`. Messages of other
 * windows are not listened to: whoever opened the page has no say in what it shows.
 */
export function hostOfReport(report: Report): Host {
  return {
    post: (message) => void answer(message, report.model),
    listen: (receive) => show(report, receive),
    readState: () => parseViewState(history.state),
    writeState: (state) => history.replaceState(state, ""),
  };
}

/** What a page to share holds for its script. */
export interface Report {
  readonly model: ReadingViewModel;
  /** The claim of each note and mark, by the fragment that leads there. */
  readonly claims: ReadonlyMap<string, string>;
}

/** The report that stands in this page; null when it is another kind of page. */
export function findReport(): Report | null {
  const data = document.getElementById("cc-report");
  const article = document.getElementById("cc-article");
  const head = document.getElementById("cc-head");
  if (!data || !article || !head) return null;
  // What stands behind the notes on paper belongs to the article's blocks in the view.
  article.append(...document.querySelectorAll("#cc-foot > .cc-block"));
  const blocks = [...article.querySelectorAll<HTMLElement>(":scope > .cc-block")];
  for (const mark of document.querySelectorAll<HTMLElement>("mark[data-name]")) makeButton(mark);
  const notes = [...document.querySelectorAll<HTMLElement>(".cc-note")];
  const message = parseToView({
    kind: "view",
    base: document.baseURI,
    model: {
      ...(JSON.parse(data.textContent ?? "") as Record<string, unknown>),
      head: adoptMarkup(head),
      blocks: blocks.map(blockOf),
      cards: Object.fromEntries(notes.map((note) => [note.dataset.claim ?? "", cardOf(note)])),
    },
  });
  if (message?.kind !== "view") return null;
  const places = [...notes, ...document.querySelectorAll<HTMLElement>("mark[id]")];
  return {
    model: message.model,
    claims: new Map(places.map(({ id, dataset }) => [`#${id}`, dataset.claim ?? ""])),
  };
}

/** Marks are words as long as no script runs; then they open cards. */
function makeButton(mark: HTMLElement): void {
  mark.setAttribute("aria-label", mark.dataset.name ?? "");
  mark.setAttribute("aria-expanded", "false");
  mark.setAttribute("role", "button");
  mark.tabIndex = 0;
}

function blockOf(block: HTMLElement): ViewBlock {
  const { key = "", line } = block.dataset;
  return { key, line: Number(line), html: adoptMarkup(block), claims: [] };
}

/** A note's card as the view shows it: all is open in a note, since paper can't be unfolded. */
function cardOf(note: HTMLElement): string {
  const card = note.querySelector(".cc-card")?.cloneNode(true);
  if (!(card instanceof HTMLElement)) return "";
  for (const folded of card.querySelectorAll("details[data-folded]")) folded.removeAttribute("open");
  return card.outerHTML;
}

function show({ model, claims }: Report, receive: (message: ToView) => void): void {
  document.body.classList.add("cc-live");
  const follow = (): void => {
    const claim = claims.get(location.hash);
    if (claim !== undefined) receive({ kind: "select", claim });
  };
  window.addEventListener("hashchange", follow);
  receive({ kind: "view", model, base: document.baseURI });
  follow();
}

async function answer(message: FromView, { claims }: ReadingViewModel): Promise<void> {
  if (message.kind === "failed") console.error(message.message);
  if (message.kind !== "copy") return;
  const claim = claims.find(({ id }) => id === message.claim);
  if (!claim) return;
  const isCopied = await copyText(claim.markdown);
  tell(isCopied ? "The claim is on the clipboard, as Markdown." : "This browser doesn't let the page copy.");
}

/** Shows a sentence, to screen readers too, until the reader does something else. */
function tell(sentence: string): void {
  const told = document.createElement("div");
  told.className = "cc-told";
  told.setAttribute("role", "status");
  document.body.append(told);
  told.textContent = sentence;
  const away = new AbortController();
  const end = (): void => {
    away.abort();
    told.remove();
  };
  for (const event of ["pointerdown", "keydown"]) window.addEventListener(event, end, { signal: away.signal });
}
