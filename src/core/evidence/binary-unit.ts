const decimalSymbol = /^([kKMGTP])(?=(?:B|b|bit|bits|byte|bytes)(?![A-Za-z]))/;
const decimalWord = /^(kilo|mega|giga|tera|peta)(?=bytes?\b|bits?\b)/i;
const binaryWords: Readonly<Record<string, string>> = {
  kilo: "kibi",
  mega: "mebi",
  giga: "gibi",
  tera: "tebi",
  peta: "pebi",
};

/**
 * A decimal unit of storage in steps of 1024 (semantics rule 17), written as it is: "GB/s" as "GiB/s", "Gigabytes" as
 * "Gibibytes". Null for units that have no binary twin.
 */
export function binaryUnit(unit: string): string | null {
  const symbol = decimalSymbol.exec(unit)?.[1];
  if (symbol !== undefined) return `${symbol.toUpperCase()}i${unit.slice(1)}`;
  const word = decimalWord.exec(unit)?.[1];
  const twin = word && binaryWords[word.toLowerCase()];
  if (!word || !twin) return null;
  const initial = word.charAt(0) === word.charAt(0).toUpperCase() ? twin.charAt(0).toUpperCase() : twin.charAt(0);
  return `${initial}${twin.slice(1)}${unit.slice(word.length)}`;
}
