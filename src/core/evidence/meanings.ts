import type { Relation } from "../claims/schema.js";
import { intervalOf } from "../quantities/interval-of.js";
import type { Conventions, Quantity } from "../quantities/quantity.js";
import type { Wording } from "../quantities/wording.js";
import { binaryUnit } from "./binary-unit.js";
import type { OtherReading } from "./evidence-result.js";
import { type FormAsked, otherSpeedForm, type RelationForm, relationForm } from "./relation-form.js";
import { conversion, isPoints, isShare } from "./units.js";

/** One way to take a claim's words: what they state, and of what relation. */
export interface Meaning {
  /** Null for the usual one. */
  readonly reading: OtherReading | null;
  readonly stated: Quantity;
  /** Undefined where the number is compared as it is. */
  readonly relation: Relation | undefined;
  readonly aspect: Wording["aspect"];
}

/** What is known of the data before any value is read, as far as it decides how words can be meant. */
export interface Compared {
  /** What the claim set says: the entry's relation, else the claim's. */
  readonly relation: Relation | undefined;
  /** Whether that is one of the readings which the annotator gives the words: then they have no others. */
  readonly isNamedReading: boolean;
  readonly hasBaseline: boolean;
  /** Whether there is something to relate to: a baseline, or a column that holds ratios. */
  readonly hasReference: boolean;
  /** Whether the compared things are percentages (semantics rule 12). */
  readonly arePercentages: boolean;
  /** Whether the data are times or costs (rules 13, 14). */
  readonly lowerIsBetter: boolean;
}

/** What a claim's words state, with the words around them. */
export interface Said {
  readonly stated: Quantity;
  readonly wording: Wording;
}

/** The usual meaning of the words (semantics rules 11 to 14). */
export function usualMeaning({ stated: written, wording }: Said, compared: Compared): Meaning {
  // "Half" is a share, and meets percentages as such.
  const isShareWord = written.form === "fraction-word" && written.unit === null && Math.abs(written.high ?? 2) <= 1;
  const stated = isShareWord ? { ...written, unit: "1" } : written;
  const relation = saysWithin(stated, wording, compared) ? "within" : relationOf(stated, compared);
  return { reading: null, stated: relation === "within" ? asBound(stated) : stated, relation, aspect: wording.aspect };
}

/** "Within 5 % of bare metal" is a distance from it, where the claim set says no more than that it is a part (rule 13). */
function saysWithin({ unit }: Quantity, wording: Wording, compared: Compared): boolean {
  const { relation, hasReference, isNamedReading } = compared;
  const isAsked = relation === undefined || (relation === "of" && !isNamedReading);
  return wording.isPart && wording.isWithin && isShare(unit) && isAsked && hasReference;
}

/**
 * The relation in question. Points are differences and "% higher" is a change, whatever the claim set calls it
 * (rule 12); where it names none, a baseline is there for what the words speak of.
 */
export function relationOf(stated: Quantity, compared: Compared): Relation | undefined {
  const { relation, hasBaseline, arePercentages, isNamedReading } = compared;
  if (isNamedReading && relation !== undefined) return relation;
  if (isPoints(stated.unit) && (relation === "change" || (relation === undefined && hasBaseline))) return "difference";
  const isPercentChange = stated.unit === "%" && stated.direction !== null && hasBaseline;
  if (relation === "difference" && isPercentChange && arePercentages) return "change";
  // "30 % faster" as a ratio of speeds is 1.3, which the words state as what is above 1 (rule 14).
  if (relation === "ratio" && isPercentChange) return "change";
  if (relation !== undefined || !hasBaseline) return relation;
  if (stated.unit === "x") return "ratio";
  if (stated.direction === null) return "of";
  return isShare(stated.unit) ? "change" : "difference";
}

/**
 * Other ways to take the words, in the order in which they are tried where the usual one doesn't fit: points in place of
 * per cent (semantics rule 12), distances in place of parts (13), N+1 in place of N, times in place of speeds (14),
 * binary units in place of decimal ones (17).
 */
