import { noFilter } from "../protocol/panel.js";
import type { ClaimsList } from "./claims-list.js";
import type { Contents } from "./contents.js";
import type { Filtering } from "./filtering.js";
import type { Folding } from "./folding.js";
import type { Host } from "./host.js";
import type { KeysHelp } from "./keys-help.js";
import { claimOfMark } from "./marks.js";
import type { Page } from "./page.js";
import { isLoud, type Selection } from "./selection.js";

interface Tools {
  readonly page: Page;
  readonly host: Host;
  readonly selection: Selection;
  readonly filter: Filtering;
  readonly list: ClaimsList;
  readonly folding: Folding;
  readonly contents: Contents;
  readonly help: KeysHelp;
}

/** Answers the pointer: on a mark, on a button, on a link. */
export function answerPointer(tools: Tools): void {
  const { selection } = tools;
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>("[data-action]");
    if (button) {
      // In a page to share it is a link, which leads to the claim's note where no script runs.
      if (button instanceof HTMLAnchorElement) event.preventDefault();
      runAction(button, tools);
      return;
    }
    // A selection of text that ends on a mark is meant for the clipboard.
    if (window.getSelection()?.isCollapsed === false) return;
    const claim = claimOfMark(target);
    const link = target?.closest<HTMLAnchorElement>("a[href]");
    // Words that are both a claim and a link select the claim; with Ctrl or Cmd they lead to where the link leads.
    if (link && (claim === null || event.ctrlKey || event.metaKey)) {
      if (followLink(link, tools)) event.preventDefault();
      return;
    }
    if (link) event.preventDefault();
    if (claim !== null) selection.select(claim, "pointer");
    else if (target?.closest(".cc-claims tbody tr")) selection.select(claimOfRow(target), "keyboard");
    else if (target?.closest(".cc-card")) selection.select(claimOfCard(target), "pointer");
  });
}

function claimOfCard(target: Element): string | null {
  return target.closest<HTMLElement>(".cc-card")?.dataset.claim ?? null;
}

function claimOfRow(target: Element): string | null {
  return target.closest<HTMLElement>("tr")?.dataset.claim ?? null;
}

function runAction({ dataset }: HTMLElement, { host, selection, filter, list, folding, contents, help }: Tools): void {
  const { action, claim = "", row = null, verdict } = dataset;
  switch (action) {
    case "select":
      selection.select(claim, "keyboard");
      return;
    case "step":
      selection.step(1, (one) => one.verdict === verdict || (verdict === undefined && isLoud(one)));
      return;
    case "fold":
      folding.fold(dataset.key ?? "");
      return;
    case "fold-all":
      folding.foldAll();
      return;
    case "unfold-all":
      folding.set([]);
      return;
    case "go":
      contents.go(dataset.key ?? "");
      return;
    case "table":
      list.open();
      return;
    case "help":
      help.open();
      return;
    case "sort":
      list.sort(dataset.column ?? "");
      return;
    case "export":
      list.export();
      return;
    case "clear-filter":
      filter.set(noFilter);
      return;
    case "row":
      host.post({ kind: "row", claim: dataset.claim ?? null, row });
      return;
    case "text":
      host.post({ kind: "text", claim });
      return;
    case "copy":
      host.post({ kind: "copy", claim });
      return;
  }
}

/** Follows links that stay with the article; those to other places, or to other parts of the page, follow themselves. */
function followLink(link: HTMLAnchorElement, { page, host, folding }: Tools): boolean {
  const target = link.getAttribute("href") ?? "";
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return false;
  const [path = "", fragment] = target.split("#");
  if (path !== "") {
    host.post({ kind: "file", path: decoded(path) });
    return true;
  }
  const heading = fragment ? headingOf(page.article, decoded(fragment)) : null;
  if (heading) folding.reveal(heading);
  heading?.scrollIntoView({ block: "start" });
  return heading !== null;
}

/** The heading that a fragment names; ids of the article have a prefix that keeps them apart from the page's own. */
function headingOf(article: HTMLElement, fragment: string): Element | null {
  return article.querySelector(`[id="${CSS.escape(`cc-${fragment}`)}"]`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign stands for itself.
    return text;
  }
}
