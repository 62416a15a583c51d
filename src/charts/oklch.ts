/**
 * A colour of OKLCH as "#rrggbb". Lightness 0 to 1 is even to the eye, so that shades of equal lightness have about
 * equal contrast in every hue. A chroma that the screen can't show is lowered until it can.
 * Formulas: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export function oklchToHex(lightness: number, chroma: number, hueDegrees: number): string {
  for (let c = chroma; c > 0; c -= 0.004) {
    const rgb = linearRgb(lightness, c, hueDegrees);
    if (rgb.every((channel) => channel >= -tolerance && channel <= 1 + tolerance)) return hex(rgb);
  }
  return hex(linearRgb(lightness, 0, hueDegrees));
}

/** How far beyond the screen's range a channel may lie; a colour that is off by this looks the same. */
const tolerance = 1e-4;

type Rgb = readonly [number, number, number];

function linearRgb(lightness: number, chroma: number, hueDegrees: number): Rgb {
  const angle = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((channel) => byte(channel).toString(16).padStart(2, "0")).join("")}`;
}

function byte(linear: number): number {
  const channel = Math.min(Math.max(linear, 0), 1);
  return Math.round(255 * (channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055));
}
