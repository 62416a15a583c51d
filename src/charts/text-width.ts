/** How a text is set, as far as its width depends on it. */
export interface Face {
  readonly sizePx: number;
  readonly bold?: boolean;
}

/**
 * About how wide a text is, in pixels. Reckoned with the widest of the faces that editors use (DejaVu Sans), so that what
 * fits here fits everywhere; a narrow face leaves a tenth or so unused.
 */
export function textWidth(text: string, { sizePx, bold }: Face): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * sizePx * (bold ? boldFactor : 1);
}

/** Bold text is wider by this factor at most, over a word of narrow letters. */
const boldFactor = 1.17;

/** Characters by their advance in hundredths of the font size, rounded up. */
const advances: readonly (readonly [hundredths: number, characters: string])[] = [
  [20, "\u202f\u2009\u200a"],
  [28, "'ijl|’‘"],
  [32, " \u00a0,.·"],
  [35, "IJ/:;\\f"],
  [40, "()[]!t-\u2010\u2011"],
  [43, "r"],
  [47, '"'],
  [51, "*_`–°?“”"],
  [55, "szcL"],
  [60, "Fkvxy"],
  [65, "0123456789$EPSTYZabdeghnopqu{}µ€"],
  [70, "ABKVXCR"],
  [76, "HNU"],
  [79, "&DGOQ"],
  [84, "#+<=>^~w×−≤≥≈✓✕"],
  [89, "M"],
  [100, "%@W½m…—"],
];

const widths = new Map(
  advances.flatMap(([hundredths, characters]) => [...characters].map((one) => [one, hundredths / 100])),
);

function emsOf(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  if (/\p{Mark}|\p{Cf}/u.test(character)) return 0;
  if (
    /\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(
      character,
    )
  )
    return 1.3;
  // Letters of other scripts, and whatever a fallback face draws: capitals and signs are the wider ones.
  return /\p{Ll}/u.test(character) ? 0.7 : 1;
}
