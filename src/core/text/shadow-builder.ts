import { charLengthAt, combinesAt, isInvisible, isLayout, isSpace, plainForm, plainStretchAt } from "./characters.js";
import type { Run } from "./run.js";
import type { Shadow } from "./shadow.js";
import { SourceMap } from "./source-map.js";

/** What stands between two pieces of text, the stronger the later in this list. */
export type Separator = (typeof separators)[number];
const separators = ["", "\t", "\n", "\n\n"] as const;

/**
 * Longest character with its marks that is composed, in code units. Text that is written to be read stays far below it
 * (the Stream-Safe Text Format of UAX #15 allows 30 marks), and hostile heaps of marks stay cheap.
 */
const maxCluster = 64;

/** Collects runs in reading order into a shadow. */
export class ShadowBuilder {
  /** Text and printed text in chunks of equal lengths. */
  readonly #text: string[] = [];
  readonly #printed: string[] = [];
  readonly #map = new SourceMap();
  #separator: Separator = "";
  /** Length of the last character with its marks, which a further mark may combine with; 0 after white space. */
  #cluster = 0;

  /** Adds rendered text. */
  add({ text, start, end, literal }: Run): void {
    for (let i = 0; i < text.length; ) {
      const stretch = literal ? plainStretchAt(text, i) : 0;
      const length = stretch || clusterLengthAt(text, i);
      const piece = length === text.length ? text : text.slice(i, i + length);
      if (stretch > 0) this.#addStretch(piece, start + i);
      else if (literal) this.#addCluster(piece, start + i, start + i + length, true);
      else this.#addCluster(piece, start, end, false);
      i += length;
    }
  }

  /** Parts what follows from what came before; the stronger of two separators stays. */
  separate(by: Separator): void {
    if (separators.indexOf(by) > separators.indexOf(this.#separator)) this.#separator = by;
  }

  finish(): Shadow {
    this.#dropSpace();
    const map = this.#map;
    return {
      text: this.#text.join(""),
      printed: this.#printed.join(""),
      toSource: (span) => map.toSource(span),
      toShadow: (span) => map.toText(span),
    };
  }

  #addStretch(text: string, start: number): void {
    this.#flushSeparator();
    this.#append(text, text);
    this.#map.appendEach(text.length, start);
    this.#cluster = 1;
  }

  /** Adds one character with its marks. */
  #addCluster(cluster: string, start: number, end: number, literal: boolean): void {
    if (isSpace(cluster)) this.#addSpace(isLayout(cluster) ? " " : cluster, start, end);
    else if (isInvisible(cluster)) this.#addInvisible(start, end);
    else if (!this.#combine(cluster, start, end, literal)) this.#addVisible(cluster, start, end, literal);
  }

  #addVisible(cluster: string, start: number, end: number, literal: boolean): void {
    this.#flushSeparator();
    const first = charLengthAt(cluster, 0);
    const plain = plainForm(cluster.slice(0, first)) + cluster.slice(first);
    const normal = plain.normalize("NFC");
    this.#append(normal, normal === plain ? cluster : normal);
    this.#mapTo(normal.length, start, end, literal && normal === plain);
    this.#cluster = normal.length;
  }

  /** Adds marks to the character before them when that stands in another run, or before something dropped. */
  #combine(marks: string, start: number, end: number, literal: boolean): boolean {
    const length = this.#cluster;
    if (length === 0 || this.#separator !== "" || length + marks.length > maxCluster) return false;
    if (!combinesAt(marks, 0)) return false;
    const base = takeLast(this.#text, length);
    const printed = takeLast(this.#printed, length) + marks;
    const normal = (base + marks).normalize("NFC");
    if (normal === base + marks) {
      this.#append(normal, printed);
      this.#mapTo(marks.length, start, end, literal);
    } else {
      const at = this.#map.length - length;
      const from = this.#map.startAt(at);
      this.#map.truncate(at);
      this.#append(normal, normal);
      this.#map.appendWhole(normal.length, from, end);
    }
    this.#cluster = normal.length;
    return true;
  }

  #addSpace(printed: string, start: number, end: number): void {
    this.#cluster = 0;
    if (this.#separator !== "" || this.#map.length === 0) return;
    if (this.#endsInSpace()) {
      this.#widen(start, end);
    } else {
      this.#append(" ", printed);
      this.#map.appendWhole(1, start, end);
    }
  }

  #addInvisible(start: number, end: number): void {
    if (this.#separator === "") this.#widen(start, end);
  }

  /** What shows nothing belongs to the character that it stands behind, so that spans stay whole. */
  #widen(start: number, end: number): void {
    if (this.#map.length > 0 && this.#map.endAt(this.#map.length - 1) === start) this.#map.widenLast(end);
  }

  #flushSeparator(): void {
    const separator = this.#separator;
    this.#separator = "";
    if (separator === "" || this.#map.length === 0) return;
    this.#dropSpace();
    const at = this.#map.endAt(this.#map.length - 1);
    this.#append(separator, separator);
    this.#map.appendWhole(separator.length, at, at);
    this.#cluster = 0;
  }

  #mapTo(length: number, start: number, end: number, literal: boolean): void {
    if (literal) this.#map.appendEach(length, start);
    else this.#map.appendWhole(length, start, end);
  }

  #append(text: string, printed: string): void {
    this.#text.push(text);
    this.#printed.push(printed);
  }

  #endsInSpace(): boolean {
    return this.#text.at(-1) === " ";
  }

  #dropSpace(): void {
    if (!this.#endsInSpace()) return;
    for (const chunks of [this.#text, this.#printed]) chunks.pop();
    this.#map.truncate(this.#map.length - 1);
  }
}

/** Takes the last characters off a list of chunks, the last of which is at least as long. */
function takeLast(chunks: string[], length: number): string {
  const last = chunks.pop() ?? "";
  if (last.length > length) chunks.push(last.slice(0, -length));
  return last.slice(-length);
}

/** Length of the character at `index` with the marks that follow it; white space and what is dropped stand alone. */
function clusterLengthAt(text: string, index: number): number {
  let length = charLengthAt(text, index);
  if (!combinesAt(text, index + length)) return length;
  const char = text.slice(index, index + length);
  if (isSpace(char) || isInvisible(char)) return length;
  while (length < maxCluster && combinesAt(text, index + length)) length += charLengthAt(text, index + length);
  return length;
}
