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
  let receive: (message: ToView) => void = () => undefined;
  return {
    post: (message) => void answer(message, report, (answered) => receive(answered)),
    listen: (listener) => {
      receive = listener;
      show(report, listener);
    },
    readState: () => parseViewState(history.state),
    writeState: (state) => history.replaceState(state, ""),
  };
}

/** What a page to share holds for its script. */
export interface Report {
  readonly view: Extract<ToView, { kind: "view" }>;
  /** Each claim as Markdown, by claim id. */
  readonly markdown: Readonly<Record<string, unknown>>;
  readonly notes: ReadonlyMap<string, HTMLElement>;
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
  const { model, markdown } = JSON.parse(data.textContent ?? "") as Record<string, Record<string, unknown>>;
  const view = parseToView({
    kind: "view",
    base: document.baseURI,
    look: { typeface: "serif", apart: false },
    // A page to share has its blocks from the start.
    model: {
      ...model,
      edition: 1,
      since: 0,
      head: adoptMarkup(head),
      blocks: [{ kept: blocks.length, from: 0, lines: 0 }],
    },
  });
  if (view?.kind !== "view") return null;
  const places = [...notes, ...document.querySelectorAll<HTMLElement>("mark[id]")];
  return {
    view,
    markdown: markdown ?? {},
    notes: new Map(notes.map((note) => [note.dataset.claim ?? "", note])),
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

/** A note's card as the view shows it: all is open in a note, since paper can't be unfolded. */
function cardOf(note: HTMLElement | undefined): string {
  const card = note?.querySelector(".cc-card")?.cloneNode(true);
  if (!(card instanceof HTMLElement)) return "";
  for (const folded of card.querySelectorAll("details[data-folded]")) folded.removeAttribute("open");
  return card.outerHTML;
}

function show({ view, claims }: Report, receive: (message: ToView) => void): void {
  document.body.classList.add("cc-live");
  const follow = (): void => {
    const claim = claims.get(location.hash);
    if (claim !== undefined) receive({ kind: "select", claim });
  };
  window.addEventListener("hashchange", follow);
  receive(view);
  follow();
}

async function answer(message: FromView, report: Report, receive: (message: ToView) => void): Promise<void> {
  if (message.kind === "failed") console.error(message.message);
  if (message.kind === "cards") {
    const cards = Object.fromEntries(message.claims.map((claim) => [claim, cardOf(report.notes.get(claim))]));
    // Who asks makes room for the answer first.
    queueMicrotask(() => receive({ kind: "cards", cards }));
  }
  if (message.kind === "copy") {
    const text = report.markdown[message.claim];
    const isCopied = typeof text === "string" && (await copyText(text));
    tell(isCopied ? "The claim is on the clipboard, as Markdown." : "This browser doesn't let the page copy.");
  }
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
