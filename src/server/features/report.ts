import type { CancellationToken } from "vscode-languageserver";
import type { Reading } from "../../core/reading.js";
import { type ReportAnswer, reportRequest } from "../../protocol/lsp.js";
import { reportImages, reportPage } from "../../render/report-page.js";
import { titleOf } from "../../render/view-head.js";
import { readOwnParts, readOwnVersion } from "../../workspace/own-files.js";
import { dayParam, uriParam } from "../params.js";
import type { Session } from "../session.js";
import type { Feature } from "./feature.js";

/** An article with its evidence as one HTML file to share. */
export const report: Feature = {
  register: (connection, session) =>
    connection.onRequest<ReportAnswer, void>(
      reportRequest,
      async (params: unknown, token: CancellationToken): Promise<ReportAnswer> => {
        const [uri, checked] = [uriParam(params), dayParam(params, "checked")];
        if (uri === null || checked === null) return refused("The request names no article, or no day.");
        const reading = await session.in<Reading | null>(uri, null, token, (here) => here.reading);
        return reading === null
          ? refused("No claim set belongs to this article, so there is nothing to export. Write one beside it.")
          : pageOf(reading, checked, session);
      },
    ),
};

async function pageOf(reading: Reading, checked: string, session: Session): Promise<ReportAnswer> {
  if ([...reading.tables.values()].some(({ state }) => state === "pending")) {
    return refused("Tables of this article are still being read. Export it again in a moment.");
  }
  const folder = session.bundleFolder;
  const [parts, version] = folder === null ? [null, null] : await ownFiles(folder);
  if (parts?.kind !== "parts" || version === null) {
    return refused(
      `No page can be made: ${parts?.kind === "missing" ? parts.name : "a file of Countercheck"} is missing. Install Countercheck anew.`,
    );
  }
  const images = await session.imagesOf(reading.articleFile, reportImages(reading));
  return { kind: "page", title: titleOf(reading), html: reportPage(reading, { checked, version, images }, parts) };
}

function ownFiles(folder: string) {
  return Promise.all([readOwnParts(folder), readOwnVersion(folder)]);
}

function refused(message: string): ReportAnswer {
  return { kind: "refused", message };
}
