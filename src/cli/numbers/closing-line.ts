import type { Quantity } from "../../core/quantities/quantity.js";
import { countOf } from "../../render/words.js";
import { wrap } from "../terminal/wrap.js";

/** How much was read in a text, by kind: "12 quantities, 1 of them vague; 2 dates, 4 identifiers." */
export function closingLine(quantities: readonly Quantity[], width: number): readonly string[] {
  const measured = quantities.filter(({ kind }) => kind === "quantity");
  const vague = measured.filter(({ form }) => form === "vague").length;
  const others = (["date", "ordinal", "identifier"] as const).flatMap((kind) => {
    const count = quantities.filter((quantity) => quantity.kind === kind).length;
    return count === 0 ? [] : [countOf(count, kind)];
  });
  const first = `${countOf(measured.length, "quantity", "quantities")}${vague === 0 ? "" : `, ${vague} of them vague`}`;
  return wrap(`${[first, ...(others.length > 0 ? [others.join(", ")] : [])].join("; ")}.`, width);
}
