import type { ToView } from "../protocol/panel.js";
import { answerKeys } from "./answer-keys.js";
import { answerPointer } from "./answer-pointer.js";
import { applyNoticeText, applyView } from "./apply-view.js";
import { arrangeCards } from "./card-column.js";
import { createCardStore } from "./cards.js";
import { connectHost } from "./host.js";
import { keepOverview } from "./overview.js";
import { getPage } from "./page.js";
import { reportErrors } from "./report-errors.js";
import { watchScroll } from "./scroll.js";
import { createSelection } from "./selection.js";

const host = connectHost();
reportErrors(host);
const page = getPage();
const store = createCardStore(page, host);
const cards = arrangeCards(page, store);
/** What was kept before a reload, until the article it belongs to is there. */
let kept = host.readState();
let state = { uri: "", selected: null as string | null, line: 0 };

const scroll = watchScroll(page, (line) => {
  keep({ line });
  host.post({ kind: "scrolled", line });
});
const selection = createSelection({
  page,
  cards,
  scroll,
  onChange: (claim, origin) => {
    keep({ selected: claim });
    if (origin !== "editor") host.post({ kind: "selected", claim });
  },
});
const showInOverview = keepOverview(page);
answerPointer(page, host, selection);
answerKeys(page, selection);

host.listen(receive);
host.post({ kind: "ready" });

function receive(message: ToView): void {
  switch (message.kind) {
    case "view": {
      const { model, base } = message;
      applyView(page, model, base);
      store.renew(model.claims.map(({ id }) => id));
      selection.update(model.claims);
      showInOverview(model.claims);
      if (state.uri !== model.uri) keep({ uri: model.uri, selected: null, line: 0 });
      restore();
      return;
    }
    case "notice":
      applyNoticeText(page, message.title, message.text);
      store.renew([]);
      selection.update([]);
      showInOverview([]);
      return;
    case "cards":
      store.receive(message.cards);
      return;
    case "select":
      selection.select(message.claim, "editor");
      return;
    case "scroll":
      scroll.toLine(message.line);
      keep({ line: message.line });
      return;
    default:
      message satisfies never;
  }
}

function keep(change: Partial<typeof state>): void {
  state = { ...state, ...change };
  if (state.uri !== "") host.writeState(state);
}

/** Goes back to where the reader was before the page was reloaded; once. */
function restore(): void {
  if (kept?.uri !== state.uri) return;
  const { line, selected } = kept;
  kept = null;
  scroll.toLine(line);
  selection.select(selected, "editor");
  keep({ line });
}
