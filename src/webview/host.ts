import { type FromView, parseToView, parseViewState, type ToView, type ViewState } from "../protocol/panel.js";
import { findReport, hostOfReport } from "./report-host.js";

/** The editor, as the view sees it. */
export interface Host {
  post(message: FromView): void;
  /** Hears of what is to be shown, and of where the reader went elsewhere. Called once, when the view can take it. */
  listen(receive: (message: ToView) => void): void;
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
 * Connects to VS Code, or, in a page to share, to what the page itself holds, or else to a stand-in that turns messages
 * into events of the window and keeps the state in the session's history. Whoever shows the page there posts messages to
 * the window, as the editor does.
 */
export function connectHost(): Host {
  if (typeof acquireVsCodeApi === "function") {
    const api = acquireVsCodeApi();
    return {
      post: (message) => api.postMessage(message),
      listen: listenToWindow,
      readState: () => parseViewState(api.getState()),
      writeState: (state) => api.setState(state),
    };
  }
  const report = findReport();
  if (report) return hostOfReport(report);
  return {
    post: (message) => window.dispatchEvent(new CustomEvent(postedEvent, { detail: message })),
    listen: listenToWindow,
    readState: () => parseViewState(history.state),
    writeState: (state) => history.replaceState(state, ""),
  };
}

function listenToWindow(receive: (message: ToView) => void): void {
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = parseToView(data);
    if (message) receive(message);
  });
}
