import * as z from "zod";
import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import type { WireRange } from "../../protocol/lsp.js";
import { toPlace } from "../positions.js";

/** An id, a name or a kind: longer ones are nobody's. */
export const wireName = () => z.string().max(4000);

/** Names, as many as a person would list. */
export const wireNames = () => z.array(wireName()).max(1000);

/** A text that a person wrote. */
export const wireText = () => z.string().max(100_000);

const position = z.object({ line: z.int().min(0), character: z.int().min(0) });

/** A range of a document. */
export const wireRange = () => z.object({ start: position, end: position });

/** A range as a span of the article's source; beyond the text's end there is nothing. */
export function articleSpan({ article: { lines } }: Reading, { start, end }: WireRange): Span {
  return { start: lines.offsetOf(toPlace(start)), end: lines.offsetOf(toPlace(end)) };
}

/** A table as evidence needs it declared. */
export const wireTable = () =>
  z.strictObject({
    id: wireName(),
    spec: z.strictObject({
      path: wireName(),
      key: wireName().optional(),
      columns: z.record(wireName(), z.strictObject({ unit: wireName().optional() })).optional(),
    }),
  });
