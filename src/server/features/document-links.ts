import type { DocumentLink } from "vscode-languageserver";
import { type LinkText, linksIn } from "../../core/names/links-in.js";
import type { Reading } from "../../core/reading.js";
import { besides } from "../../workspace/file-uri.js";
import { claimSetHere } from "../claim-set-here.js";
import { spanRange } from "../positions.js";
import type { Feature } from "./feature.js";

/** Document links in a claim set: to tables, the article, included files, and to sources on the web. */
export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: {} },
  register: (connection, session) =>
    connection.onDocumentLinks(({ textDocument }, token) =>
      session.in<DocumentLink[]>(textDocument.uri, [], token, (here) => {
        const at = claimSetHere(here, session);
        if (!at) return [];
        const { lines, claimSet } = at;
        return linksIn(claimSet).flatMap((link) => {
          const target = targetOf(link, claimSet.file, here.reading);
          return target === null ? [] : [{ range: spanRange(lines, link.span), target }];
        });
      }),
    ),
};

/** Only files that were read are linked to: their paths were found to stay where they may. */
function targetOf({ to, text }: LinkText, file: string, { articleFile, claimSet, tables }: Reading): string | null {
  if (to === "address") return text;
  if (to === "article") return file === claimSet.file ? articleFile : null;
  if (to === "include") {
    const included = besides(file, text);
    const declared = [claimSet.parties, claimSet.sources, claimSet.tables, claimSet.terms, claimSet.series];
    const isRead = declared.some((all) => [...all.values()].some((one) => one.file === included));
    return isRead ? included : null;
  }
  const loaded = tables.get(to.table);
  // A table of this name may be another file's.
  if (loaded?.state !== "loaded" || claimSet.tables.get(to.table)?.file !== file) return null;
  return loaded.table.file;
}