export function otherMeanings(
  said: Said,
  usual: Meaning,
  compared: Compared,
  conventions: Conventions,
): readonly Meaning[] {
  if (compared.isNamedReading) return [];
  return [
    ...asPoints(usual, compared),
    ...asDistance(said, usual, compared),
    ...asOneMore(said, usual, conventions),
    ...asOtherSpeed(usual, compared),
    ...asBinary(usual),
  ];
}

/** The form in which a meaning's relation is computed. */
export function formOf({ reading, stated, aspect }: Meaning, asked: Pick<FormAsked, "relation" | "lowerIsBetter">) {
  // "halved" is a ratio of 0.5 already: only "two times less" turns it over.
  const isBelowOne = stated.unit === "x" && stated.high !== null && stated.high < 1;
  const form: RelationForm = relationForm({ ...asked, aspect, direction: isBelowOne ? null : stated.direction });
  return reading === "time" || reading === "speed" ? otherSpeedForm(form) : form;
}

function asPoints({ stated, relation, aspect }: Meaning, compared: Compared): readonly Meaning[] {
  const isRelative = relation === "change" || relation === "deficit";
  if (stated.unit !== "%" || !isRelative || !compared.hasBaseline || !compared.arePercentages) return [];
  const points = { ...stated, unit: "points" };
  return [
    relation === "deficit"
      ? { reading: "points", stated: { ...points, direction: "down" }, relation: "difference", aspect: "size" }
      : { reading: "points", stated: points, relation: "difference", aspect },
  ];
}

/**
 * The largest part that can be meant as a distance, as a share of one: "5 % of bare metal" may be said of 95 %, but
 * nobody says "45 % of it" of 55 %.
 */
const largestDistance = 0.25;

/** "At 3–6 % of bare metal" where the data lie 3–6 % below it, or within 6 % of it. */
function asDistance({ wording }: Said, { stated, relation, aspect }: Meaning, compared: Compared): readonly Meaning[] {
  const isPart = wording.isPart && (relation === undefined || relation === "of");
  const share = conversion(stated.unit, "1")?.(stated.high ?? 1) ?? 1;
  if (!isPart || !isShare(stated.unit) || share > largestDistance || !compared.hasReference) return [];
  return [
    { reading: "deficit", stated, relation: "deficit", aspect },
    { reading: "within", stated: asBound(stated), relation: "within", aspect },
  ];
}

/** "N times more than" is N+1 times as much, by the letter. */
function asOneMore({ wording }: Said, usual: Meaning, conventions: Conventions): readonly Meaning[] {
  const { stated } = usual;
  const { low, high, unit, direction } = stated;
  const isLiteral = wording.isComparative && direction === "up" && /times|[×x]\s*$/i.test(stated.text);
  if (unit !== "x" || !isLiteral || low === null || high === null) return [];
  const shifted = { ...stated, low: low + 1, high: high + 1 };
  return [{ ...usual, reading: "one-more", stated: { ...shifted, interval: intervalOf(shifted, conventions) } }];
}

/** "N % faster" is usually a ratio of speeds; some mean N % less time. "N % slower" alike. */
function asOtherSpeed(usual: Meaning, { lowerIsBetter, hasReference }: Compared): readonly Meaning[] {
  const { stated, relation, aspect } = usual;
  if (relation !== "change" || aspect !== "speed" || stated.unit !== "%" || stated.direction === null) return [];
  if (!hasReference) return [];
  return [{ ...usual, reading: stated.direction === "down" && lowerIsBetter ? "speed" : "time" }];
}

/** kB, MB and GB are decimal; some mean binary ones. */
function asBinary(usual: Meaning): readonly Meaning[] {
  const { unit: decimal } = usual.stated;
  const unit = decimal === null ? null : binaryUnit(decimal);
  return unit === null ? [] : [{ ...usual, reading: "iec", stated: { ...usual.stated, unit } }];
}

/** "Within 5 %" bounds the distance from the baseline; it doesn't state it (semantics rule 13). */
function asBound(stated: Quantity): Quantity {
  if (stated.comparator !== "=") return stated;
  return { ...stated, comparator: "<=", interval: { low: null, high: stated.high } };
}
