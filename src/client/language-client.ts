import * as vscode from "vscode";
import {
  DidChangeTextDocumentNotification,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import type { CritiqueReading } from "../core/critiques-of.js";
import {
  type AnnotateAnswer,
  type AnnotateParams,
  annotateRequest,
  type NewClaimSetAnswer,
  type NewClaimSetParams,
  newClaimSetRequest,
  type UndoAnnotationAnswer,
  type UndoAnnotationParams,
  undoAnnotationRequest,
} from "../protocol/annotate.js";
import { type CritiquesAnswer, type CritiquesParams, critiquesRequest } from "../protocol/critiques.js";
import type { ListEdition } from "../protocol/items-after.js";
import { type ListedClaim, type ListsAnswer, type ListsParams, listsRequest } from "../protocol/lists.js";
import {
  type AttachPreview,
  articleRead,
  attachPreviewRequest,
  attachRequest,
  type Cards,
  type CheckTextAnswer,
  type CheckTextParams,
  cardsRequest,
  checkTextRequest,
  claimMarkdownRequest,
  type DisplayOptions,
  type DisputeAnswer,
  displayChanged,
  disputeRequest,
  type ReadingViewModel,
  type ReportAnswer,
  type ReportParams,
  type RowPlace,
  reportRequest,
  rowsRequest,
  type TrialParams,
  trialRequest,
  viewRequest,
} from "../protocol/lsp.js";
import { type RelinkableClaim, type RelinkableParams, relinkableRequest } from "../protocol/relinkable.js";
import {
  type ClaimVerdictAnswer,
  type ClaimVerdictParams,
  claimVerdictRequest,
  type DraftLinksAnswer,
  type DraftLinksParams,
  draftLinksRequest,
  type SuggestEvidenceAnswer,
  type SuggestEvidenceParams,
  suggestEvidenceRequest,
} from "../protocol/suggest-evidence.js";
import { applyEdit } from "./apply-edit.js";
import type { Articles } from "./articles.js";
import type { Attachments } from "./attachments.js";
import type { CheckedTexts } from "./checked-texts.js";
import { hoverCommands } from "./commands/hover-commands.js";
import { displayOptions } from "./display-options.js";
import { createKeptLists } from "./kept-lists.js";
import type { Language } from "./language.js";
import { resolveCodeAction } from "./resolve-code-action.js";
import { startOptions } from "./start-options.js";

/**
 * The documents that the server sees: articles, claim sets with what they include, and tables, whatever language another
 * extension gives them; unsaved texts, which claims can be attached to; and all else that is Markdown or plain text, which
 * can be checked.
 */
const documentSelector = [
  ...["**/*.{md,markdown,txt}", "**/*.{yaml,yml}", "**/*.{csv,tsv}"].map((pattern) => ({ scheme: "file", pattern })),
  ...["markdown", "plaintext"].flatMap((language) => [
    { scheme: "untitled", language },
    { scheme: "file", language },
  ]),
];

/**
 * Starts the server. This file is a bundle of its own, loaded after the extension is active, since the language client
 * is most of what an editor would otherwise wait for.
 */
export async function startLanguageClient(
  context: vscode.ExtensionContext,
  articles: Pick<Articles, "accept" | "toldEdit">,
  attachments: Attachments,
  checkedTexts: CheckedTexts,
): Promise<Language> {
  const module = context.asAbsolutePath("dist/server.mjs");
  const serverOptions: ServerOptions = { module, transport: TransportKind.ipc };
  const clientOptions: LanguageClientOptions = {
    documentSelector,
    initializationOptions: { ...displayOptions(), ...startOptions() },
    markdown: { isTrusted: { enabledCommands: [...hoverCommands] }, supportHtml: true },
    outputChannelName: "Countercheck",
    middleware: {
      // Spaces ask for suggestions in claim sets; in prose nobody needs to be asked.
      provideCompletionItem: (document, position, context, token, next) =>
        /\.ya?ml$/i.test(document.uri.path) ? next(document, position, context, token) : undefined,
      resolveCodeAction: (item, token) => resolveCodeAction(client, item, token),
      workspace: { handleApplyEdit: applyEdit },
    },
  };
  const client: LanguageClient = new LanguageClient("countercheck", "Countercheck", serverOptions, clientOptions);
  client.onNotification(articleRead, articles.accept);
  const edits = client
    .getFeature(DidChangeTextDocumentNotification.method)
    .onNotificationSent(({ textDocument }) => articles.toldEdit(textDocument.uri));
  const display = vscode.Disposable.from(
    vscode.window.onDidChangeActiveColorTheme(() => notifyDisplay(client)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const isOfDisplay = ["countercheck.hover", "countercheck.readingView", "countercheck.tables"].some((section) =>
        change.affectsConfiguration(section),
      );
      if (isOfDisplay) notifyDisplay(client);
    }),
  );
  const attach = async (article: string, claimSet: string | null): Promise<void> => {
    await client.sendRequest(attachRequest, { article, claimSet });
  };
  // A token that is undefined would be sent as one more parameter.
  const cancellable = <T>(method: string, params: object, token: vscode.CancellationToken | undefined): Promise<T> =>
    token ? client.sendRequest<T>(method, params, token) : client.sendRequest<T>(method, params);
  const checkText = (uri: string, check: boolean): Promise<CheckTextAnswer> => {
    const params: CheckTextParams = { uri, check };
    return client.sendRequest<CheckTextAnswer>(checkTextRequest, params);
  };
  const critiques = createKeptLists<CritiqueReading>();
  const listed = createKeptLists<ListedClaim>();
  // A server that starts anew knows nothing of what was attached or checked before.
  const states = client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) return;
    critiques.clear();
    listed.clear();
    for (const [article, claimSet] of attachments.all()) void attach(article, claimSet);
    for (const text of checkedTexts.all()) void checkText(text, true);
  });
  await client.start();
  return {
    requestView: (uri, since) =>
      client.sendRequest<ReadingViewModel | null>(viewRequest, { uri: uri.toString(), since }),
    requestReport: (uri, checked) => {
      const params: ReportParams = { uri: uri.toString(), checked };
      return client.sendRequest<ReportAnswer>(reportRequest, params);
    },
    requestCards: (uri, claims) => client.sendRequest<Cards>(cardsRequest, { uri: uri.toString(), claims }),
    requestDispute: (uri, claim) => client.sendRequest<DisputeAnswer>(disputeRequest, { uri: uri.toString(), claim }),
    requestCritiques: async (uri) => {
      const ask = (since: number): Promise<CritiquesAnswer> => {
        const params: CritiquesParams = { uri: uri.toString(), since };
        return client.sendRequest<CritiquesAnswer>(critiquesRequest, params);
      };
      return (await critiques.ask(uri.toString(), ask, (answer) => answer.critiques)).items;
    },
    requestTrial: (uri, claim, trial) => {
      const params: TrialParams = { uri: uri.toString(), claim, trial };
      return client.sendRequest<string | null>(trialRequest, params);
    },
    claimMarkdown: (uri, claim) =>
      client.sendRequest<string | null>(claimMarkdownRequest, { uri: uri.toString(), claim }),
    rowsOf: (uri, claim) => client.sendRequest<readonly RowPlace[]>(rowsRequest, { uri: uri.toString(), claim }),
    requestLists: async (uri) => {
      const ask = (since: number): Promise<ListsAnswer | null> => {
        const params: ListsParams = { uri: uri.toString(), since };
        return client.sendRequest<ListsAnswer | null>(listsRequest, params);
      };
      const { answer, items } = await listed.ask(uri.toString(), ask, (one) => one?.claims ?? noList);
      return answer && { ...answer, claims: items };
    },
    annotate: (about, annotation) => {
      const params: AnnotateParams = { uri: about.toString(), annotation };
      return client.sendRequest<AnnotateAnswer>(annotateRequest, params);
    },
    undoAnnotation: (claimSet, undo) => {
      const params: UndoAnnotationParams = { uri: claimSet.toString(), undo };
      return client.sendRequest<UndoAnnotationAnswer>(undoAnnotationRequest, params);
    },
    suggestEvidence: (article, { start, end }, token) => {
      const params: SuggestEvidenceParams = { uri: article.toString(), range: { start, end } };
      return cancellable<SuggestEvidenceAnswer>(suggestEvidenceRequest, params, token);
    },
    draftLinks: (article, token) => {
      const params: DraftLinksParams = { uri: article.toString() };
      return cancellable<DraftLinksAnswer>(draftLinksRequest, params, token);
    },
    relinkable: (article) => {
      const params: RelinkableParams = { uri: article.toString() };
      return client.sendRequest<readonly RelinkableClaim[]>(relinkableRequest, params);
    },
    claimVerdict: (article, claim) => {
      const params: ClaimVerdictParams = { uri: article.toString(), claim };
      return client.sendRequest<ClaimVerdictAnswer>(claimVerdictRequest, params);
    },
    newClaimSet: (article) => {
      const params: NewClaimSetParams = { uri: article.toString() };
      return client.sendRequest<NewClaimSetAnswer>(newClaimSetRequest, params);
    },
    previewAttachment: (article, claimSet) =>
      client.sendRequest<AttachPreview>(attachPreviewRequest, {
        article: article.toString(),
        claimSet: claimSet.toString(),
      }),
    attach: (article, claimSet) => attach(article.toString(), claimSet?.toString() ?? null),
    checkText: (text, check) => checkText(text.toString(), check),
    dispose: async () => {
      states.dispose();
      edits.dispose();
      display.dispose();
      await client.dispose();
    },
  };
}

function notifyDisplay(client: LanguageClient): void {
  const options: DisplayOptions = displayOptions();
  void client.sendNotification(displayChanged, options);
}

/** The claims of an article without a claim set. */
const noList: ListEdition<ListedClaim> = { edition: 0, since: 0, items: [] };
