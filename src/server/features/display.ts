import { displayChanged } from "../../protocol/lsp.js";
import { displayParam } from "../params.js";
import type { Feature } from "./feature.js";

/** Takes in how hovers should look. */
export const display: Feature = {
  register: (connection, session) => {
    connection.onNotification(displayChanged, (params: unknown) => session.setDisplay(displayParam(params)));
  },
};
