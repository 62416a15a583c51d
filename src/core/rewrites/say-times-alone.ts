import { moveQuantity } from "../quantities/move-quantity.js";
import type { Reading } from "../reading.js";
import type { Place } from "../text/line-index.js";
import type { TextEdit } from "../text/text-edit.js";
import { hasMarkup } from "./judge-rewrite.js";
import { timesAs } from "./say-times-as.js";

/**
 * Both meanings of the "3 times more" that starts at a place, in plain words: "3 times as many parcels as", then "4 times
 * as many parcels as" (semantics rule 14). No data say which one is meant, so that its author has to choose. None where the
 * words around it don't show how that goes.
 * @returns edits of the article's source
 */
export function sayTimesAlone({ article, quantities }: Reading, { line, column }: Place): readonly TextEdit[] {
  const { shadow, lines } = article;
  const start = lines.offsetOf({ line, column });
  const quantity = quantities.find(({ span, unit }) => span.start === start && unit === "x");
  if (!quantity) return [];
  const stated = moveQuantity(quantity, (span) => shadow.toShadow(span));
  return ([0, 1] as const).flatMap((more) => {
    const edit = timesAs(shadow.printed, stated, more);
    if (edit === null || hasMarkup(article, edit.span)) return [];
    return [{ span: shadow.toSource(edit.span), text: edit.text }];
  });
}
