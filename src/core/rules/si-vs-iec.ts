import { looserReadingRule } from "./looser-reading.js";
import type { Example } from "./rule.js";

/** kB, MB and GB that the data have as KiB, MiB and GiB (semantics rule 17). */
export const siVsIec = looserReadingRule({
  id: "si-vs-iec",
  severity: "information",
  reason: "A gigabyte is 1000 megabytes; who counts in steps of 1024 has another unit, and 7 % more.",
  semantics: [17],
  examples: { bad: photos("16 GB"), good: photos("16 GiB") },
  readings: ["iec"],
  advice: "Write KiB, MiB or GiB where steps of 1024 are meant.",
});

function photos(amount: string): Example {
  return {
    article: `The photographs take ${amount} on the disk.\n`,
    claims: `tables:
  disk: { path: disk.csv, key: folder, columns: { size: { unit: B, better: lower } } }
claims:
  photos:
    quote: take ${amount}
    evidence: [{ cell: disk/photos/size }]
`,
    tables: { "disk.csv": "folder,size\nphotos,17179869184\n" },
  };
}
