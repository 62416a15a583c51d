import type { ReadingResult } from "./claim-reading.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import { type Judgement, unverifiable } from "./evidence/judge.js";

/** A reading of a phrase with its whole judgement. */
export interface WeighedReading {
  readonly judgement: Judgement;
  readonly result: ReadingResult;
}

/** What the readings of a phrase come to together: a verdict only where all agree (semantics rule 20). */
export function joinReadings(weighed: readonly WeighedReading[]) {
  const readings = weighed.map(({ result }) => result);
  const [first] = weighed;
  const agreed = first !== undefined && readings.every(({ verdict }) => verdict === first.judgement.verdict);
  const judgement = agreed ? first.judgement : unverifiable("ambiguous-reading");
  return { judgement, evidence: evidenceOfAll(readings), readings };
}

/** Each entry as the first reading that it is for compares it, in the entries' order. */
function evidenceOfAll(readings: readonly ReadingResult[]): readonly EvidenceResult[] {
  const found: EvidenceResult[] = [];
  for (const { evidence } of readings) {
    const before = new Set(found.map(({ entry }) => entry));
    found.push(...evidence.filter(({ entry }) => !before.has(entry)));
  }
  return found.toSorted((a, b) => a.entry - b.entry);
}
