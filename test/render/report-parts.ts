import { createHash } from "node:crypto";
import type { ReportFacts, ReportPart, ReportParts } from "../../src/render/report-page.js";

/** A style sheet and a script that are small enough to be told at sight. */
export const smallParts: ReportParts = { style: part("body { margin: 0 }"), script: part('console.info("runs")') };

/** What a page says of its making, without images. */
export const facts: ReportFacts = { checked: "2026-11-25", version: "1.2.3", images: new Map() };

function part(text: string): ReportPart {
  return { text, sha256: createHash("sha256").update(text).digest("base64") };
}
