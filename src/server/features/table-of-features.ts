import { annotate } from "./annotate.js";
import { articleReadNotice } from "./article-read.js";
import { attach } from "./attach.js";
import { checkText } from "./check-text.js";
import { codeActions } from "./code-actions.js";
import { completion } from "./completion.js";
import { critiques } from "./critiques.js";
import { definition } from "./definition.js";
import { diagnostics } from "./diagnostics.js";
import { display } from "./display.js";
import { dispute } from "./dispute.js";
import { documentHighlights } from "./document-highlights.js";
import { documentLinks } from "./document-links.js";
import { documentSymbols } from "./document-symbols.js";
import { draftLinks } from "./draft-links.js";
import type { Feature } from "./feature.js";
import { fileChanges } from "./file-changes.js";
import { followEdits } from "./follow-edits.js";
import { hover } from "./hover.js";
import { inlayCounts } from "./inlay-counts.js";
import { lists } from "./lists.js";
import { newClaimSet } from "./new-claim-set.js";
import { references } from "./references.js";
import { relinkable } from "./relinkable.js";
import { rename } from "./rename.js";
import { report } from "./report.js";
import { rows } from "./rows.js";
import { suggestEvidence } from "./suggest-evidence.js";
import { undoAnnotation } from "./undo-annotation.js";
import { view } from "./view.js";

/** Every feature of the server. */
export const features: readonly Feature[] = [
  hover,
  definition,
  references,
  completion,
  documentHighlights,
  rename,
  documentLinks,
  inlayCounts,
  documentSymbols,
  diagnostics,
  codeActions,
  annotate,
  undoAnnotation,
  suggestEvidence,
  draftLinks,
  relinkable,
  newClaimSet,
  attach,
  checkText,
  articleReadNotice,
  critiques,
  view,
  report,
  dispute,
  rows,
  lists,
  display,
  fileChanges,
  followEdits,
];
