/**
 * Units as data. Which units there are and how they are written; what they convert to is no matter of reading.
 * Symbols are case-sensitive, words are lower case.
 */

/** Currency marks, by their characters; the code is ISO 4217. */
export const currencyMarks: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₽", "RUB"],
  ["₺", "TRY"],
  ["₪", "ILS"],
  ["₫", "VND"],
  ["฿", "THB"],
]);

/** Letters before "$" that name another dollar: "US$", "A$". */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["nz", "NZD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["r", "BRL"],
]);

/** Codes that are written before or after a number, in capitals. */
export const currencyCodes: ReadonlySet<string> = setOf(
  "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB INR KRW SEK NOK DKK PLN CZK HUF BRL MXN ZAR SGD HKD RUB TRY ILS",
);

/** Currency words after a number. */
export const currencyWords: ReadonlyMap<string, string> = new Map([
  ["dollar", "USD"],
  ["dollars", "USD"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["yen", "JPY"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["rupee", "INR"],
  ["rupees", "INR"],
  ["quid", "GBP"],
  ["rouble", "RUB"],
  ["roubles", "RUB"],
  ["ruble", "RUB"],
  ["rubles", "RUB"],
  ["rand", "ZAR"],
  ["baht", "THB"],
  ["zloty", "PLN"],
  ["shekel", "ILS"],
  ["shekels", "ILS"],
  ["forint", "HUF"],
]);

/** Currency words with their country, lower case. */
export const nationalCurrencies: ReadonlyMap<string, string> = new Map([
  ["us dollars", "USD"],
  ["american dollars", "USD"],
  ["australian dollars", "AUD"],
  ["canadian dollars", "CAD"],
  ["singapore dollars", "SGD"],
  ["hong kong dollars", "HKD"],
  ["new zealand dollars", "NZD"],
  ["swiss francs", "CHF"],
  ["pounds sterling", "GBP"],
  ["british pounds", "GBP"],
  ["swedish kronor", "SEK"],
  ["swedish crowns", "SEK"],
  ["danish kroner", "DKK"],
  ["danish crowns", "DKK"],
  ["norwegian kroner", "NOK"],
  ["norwegian crowns", "NOK"],
  ["czech crowns", "CZK"],
  ["mexican pesos", "MXN"],
  ["brazilian reais", "BRL"],
  ["turkish lira", "TRY"],
  ["indian rupees", "INR"],
  ["japanese yen", "JPY"],
  ["chinese yuan", "CNY"],
  ["south korean won", "KRW"],
]);

/** Unit symbols that stand for a unit also after a space. */
export const unitSymbols: ReadonlySet<string> = new Set([
  ...prefixed("k M G T P E m µ μ n p", "Hz W Wh V A J eV Pa N bit bps B b s g m L l cal mol Bq Gy Sv F Ω"),
  ...prefixed("Ki Mi Gi Ti Pi", "B b bit"),
  ...prefixed("c d", "m L l"),
  ...prefixed("k M G T P E", "FLOPS FLOP flops iB t"),
  ...prefixed("K", "B b bps"),
  ...words("Hz Wh eV Pa bit bps Bps mol Bq Gy Sv Ω lm lx cd sr rad kat Wb dB dBm dBi hPa mbar bar atm Torr psi mmHg"),
  ...words(
    "m g s h W V J N K L l B b t ha min hr hrs sec secs mins yr yrs wk wks mo ft yd mi nmi lb lbs oz gal acre acres",
  ),
  ...words(
    "mph kph kn rpm fps dpi ppi bpm fl IOPS iops tps TPS qps QPS rps MIPS DMIPS ppm ppb ppt IU kcal kJ Da kDa bp kbp Mbp",
  ),
  ...words("Mbits Gbits MBps GBps px dpt mAh Ah nits nit mpg kr"),
]);

/** Unit symbols that are words or names too, and so must touch their number: "5A", "12in". */
export const gluedSymbols: ReadonlySet<string> = setOf("A C F T in d p");

/** Numbers before a glued "p" that count the lines of a picture, not pence. */
export const pictureLines: ReadonlySet<string> = setOf("240 360 480 540 576 720 900 1080 1200 1440 2160 4320");

/** Symbols that the table above would build but that prose uses otherwise. */
export const notSymbols: ReadonlySet<string> = setOf("PA EA EV PV TV ML pm us as");

/** Unit words, without prefix, singular and plural. */
const unitWordStems =
  "byte bytes bit bits watt watts volt volts amp amps ampere amperes metre metres meter meters gram grams gramme grammes litre litres liter liters hertz joule joules calorie calories pascal pascals tonne tonnes ton tons second seconds newton newtons kelvin mole moles";
export const unitWords: ReadonlySet<string> = new Set([
  ...prefixed("kilo mega giga tera peta exa milli micro nano pico centi deci kibi mebi gibi tebi", unitWordStems),
  ...words(unitWordStems),
  ...words(
    "cent cents pence minute minutes hour hours day days week weeks month months year years decade decades century centuries fortnight",
  ),
  ...words("mile miles foot feet inch inches yard yards pound pounds ounce ounces gallon gallons pint pints"),
  ...words("acre acres hectare hectares knot knots decibel decibels lightyear lightyears"),
  ...words("degree degrees radian radians"),
]);

/** Words that start a unit of area or volume: "square metres". */
export const powerWords: ReadonlySet<string> = setOf("square cubic sq cu");

/** Scale words after "degrees". */
export const temperatureWords: ReadonlySet<string> = setOf("celsius fahrenheit centigrade c f");

/** Words that mean percent, points and multiples. */
export const percentWords: ReadonlySet<string> = setOf("percent pct");
export const pointWords: ReadonlySet<string> = setOf("point points pp ppts pts");
export const timesWords: ReadonlySet<string> = setOf("times x fold");

function words(list: string): readonly string[] {
  return list.split(" ");
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(words(list));
}

function prefixed(prefixes: string, bases: string): readonly string[] {
  return words(prefixes).flatMap((prefix) => words(bases).map((base) => prefix + base));
}
