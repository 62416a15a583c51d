import { displayChanged } from "../../protocol/lsp.js";
import { displayParam } from "../params.js";
import type { Feature } from "./feature.js";

/** Takes in how hovers should look. */
export const display: Feature = {
  register: (connection, session) => {
    connection.onNotification(displayChanged, (params: unknown) => {
      const before = session.display();
      session.setDisplay(displayParam(params));
      const { tableCounts } = session.display();
      // Editors ask for hints when a text changes; this is a change of another kind.
      if (tableCounts !== before.tableCounts && session.editor.refreshesInlays)
        void connection.languages.inlayHint.refresh();
    });
  },
};
