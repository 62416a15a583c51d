/**
 * Gives the preview's reader, which shares the engine with the server and the command line: an ES module, that the bundles
 * which ask for `vscode` couldn't load themselves.
 */
export function loadPreviewReader(): Promise<typeof import("./preview-reader.js")> {
  return import("./preview-reader.js");
}
