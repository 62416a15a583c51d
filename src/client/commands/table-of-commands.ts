import { addClaim } from "./add-claim.js";
import { clearClaimsFilter, filterClaims, groupClaims, groupCritiques } from "./arrange-lists.js";
import { attachClaims, detachClaims } from "./attach-claims.js";
import { checkText, stopCheckingText } from "./check-text.js";
import type { Command } from "./command.js";
import { createClaimSet } from "./create-claim-set.js";
import { cancelComment, deleteComment, editComment, saveComment } from "./edit-comment.js";
import { exempt } from "./exempt.js";
import { exportReadingView } from "./export-reading-view.js";
import { extractSource } from "./extract-source.js";
import { findEvidence } from "./find-evidence.js";
import { listClaims } from "./list-claims.js";
import { nextContested, previousContested } from "./next-contested.js";
import { openAnotherReadingView } from "./open-another-reading-view.js";
import { openReadingView } from "./open-reading-view.js";
import { openRow } from "./open-row.js";
import { openSample } from "./open-sample.js";
import { placeAtSelection } from "./place-at-selection.js";
import { discardCritique, raiseCritique, submitCritique } from "./raise-critique.js";
import { relinkClaim } from "./relink-claim.js";
import { replyToCritique } from "./reply-to-critique.js";
import { openListed, placeHere, placeListedAtSelection, revealListed } from "./reveal-listed.js";
import { reviewDraftLinks } from "./review-draft-links.js";
import { acceptCritique, markAsAnswered, rejectCritique, reopenCritique } from "./set-critique-status.js";
import { showEvidence } from "./show-evidence.js";
import { summariseDispute } from "./summarise-dispute.js";
import { toggleReviewing } from "./toggle-reviewing.js";
import { undoLastAnnotation } from "./undo-last-annotation.js";

/** Every command of the extension. */
export const commands: readonly Command[] = [
  openReadingView,
  openAnotherReadingView,
  nextContested,
  previousContested,
  showEvidence,
  listClaims,
  summariseDispute,
  exportReadingView,
  openSample,
  openRow,
  placeAtSelection,
  undoLastAnnotation,
  attachClaims,
  detachClaims,
  checkText,
  stopCheckingText,
  findEvidence,
  reviewDraftLinks,
  relinkClaim,
  createClaimSet,
  addClaim,
  exempt,
  extractSource,
  raiseCritique,
  submitCritique,
  discardCritique,
  replyToCritique,
  editComment,
  saveComment,
  cancelComment,
  deleteComment,
  acceptCritique,
  rejectCritique,
  markAsAnswered,
  reopenCritique,
  toggleReviewing,
  groupClaims,
  groupCritiques,
  filterClaims,
  clearClaimsFilter,
  revealListed,
  openListed,
  placeHere,
  placeListedAtSelection,
];
