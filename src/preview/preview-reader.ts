import { leafPieces } from "../core/article/leaf-pieces.js";
import type { Reading } from "../core/reading.js";
import { previewHead, previewMark, previewNotes } from "../render/preview-notes.js";
import { diskFiles } from "../workspace/disk-files.js";
import { normaliseUri } from "../workspace/file-uri.js";
import { findReadings } from "../workspace/find-readings.js";
import { loadReading } from "../workspace/load-reading.js";
import { overlay } from "../workspace/overlay.js";
import { createWorkspace } from "../workspace/workspace.js";
import type { PreviewModel } from "./preview-model.js";

/** Reads articles for the preview, in the editor's own process: the language server needn't run for it. */
export interface PreviewReader {
  /** Null where no claim set belongs to the article. Never rejects for what is wrong with files. */
  read(article: string): Promise<PreviewModel | null>;
}

/** What the editor has open. */
export interface PreviewSurroundings {
  readonly folders: readonly string[];
  /** The text of an open document by its URI; undefined for documents that aren't open. */
  readonly openText: (uri: string) => string | undefined;
}

/** A reader over the disk and what is open. */
export function createPreviewReader({ folders, openText }: PreviewSurroundings): PreviewReader {
  const workspace = createWorkspace(overlay(diskFiles, openText), { folders: folders.map(normaliseUri) });
  return {
    read: async (article) => {
      const file = normaliseUri(article);
      const { readings } = await findReadings(workspace, { articles: [file], claimSets: [], copies: [] });
      const found = readings.find(({ articleFile }) => articleFile === file);
      if (!found?.claimSetFile) return null;
      const { reading } = await loadReading(workspace, found);
      return reading && modelOf(reading);
    },
  };
}

function modelOf(reading: Reading): PreviewModel {
  const { article, claims } = reading;
  return {
    text: article.text,
    marks: claims.flatMap((claim) => {
      const pieces = claim.anchor.source === null ? [] : leafPieces(article, claim.anchor.source);
      const [open, last] = [previewMark(claim, false), previewMark(claim, true)];
      return pieces.map((piece, index) => ({ ...piece, open, openLast: index === pieces.length - 1 ? last : open }));
    }),
    notes: previewNotes(reading),
    head: previewHead(reading),
  };
}
