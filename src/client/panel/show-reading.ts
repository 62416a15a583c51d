import * as vscode from "vscode";
import { claimsAfter } from "../../protocol/claims-after.js";
import type { Cards, ReadingViewModel, ViewClaim } from "../../protocol/lsp.js";
import { type FromView, parseFromView, type ToView, type Typeface, typefaces } from "../../protocol/panel.js";
import { answerView } from "./answer-view.js";
import { followEditor } from "./follow-editor.js";
import { oneAtATime } from "./one-at-a-time.js";
import { folderOf, preparePage } from "./panel-page.js";
import type { PanelContext } from "./reading-panel.js";

/** What a reading view shows at first. */
export interface ShownAtFirst {
  readonly claim: string | null;
  /** Whether it keeps a place of its own, and doesn't follow the editor's. */
  readonly apart: boolean;
}

/** A reading view that is open. */
export interface ShownReading {
  readonly article: vscode.Uri;
  readonly apart: boolean;
  readonly panel: vscode.WebviewPanel;
  /** Selects a claim in the view, now or as soon as the view is there. */
  select(claim: string): void;
}

/** Shows an article's reading in a panel and keeps it up to date until the panel is closed. */
export function showReading(
  panel: vscode.WebviewPanel,
  article: vscode.Uri,
  context: PanelContext,
  { claim, apart }: ShownAtFirst,
): ShownReading {
  const { articles, extensionUri, language } = context;
  /** The edition that the page shows; 0 when it shows none. */
  let edition = 0;
  /** The number of the reading that it shows; 0 when it shows none. */
  let reading = 0;
  /** The claims that it shows. */
  let claims: readonly ViewClaim[] = [];
  let wanted = claim;
  /** Counts the pages that were there. */
  let pages = 0;
  // A hidden page is thrown away and gets no messages; when it is back it says that it is ready.
  let ready = false;
  let closed = false;
  let hasFailed = false;

  const post = (message: ToView): void => {
    if (ready && !closed) void panel.webview.postMessage(message);
  };
  const base = `${panel.webview.asWebviewUri(folderOf(article)).toString()}/`;
  const selectWanted = (): void => {
    if (wanted === null || edition === 0 || !ready) return;
    post({ kind: "select", claim: wanted });
    wanted = null;
  };
  const refresh = oneAtATime(async () => {
    const page = pages;
    const answer = await viewOf(article, edition, language);
    // A page that went away meanwhile asks for all of it when it is back.
    if (page !== pages || closed || !ready) return;
    if (answer.kind === "notice") {
      edition = 0;
      reading = 0;
      claims = [];
      post(answer);
      return;
    }
    const { model } = answer;
    edition = model.edition;
    reading = model.reading;
    claims = claimsAfter(claims, model.claims);
    panel.title = model.title;
    post({ kind: "view", model, base, look: { typeface: typefaceOf(), apart } });
    selectWanted();
  });
  const following = followEditor(article, { articles, claims: () => claims, post, apart });
  const receive = async (message: FromView): Promise<void> => {
    switch (message.kind) {
      case "ready":
        ready = true;
        pages++;
        edition = 0;
        return refresh();
      case "selected":
        return following.reveal(message.claim);
      case "scrolled":
        return following.scrollTo(message.line);
      case "cards":
        return post({ kind: "cards", cards: await cardsOf(article, message.claims, language) });
      case "trial":
        return post({ kind: "trial", number: message.number, html: await trialOf(article, message, language) });
      case "row":
      case "text":
      case "file":
      case "copy":
      case "export":
        return answerView(message, article, { claims, language, rangeOf: following.rangeOf });
      case "failed":
        if (hasFailed) return;
        hasFailed = true;
        await offerReload(message.message, () => {
          hasFailed = false;
          ready = false;
          preparePage(panel.webview, extensionUri, article);
        });
        return;
      default:
        message satisfies never;
    }
  };
  const subscriptions = vscode.Disposable.from(
    following,
    panel.webview.onDidReceiveMessage(async (raw: unknown) => {
      const message = parseFromView(raw);
      if (message) await receive(message);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (ready && change.affectsConfiguration("countercheck.readingView")) void refresh();
    }),
    panel.onDidChangeViewState(() => {
      ready &&= panel.visible;
    }),
    // The answer waits for the reading of what was typed, and comes before the server tells of it.
    articles.onDidTellEdit((edited) => {
      if (ready && edited.toString() === article.toString()) void refresh();
    }),
    articles.onDidRead((read) => {
      if (!ready || vscode.Uri.parse(read.uri).toString() !== article.toString()) return;
      if (read.reading !== reading) void refresh();
    }),
  );
  panel.onDidDispose(() => {
    closed = true;
    subscriptions.dispose();
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(extensionUri, "media", "icons", "contested-light.svg"),
    dark: vscode.Uri.joinPath(extensionUri, "media", "icons", "contested-dark.svg"),
  };
  preparePage(panel.webview, extensionUri, article);
  return {
    article,
    apart,
    panel,
    select: (selected) => {
      wanted = selected;
      selectWanted();
    },
  };
}

/** What a claim comes to in a trial; null where the server fails, which the next reading tells. */
async function trialOf(
  article: vscode.Uri,
  { claim, trial }: Extract<FromView, { kind: "trial" }>,
  language: PanelContext["language"],
): Promise<string | null> {
  try {
    return await (await language()).requestTrial(article, claim, trial);
  } catch {
    return null;
  }
}

/** Cards as they are now; none where the server fails, which the next reading tells. */
async function cardsOf(
  article: vscode.Uri,
  claims: readonly string[],
  language: PanelContext["language"],
): Promise<Cards> {
  try {
    return await (await language()).requestCards(article, claims);
  } catch {
    return {};
  }
}

function typefaceOf(): Typeface {
  const chosen = vscode.workspace.getConfiguration("countercheck").get<unknown>("readingView.typeface");
  return typefaces.find((typeface) => typeface === chosen) ?? "serif";
}

type Answer =
  | { readonly kind: "view"; readonly model: ReadingViewModel }
  | { readonly kind: "notice"; readonly title: string; readonly text: string };

/** An article's view since an edition, or a sentence on why there is none and what to do. */
async function viewOf(article: vscode.Uri, since: number, language: PanelContext["language"]): Promise<Answer> {
  const name = vscode.workspace.asRelativePath(article);
  try {
    const model = await (await language()).requestView(article, since);
    if (model !== null) return { kind: "view", model };
    return {
      kind: "notice",
      title: "No claim set belongs to this article",
      text: `The reading view shows what ${name} claims and what the data say. Write a claim set beside it, with the same name and the ending .claims.yaml, and the view fills by itself.`,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      kind: "notice",
      title: "This article could not be read",
      text: `Reading ${name} failed: ${why} Open the view again to try once more; Countercheck's output has the details.`,
    };
  }
}

async function offerReload(error: string, reload: () => void): Promise<void> {
  const [first] = error.split("\n");
  const message = `The reading view ran into an error and may be incomplete: ${first ?? error}`;
  if ((await vscode.window.showErrorMessage(message, "Reload View")) !== undefined) reload();
}
