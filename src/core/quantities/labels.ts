import { readCountedNoun } from "./counted-noun.js";
import { readDigits } from "./digits.js";
import { abbreviatedLabels, capitalisedLabels, functionWords, labelWords, months, statisticNames } from "./english.js";
import { readMagnitude } from "./magnitude.js";
import { qualifiersBefore } from "./qualifiers.js";
import { type Found, identifier, type Reader, type Scan } from "./scan.js";
import { digitsAt, gluedEnd, isCapitalised, isDash, isGlued, markAt, type Token, wordAt, writtenAt } from "./tokens.js";
import { currencyCodes } from "./unit-table.js";
import { readUnit } from "./units.js";

/**
 * Reads a number at `at` that names a thing because of what stands before it: "Figure #4", "version 3.2", "Windows
 * 2003", "XenEnterprise 3.1", "RHEL 5", and one that continues such a name: "Figures 3 and 4". A unit after the number
 * makes it a quantity in any company.
 */
export const readLabel: Reader = (scan, at) => {
  if (digitsAt(scan.tokens, at) === "") return undefined;
  const marked = readMarked(scan, at);
  if (marked || isGlued(scan.tokens, at)) return marked;
  return readNamed(scan, at) ?? readProduct(scan, at) ?? readContinued(scan, at);
};

/** The end of a label whose first digits are at `at`: "3", "3.0.3", "2a", "2–4", "3.x", "3.1-rc2". */
export function labelEnd(tokens: readonly Token[], at: number): number {
  let to = gluedEnd(tokens, at + 1);
  for (let joints = 0; joints < mostJoints && isGlued(tokens, to) && isGlued(tokens, to + 1); joints++) {
    const mark = markAt(tokens, to);
    const isJoint = isDash(tokens, to) || (mark !== "" && "._/:".includes(mark));
    const word = wordAt(tokens, to + 1);
    const isSuffix = word !== "" && mark !== "/" && (isNumbered(tokens, to + 2) || releaseWords.has(word));
    if (!isJoint || (digitsAt(tokens, to + 1) === "" && !isSuffix)) break;
    to = gluedEnd(tokens, to + 2);
  }
  return to;
}

/** An address has fifteen parts at most; what goes on longer is read in pieces, so that no text is walked over and over. */
const mostJoints = 15;

const releaseWords: ReadonlySet<string> = new Set(["x", "alpha", "beta", "rc", "final"]);

function isNumbered(tokens: readonly Token[], at: number): boolean {
  return isGlued(tokens, at) && digitsAt(tokens, at) !== "";
}

/** "#4", "Figure # 4", "§ 2", "p. 12". */
function readMarked(scan: Scan, at: number): Found | undefined {
  const { tokens, floor } = scan;
  const mark = at - 1 >= floor ? markAt(tokens, at - 1) : "";
  const name = at - 2 >= floor ? wordAt(tokens, at - 2) : "";
  const to = labelEnd(tokens, at);
  if (mark !== "" && labelMarks.includes(mark)) {
    const isNamed = labelWords.has(name) || capitalisedLabels.has(name);
    return identifier({ from: isNamed ? at - 2 : at - 1, to, numberFrom: at });
  }
  if (mark !== "." || !isGlued(tokens, at - 1) || !abbreviatedLabels.has(name) || isMeasured(scan, at, to))
    return undefined;
  return identifier({ from: at - 2, to, numberFrom: at });
}

const labelMarks = "#§№¶";

/** "version 2", "Section 4.1", "Windows 2003". */
function readNamed(scan: Scan, at: number): Found | undefined {
  const name = at - 1 >= scan.floor ? wordAt(scan.tokens, at - 1) : "";
  const isLabel = labelWords.has(name) || (capitalisedLabels.has(name) && isCapitalised(scan, at - 1));
  const to = labelEnd(scan.tokens, at);
  return isLabel && !isMeasured(scan, at, to) ? identifier({ from: at - 1, to, numberFrom: at }) : undefined;
}

/**
 * A number after a name. With a point it is a version; without one only a short number counts, and an ordinary
 * capitalised word must stand inside its sentence and no counted noun may follow.
 */
function readProduct(scan: Scan, at: number): Found | undefined {
  const { tokens, floor } = scan;
  const name = at - 1;
  const isCompound = isGlued(tokens, name) && isDash(tokens, name - 1);
  const isCoined = isCompound || /[a-z][A-Z]|[A-Z]{2}/.test(writtenAt(scan, name));
  if (name < floor || !(isCoined || isCapitalised(scan, name)) || isOrdinaryWord(scan, at)) return undefined;
  const to = labelEnd(tokens, at);
  if (isMeasured(scan, at, to) || wordAt(tokens, to) === "to") return undefined;
  const isDotted = markAt(tokens, at + 1) === "." && to >= at + 3 && !isDash(tokens, at + 3);
  const isShort = digitsAt(tokens, at).length <= mostReleaseDigits && to === at + 1;
  const isInside = !startsSentence(scan, name) && !readCountedNoun(scan, to);
  return isDotted || (isShort && (isCoined || isInside))
    ? identifier({ from: isCompound ? Math.max(name - 2, floor) : name, to, numberFrom: at })
    : undefined;
}

/** "RHEL 5", "Windows 95", "Apollo 11", "KB 123". */
const mostReleaseDigits = 3;

function isOrdinaryWord(scan: Scan, at: number): boolean {
  const word = wordAt(scan.tokens, at - 1);
  const isName = !statisticNames.has(word) && !months.has(word) && !currencyCodes.has(word.toUpperCase());
  return !isName || functionWords.has(word) || qualifiersBefore(scan, at).from < at;
}

/** Whether a sentence, a line or a quotation starts with the token at `at`, so that its capital says nothing. */
function startsSentence({ tokens }: Scan, at: number): boolean {
  const before = tokens[at - 1];
  if (!before || tokens[at]?.gap === "line" || isGlued(tokens, at)) return true;
  return before.kind === "mark" && ".!?:".includes(before.key);
}

/** "3 and 4" after "Figures", "3.0.3 to 3.1" after "Xen". */
function readContinued(scan: Scan, at: number): Found | undefined {
  const { tokens, previous } = scan;
  const isJoined = previous?.kind === "identifier" && previous.to === at - 1;
  if (!isJoined || !isJoint(tokens, at - 1) || digitsAt(tokens, previous.numberFrom) === "") return undefined;
  const to = labelEnd(tokens, at);
  return isMeasured(scan, at, to) || readCountedNoun(scan, to) ? undefined : identifier({ from: at, to });
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? "";
  return isDash(tokens, at) || key === "and" || key === "or" || key === "to" || key === "through" || key === "&";
}

/** Whether a unit or a scale follows, so that the number measures something. */
function isMeasured(scan: Scan, at: number, to: number): boolean {
  const end = Math.max(to, readDigits(scan, at)?.to ?? to);
  // A unit may also have been taken for a suffix of the label: "5GB".
  const glued = gluedEnd(scan.tokens, at + 1) > at + 1 ? readUnit(scan, at + 1) : undefined;
  return Boolean(glued ?? readUnit(scan, end) ?? readMagnitude(scan, end, false));
}
