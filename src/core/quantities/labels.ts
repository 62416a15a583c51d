import { readCountedNoun } from "./counted-noun.js";
import { readDigits } from "./digits.js";
import {
  abbreviatedLabels,
  capitalisedLabels,
  countedLabels,
  functionWords,
  labelWords,
  looseLabels,
  months,
  statisticNames,
} from "./english.js";
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
  if (mark !== "." && mark !== "(" && !(mark !== "" && labelMarks.includes(mark))) return undefined;
  const to = labelEnd(tokens, at);
  if (mark !== "" && labelMarks.includes(mark)) {
    const isNamed = labelWords.has(name) || capitalisedLabels.has(name);
    return identifier({ from: isNamed ? at - 2 : at - 1, to, numberFrom: at });
  }
  // "equation (4)"
  const isPointed = mark === "(" && markAt(tokens, at - 2) === "." && abbreviatedLabels.has(wordAt(tokens, at - 3));
  if (isPointed && markAt(tokens, to) === ")" && at - 3 >= floor) {
    return identifier({ from: at - 3, to: to + 1, numberFrom: at, numberTo: to });
  }
  if (mark === "(" && markAt(tokens, to) === ")" && labelWords.has(name)) {
    return identifier({ from: at - 2, to: to + 1, numberFrom: at, numberTo: to });
  }
  if (mark !== "." || !isGlued(tokens, at - 1) || !abbreviatedLabels.has(name) || isMeasured(scan, at, to))
    return undefined;
  return identifier({ from: at - 2, to, numberFrom: at });
}

const labelMarks = "#§№¶";

/** "version 2", "Section 4.1", "Windows 2003". */
function readNamed(scan: Scan, at: number): Found | undefined {
  const name = at - 1 >= scan.floor ? wordAt(scan.tokens, at - 1) : "";
  const isCount = isCountedLabel(scan, at, name) || isLooseLabel(scan, at, name);
  const isLabel = labelWords.has(name) || isCount || (capitalisedLabels.has(name) && isCapitalised(scan, at - 1));
  if (!isLabel) return undefined;
  const to = labelEnd(scan.tokens, at);
  return isMeasured(scan, at, to) ? undefined : identifier({ from: at - 1, to, numberFrom: at });
}

/** "room 12", "error 404": a whole number that counts nothing. */
function isLooseLabel(scan: Scan, at: number, name: string): boolean {
  if (!looseLabels.has(name)) return false;
  const isPart = isGlued(scan.tokens, at + 1) && /^[A-F]$/.test(writtenAt(scan, at + 1));
  const end = readDigits(scan, at)?.to;
  const isWhole =
    digitsAt(scan.tokens, at).length <= 4 &&
    end === at + 1 &&
    (!isGlued(scan.tokens, end) || isPart || markAt(scan.tokens, end) !== "");
  return isWhole && !readCountedNoun(scan, labelEnd(scan.tokens, at));
}

/** "on day 5", "at week 24": a span of time right before a number names one, unless a number counts the spans. */
function isCountedLabel({ tokens, floor }: Scan, at: number, name: string): boolean {
  const before = wordAt(tokens, at - 2);
  return (
    countedLabels.has(name) &&
    at - 2 >= floor &&
    ["on", "at", "by", "in", "from", "until", "after", "to"].includes(before)
  );
}

/**
 * A number after a name. With a point it is a version; without one only a short number counts, and an ordinary
 * capitalised word must stand inside its sentence and no counted noun may follow.
 */
function readProduct(scan: Scan, at: number): Found | undefined {
  const { tokens, floor } = scan;
  const name = at - 1;
  const isCompound = isGlued(tokens, name) && isDash(tokens, name - 1);
  const isFirm = markAt(tokens, name - 1) === "&" && isGlued(tokens, name) && isGlued(tokens, name - 1);
  const isCoined = isCompound || isFirm || /[a-z][A-Z]|[A-Z]{2}/.test(writtenAt(scan, name));
  if (name < floor || !(isCoined || isCapitalised(scan, name)) || isOrdinaryWord(scan, at)) return undefined;
  const to = labelEnd(tokens, at);
  if (isMeasured(scan, at, to) || wordAt(tokens, to) === "to") return undefined;
  const isDotted = markAt(tokens, at + 1) === "." && to >= at + 3 && !isDash(tokens, at + 3);
  const digits = digitsAt(tokens, at);
  const isModel = isInModelNumbers(digits) && !(isCoined && isCompound);
  const isShort = (digits.length <= mostReleaseDigits || isModel) && to === at + 1;
  const isInside = !startsSentence(scan, name) && !readCountedNoun(scan, to);
  return isDotted || (isShort && (isCoined || isInside))
    ? identifier({ from: isCompound ? Math.max(name - 2, floor) : name, to, numberFrom: at })
    : undefined;
}

/** "RHEL 5", "Windows 95", "Apollo 11", "RTX 4080"; a year after a plain name is a year. */
const mostReleaseDigits = 3;

/** Four digits that are no year: "Ridge 7900". */
function isInModelNumbers(digits: string): boolean {
  return digits.length === 4 && (digits < "1500" || digits > "2100");
}

function isOrdinaryWord(scan: Scan, at: number): boolean {
  const word = wordAt(scan.tokens, at - 1);
  const isName =
    !statisticNames.has(word) && !months.has(word) && !currencyCodes.has(word.toUpperCase()) && word !== "rs";
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
  // What continues is a name with its number, or one that itself continues it; "1440p and 38" are two things.
  const isName = previous !== undefined && (previous.from < previous.numberFrom || previous.to === previous.from + 1);
  if (!isJoined || !isName || !isJoint(tokens, at - 1) || digitsAt(tokens, previous.numberFrom) === "")
    return undefined;
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
  const isPart = isGlued(scan.tokens, at + 1) && /^[A-F]$/.test(writtenAt(scan, at + 1));
  const glued = gluedEnd(scan.tokens, at + 1) > at + 1 && !isPart ? readUnit(scan, at + 1) : undefined;
  return Boolean(glued ?? readUnit(scan, end) ?? readMagnitude(scan, end, false));
}
