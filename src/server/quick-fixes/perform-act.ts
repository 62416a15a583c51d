import type { Reading } from "../../core/reading.js";
import { relinkClaim } from "../../core/relink-claim.js";
import { restoreQuote } from "../../core/restore-quote.js";
import { rewriteClaim } from "../../core/rewrites/rewrite-claim.js";
import type { RewriteKind } from "../../core/rewrites/table-of-rewrites.js";
import type { Span } from "../../core/text/span.js";
import type { FileEdits } from "../workspace-edit.js";

/** What a quick fix would do to a file: plain data, so that editors keep it until a person chooses it. */
export type Act =
  /** Lets a claim quote a stretch of the article's source. */
  | { readonly kind: "relink"; readonly claim: string; readonly span: Span }
  /** Puts the words that a claim quotes back where it stands in the article. */
  | { readonly kind: "restore"; readonly claim: string }
  /** Writes other words for a claim in the article, and lets it quote them. */
  | { readonly kind: "rewrite"; readonly claim: string; readonly rewrite: RewriteKind };

export interface Edits {
  readonly kind: "edits";
  /** Each file once. */
  readonly files: readonly FileEdits[];
}

/** It can't be done; the sentence says why. */
export interface Refusal {
  readonly kind: "refused";
  readonly message: string;
}

/** The edits that an act comes to. They take a while: the edited claim set, or article, is parsed to see that they hold. */
export function performAct(act: Act, reading: Reading): Edits | Refusal {
  switch (act.kind) {
    case "relink":
      return relink(reading, act.claim, act.span);
    case "restore":
      return restore(reading, act.claim);
    case "rewrite":
      return rewrite(reading, act.claim, act.rewrite);
    default:
      return act satisfies never;
  }
}

function relink(reading: Reading, claim: string, span: Span): Edits | Refusal {
  const edit = relinkClaim(reading, claim, span);
  return edit.kind === "refused" ? edit : { kind: "edits", files: [ofClaimSet(reading, edit.edits)] };
}

function restore({ article, articleFile, claims }: Reading, id: string): Edits | Refusal {
  const claim = claims.find((one) => one.id === id);
  const edit = claim?.anchor.shadow ? restoreQuote(article, claim.anchor.shadow, claim.spec.quote) : null;
  if (!edit) return { kind: "refused", message: cantRestore };
  return { kind: "edits", files: [{ file: articleFile, text: article.text, edits: [edit] }] };
}

function rewrite(reading: Reading, claim: string, kind: RewriteKind): Edits | Refusal {
  const rewritten = rewriteClaim(reading, claim, kind);
  if (rewritten.kind === "refused") return rewritten;
  const inArticle = { file: reading.articleFile, text: reading.article.text, edits: rewritten.article };
  const inClaimSet = ofClaimSet(reading, rewritten.claimSet);
  return { kind: "edits", files: [inArticle, inClaimSet].filter(({ edits }) => edits.length > 0) };
}

function ofClaimSet({ claimSet: { file, text } }: Reading, edits: FileEdits["edits"]): FileEdits {
  return { file, text, edits };
}

const cantRestore = "The old words would not read the same inside this markup. Restore them by hand.";
