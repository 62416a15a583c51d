import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from "vscode-languageserver";
import { parseClaimSet } from "../../core/claims/parse-claim-set.js";
import { writeYamlScalar } from "../../core/claims/write-yaml-scalar.js";
import { type YamlCursor, yamlCursorAt } from "../../core/claims/yaml-cursor.js";
import type { Reading } from "../../core/reading.js";
import { type SuggestionData, suggestAt } from "../../core/suggestions/suggest-at.js";
import type { Suggestion } from "../../core/suggestions/suggestion.js";
import { lineIndexOf } from "../../core/text/line-index.js";
import { normaliseUri } from "../../workspace/file-uri.js";
import { isClaimSetFile } from "../../workspace/find-files.js";
import { spanRange, toPlace } from "../positions.js";
import type { Session } from "../session.js";
import type { Feature } from "./feature.js";

/** Completion in claim sets and what they include: names, texts from the data, and the schema's keys and words. */
export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [" ", "/", '"', "'", "{", "[", ","] } },
  register: (connection, session) => {
    const remembered = rememberReadings(session);
    const readingOf = async (params: CompletionParams, token: CancellationToken): Promise<Reading | null> =>
      remembered(params.textDocument.uri) ??
      session.at(params, null, token, ({ role, reading }) => (role === "claim-set" ? reading : null));
    connection.onCompletion(async (params, token): Promise<CompletionList | null> => {
      const { uri } = params.textDocument;
      if (!/\.ya?ml$/i.test(uri)) return null;
      const { text } = session.documentOf(uri);
      if (text === null) return null;
      const lines = lineIndexOf(text);
      const cursor = yamlCursorAt(text, lines.offsetOf(toPlace(params.position)));
      if (!cursor) return null;
      const withSchema = session.schemaHelp;
      const current = await readingOf(params, token);
      const data = current
        ? { claimSet: current.claimSet, tables: current.tables, withSchema }
        : isClaimSetFile(uri)
          ? withoutArticle(uri, text, withSchema)
          : null;
      if (!data || token.isCancellationRequested) return null;
      const range = spanRange(lines, cursor.token);
      const { all, isPart } = suggestAt(cursor, data);
      const { commands } = session.display();
      return {
        isIncomplete: isPart,
        items: all.map((one, index) => toItem(one, index, cursor, range, commands)),
      };
    });
  },
};

/** How many claim sets' readings are known here at once. */
const maxRemembered = 100;

/**
 * Remembers how claim sets were read last: while somebody types, the reading before the last keystroke knows the names as
 * well, and is there at once. A quote that isn't closed yet can hide all below it, so until the text is sound again its
 * last sound reading is kept; any other is held only as long as the session holds it.
 */
function rememberReadings(session: Session): (uri: string) => Reading | undefined {
  const last = new Map<string, WeakRef<Reading>>();
  const sound = new Map<string, Reading>();
  session.onDidRead(({ reading }) => {
    if (!reading) return;
    const { file, yaml } = reading.claimSet;
    const before = last.get(file)?.deref();
    if (yaml.fault === null) sound.delete(file);
    else if (before?.claimSet.yaml.fault === null) sound.set(file, before);
    last.set(file, new WeakRef(reading));
    for (const all of [last, sound]) if (all.size > maxRemembered) all.clear();
  });
  return (uri) => {
    const file = normaliseUri(uri);
    return sound.get(file) ?? last.get(file)?.deref();
  };
}

/** A claim set whose article isn't there has its own names all the same. */
function withoutArticle(uri: string, text: string, withSchema: boolean): SuggestionData {
  return { claimSet: parseClaimSet(uri, text), tables: new Map(), withSchema };
}

const kinds: Readonly<Record<Suggestion["kind"], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
  table: CompletionItemKind.File,
  cell: CompletionItemKind.Value,
  column: CompletionItemKind.Field,
  "text-of-cell": CompletionItemKind.Value,
};

/** Details are shown on the item's line. */
const maxDetail = 60;

function toItem(
  { text, kind, detail, meaning, goesOn }: Suggestion,
  index: number,
  { slot, canBeItem, style, needsSpace, hasColon }: YamlCursor,
  range: ReturnType<typeof spanRange>,
  commands: boolean,
): CompletionItem {
  const isKey = slot === "key" && !(canBeItem && kind !== "key" && kind !== "column");
  const opening = style === "double" ? '"' : style === "single" ? "'" : "";
  const colon = !isKey || hasColon ? "" : goesOn ? ":" : ": ";
  const short = detail.length > maxDetail ? `${detail.slice(0, maxDetail - 1)}…` : detail;
  return {
    label: text,
    kind: kinds[kind],
    ...(short === "" ? {} : { detail: short, labelDetails: { description: short } }),
    ...(meaning === "" ? {} : { documentation: meaning }),
    sortText: String(index).padStart(5, "0"),
    filterText: `${opening}${text}`,
    textEdit: { range, newText: `${needsSpace ? " " : ""}${writeYamlScalar(text, style)}${colon}` },
    // What comes next is suggested at once, where the editor can be asked to.
    ...(commands && (colon === ": " || (kind === "cell" && goesOn))
      ? { command: { title: "Suggest", command: "editor.action.triggerSuggest" } }
      : {}),
  };
}
