import { type FromView, parseViewState, type ViewState } from "../protocol/panel.js";

/** The editor, as the view sees it. */
export interface Host {
  post(message: FromView): void;
  /** What was kept before the page was reloaded; null when there is nothing. */
  readState(): ViewState | null;
  writeState(state: ViewState): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: (() => VsCodeApi) | undefined;

/** Name of the event that carries messages where there is no editor; `detail` is the message. */
export const postedEvent = "countercheck-posted";

/**
 * Connects to VS Code, or, in a plain browser, to a stand-in that turns messages into events of the window and keeps the
 * state in the session's history. Whoever shows the page there posts messages to the window, as the editor does.
 */
export function connectHost(): Host {
  if (typeof acquireVsCodeApi === "function") {
    const api = acquireVsCodeApi();
    return {
      post: (message) => api.postMessage(message),
      readState: () => parseViewState(api.getState()),
      writeState: (state) => api.setState(state),
    };
  }
  return {
    post: (message) => window.dispatchEvent(new CustomEvent(postedEvent, { detail: message })),
    readState: () => parseViewState(history.state),
    writeState: (state) => history.replaceState(state, ""),
  };
}
