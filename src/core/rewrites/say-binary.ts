import type { ClaimReading } from "../claim-reading.js";
import { binaryUnit } from "../evidence/binary-unit.js";
import type { Reading } from "../reading.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/** "16 GiB" in place of "16 GB", where the data count in steps of 1024 (semantics rule 17). */
export function sayBinary(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  const unit = target?.stated.parts.unit;
  if (!target || !unit) return null;
  const { printed } = reading.article.shadow;
  const { numberSpan } = target.stated;
  const written = printed.slice(unit.start, unit.end);
  const text = binaryUnit(written);
  // "8 GB to 16 GB": the unit stands in the number too.
  const isRepeated = printed.slice(numberSpan.start, numberSpan.end).includes(written);
  return text === null || isRepeated ? null : judgeRewrite(reading, target, { span: unit, text });
}
