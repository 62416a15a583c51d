import { addClaimKind } from "./add-claim.js";
import { addCritiqueKind } from "./add-critique.js";
import { addEvidenceKind } from "./add-evidence.js";
import { addReplyKind } from "./add-reply.js";
import { addSourceKind } from "./add-source.js";
import type { AnnotationKind } from "./annotation-kind.js";
import { deleteCritiqueKind } from "./delete-critique.js";
import { deleteReplyKind } from "./delete-reply.js";
import { editCritiqueKind } from "./edit-critique.js";
import { editReplyKind } from "./edit-reply.js";
import { exemptClaimKind } from "./exempt-claim.js";
import { exemptQuantityKind } from "./exempt-quantity.js";
import { relinkKind } from "./relink.js";
import { setStatusKind } from "./set-status.js";

/** Every kind of annotation that an editor can ask for. */
export const annotationKinds: readonly AnnotationKind[] = [
  addCritiqueKind,
  editCritiqueKind,
  deleteCritiqueKind,
  setStatusKind,
  addReplyKind,
  editReplyKind,
  deleteReplyKind,
  addClaimKind,
  relinkKind,
  addEvidenceKind,
  exemptClaimKind,
  exemptQuantityKind,
  addSourceKind,
];
