import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Feature } from "./feature.js";

/** The files that readings rest on. */
const watched = ["**/*.{yaml,yml}", "**/*.{csv,tsv}", "**/*.{md,markdown,txt}"];

/** Notices changes on disk, of files that no editor holds. */
export const fileChanges: Feature = {
  register: (connection, session) => {
    connection.onInitialized(async () => {
      if (!session.editor.watchesFiles) return;
      const watchers = watched.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    });
    connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes.map(({ uri }) => uri)));
  },
};
