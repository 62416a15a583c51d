import { areClaimsKept, claimsAfter } from "../protocol/claims-after.js";
import type { ViewClaim } from "../protocol/lsp.js";
import { closedTable, noFilter, type ToView, type ViewState } from "../protocol/panel.js";
import { answerKeys } from "./answer-keys.js";
import { answerPointer } from "./answer-pointer.js";
import { applyNoticeText, applyView } from "./apply-view.js";
import { arrangeCards } from "./card-column.js";
import { createCardStore } from "./cards.js";
import { keepClaimsList } from "./claims-list.js";
import { keepContents } from "./contents.js";
import { keepFilter } from "./filtering.js";
import { keepFolding } from "./folding.js";
import { keepHeadHeight } from "./head-height.js";
import { connectHost } from "./host.js";
import { keepSelectAll } from "./keep-select-all.js";
import { keepKeysHelp } from "./keys-help.js";
import { keepLighting } from "./lighting.js";
import { watchMenus } from "./menus.js";
import { keepOverview } from "./overview.js";
import { getPage } from "./page.js";
import { reportErrors } from "./report-errors.js";
import { watchScroll } from "./scroll.js";
import { keepSearch } from "./searching.js";
import { createSelection } from "./selection.js";
import { keepTrying } from "./trying.js";

const host = connectHost();
reportErrors(host);
keepSelectAll();
const page = getPage();
keepHeadHeight(page);
keepLighting(page);
const store = createCardStore(page, host);
const cards = arrangeCards(page, store);
/** The edition that the page shows; 0 when it shows none, or what it came with. */
let edition = 0;
/** What was kept before a reload, until the article it belongs to is there. */
let kept = host.readState();
const atFirst = { selected: null, line: 0, filter: noFilter, folded: [], table: closedTable, search: null } as const;
let state: ViewState = { uri: "", apart: false, ...atFirst };
let claims: readonly ViewClaim[] = [];

const scroll = watchScroll(page, (line) => {
  keep({ line });
  host.post({ kind: "scrolled", line: Math.floor(line) });
});
const folding = keepFolding(page, (folded) => {
  keep({ folded });
  cards.place();
});
const selection = createSelection({
  page,
  cards,
  scroll,
  reveal: folding.reveal,
  onChange: (claim, origin) => {
    keep({ selected: claim });
    overview.select(claim);
    if (origin !== "editor") host.post({ kind: "selected", claim });
  },
});
const overview = keepOverview(page);
const filter = keepFilter(page, cards, (changed) => {
  keep({ filter: changed });
  overview.show(claims.filter(filter.isIn));
  list.update(claims);
});
const list = keepClaimsList(host, filter, (table) => keep({ table }));
const contents = keepContents(page, folding);
const menus = watchMenus(page.bar);
const help = keepKeysHelp();
const trying = keepTrying(host);
const search = keepSearch({
  page,
  selection,
  scroll,
  reveal: folding.reveal,
  onChange: (search) => keep({ search }),
});
answerPointer({ page, host, selection, filter, list, folding, contents, help });
answerKeys({ page, selection, filter, menus, search, list, help });

host.listen(receive);
host.post({ kind: "ready" });

function receive(message: ToView): void {
  switch (message.kind) {
    case "view": {
      const { model, base, look } = message;
      // A change of something else than what is here: all of it is wanted.
      if (model.since !== edition && model.since !== 0) {
        host.post({ kind: "ready" });
        return;
      }
      edition = model.edition;
      const areKept = areClaimsKept(claims, model.claims) && model.since !== 0;
      claims = claimsAfter(claims, model.claims);
      const { classList } = document.body;
      const isInEditorFace = look.typeface === "editor";
      if (classList.contains("cc-editor-face") !== isInEditorFace)
        scroll.hold(() => classList.toggle("cc-editor-face", isInEditorFace));
      const change = applyView(page, model, base);
      if (state.uri !== model.uri) startArticle(model.uri);
      if (state.apart !== look.apart) keep({ apart: look.apart });
      if (change.outline || folding.folded.length > 0) folding.update();
      if (change.outline) contents.update();
      store.renew(claims.map(({ id }) => id));
      if (!areKept) {
        const blocks = model.since === 0 ? undefined : change.blocks;
        filter.update(claims, blocks);
        selection.update(claims, blocks);
        list.update(claims);
      } else {
        filter.show(change.blocks);
        selection.show(change.blocks);
        cards.placeSoon();
      }
      overview.show(claims.filter(filter.isIn));
      search.update(claims);
      trying.renew();
      restore();
      return;
    }
    case "notice":
      edition = 0;
      claims = [];
      applyNoticeText(page, message.title, message.text);
      filter.update(claims);
      store.renew([]);
      selection.update(claims);
      overview.show(claims);
      search.update(claims);
      list.update(claims);
      return;
    case "cards":
      store.receive(message.cards);
      return;
    case "trial":
      trying.receive(message.number, message.html);
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

/** What was chosen for one article isn't meant for another. */
function startArticle(uri: string): void {
  keep({ uri, ...atFirst });
  filter.set(noFilter);
  folding.set([]);
  list.set(closedTable);
  search.set(null);
}

function keep(change: Partial<ViewState>): void {
  state = { ...state, ...change };
  if (state.uri !== "") host.writeState(state);
}

/** Goes back to where the reader was before the page was reloaded; once. */
function restore(): void {
  if (kept?.uri !== state.uri) return;
  const { line, selected, filter: keptFilter, folded, table, search: words } = kept;
  kept = null;
  list.set(table);
  search.set(words);
  folding.set(folded);
  filter.set(keptFilter);
  scroll.toLine(line);
  selection.select(selected, "editor");
  keep({ line });
}
