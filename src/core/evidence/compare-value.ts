import { includes } from "../quantities/interval.js";
import type { Conventions, Quantity } from "../quantities/quantity.js";
import { type Comparison, compare } from "./compare.js";
import type { Aggregated } from "./evidence-value.js";
import { loosestTier, narrowestMargin } from "./tiers.js";

/**
 * Compares what rows came to with what the text states, quantifiers included: with `each` every value must agree, with
 * `envelope` the whole stretch must lie inside the claim (semantics rule 9).
 */
export function compareValue(stated: Quantity, value: Aggregated, conventions: Conventions): Comparison {
  if (value.inside) {
    const whole = compare(stated, value.value, value.written, conventions);
    const agrees = includes(stated.interval, value.written);
    return {
      ...whole,
      agrees,
      certain: includes(stated.interval, value.value) || !agrees,
      tier: agrees ? (whole.tier ?? "rounded") : null,
    };
  }
  const all = (value.each ?? [value]).map((part) => compare(stated, part.value, part.written, conventions));
  const against = all.filter(({ agrees }) => agrees === false);
  const deciding = against.length > 0 ? against : all;
  return {
    agrees: against.length > 0 ? false : all.every(({ agrees }) => agrees === true) ? true : null,
    certain: deciding.every(({ certain }) => certain),
    tier: against.length > 0 ? null : loosestTier(all.map(({ tier }) => tier)),
    margin: narrowestMargin(deciding.map(({ margin }) => margin)) ?? { u: 0, relative: null },
  };
}
