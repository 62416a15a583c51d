import type { Connection, ServerCapabilities } from "vscode-languageserver";
import type { Session } from "../session.js";

/** One thing that the server can do: what it tells the editor, and how it answers. */
export interface Feature {
  readonly capabilities?: ServerCapabilities;
  register(connection: Connection, session: Session): void;
}
