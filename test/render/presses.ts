import { parseArticle } from "../../src/core/article/parse-article.js";
import { withIncludes } from "../../src/core/claims/include.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../src/core/reading.js";

/** The files of a small dispute: two makers of presses measured each other, and a trade paper reports it. */
export interface Dispute {
  readonly article: string;
  readonly claims: string;
  readonly sheets: string;
}

export const presses: Dispute = {
  article: `# Two presses

The *Anvil* prints **900 sheets** an hour, says its maker, and the Bolt reaches only 40–45 % of that.
Bolt's own test found [88 % of the Anvil](https://example.org/bolt) & "no jams".

## Paper

| Press | Jams |
|:------|-----:|
| Anvil | 12   |

![The feeder](drawings/feeder.svg)

The Bolt needs about twice the oil. Oil is a lubricant. Output rose by 10 % in a year.

A chart stood here once; see [paper](#paper) and [the data](sheets.csv).
`,
  claims: `countercheck: 1
article: { source: trade-paper }
parties:
  anvil: { name: Anvil Works, interest: sells the Anvil }
  bolt: { name: Bolt & Sons, interest: sells the Bolt }
  paper: { name: The Trade Paper }
  school: { name: School of Printing }
sources:
  trade-paper: { title: The Trade Paper, party: paper, issued: 1902-03, access: full-text }
  anvil-test: { title: Anvil's test, party: anvil, issued: "1902", url: "https://example.org/anvil", access: excerpt }
  bolt-test: { title: Bolt's test, party: bolt, access: not-seen, from: trade-paper }
  lecture: { title: A lecture, party: school, url: "javascript:alert(1)" }
tables:
  sheets:
    path: sheets.csv
    key: row
    read-in: { column: source }
    reported-by: { column: reporter }
    series: { column: press }
    certainty: { column: certainty }
    columns:
      rate: { unit: sheets an hour }
      low: { unit: "%", of: the Anvil, better: higher }
      high: { unit: "%", of: the Anvil, better: higher }
      oil: { unit: x }
    show: [press, place, certainty]
series:
  anvil: { label: Anvil, family: Anvil }
  bolt: { label: Bolt, family: Bolt }
claims:
  rate:
    quote: 900 sheets
    by: anvil
    evidence: [{ cell: sheets/S1/rate }]
  share:
    quote: only 40–45 % of that
    by: anvil
    of: the Anvil
    relates: { contradicts: [bolt-share] }
    evidence:
      - cell: sheets/S2
      - cell: sheets/S3
        given: both ran on the same paper
        differs: [paper, operator]
        note: measured at Bolt's works
    settles: [both presses in one room]
  bolt-share:
    quote: 88 % of the Anvil
    by: bolt
    of: the Anvil
    evidence: [{ cell: sheets/S3 }, { cell: sheets/S2 }]
  jams:
    quote: "12"
    prefix: "Anvil"
    exempt: counted by the paper itself
  oil:
    quote: about twice the oil
    evidence:
      - compute: bolt / anvil
        with: { bolt: sheets/S5/oil, anvil: sheets/S4/oil }
        unit: x
        bearing: analogous
        differs: [year]
        note: an older Bolt
  lubricant:
    quote: Oil is a lubricant
  growth:
    quote: Output rose by 10 %
    readings: { sheets: { relation: change }, points: { relation: difference } }
    evidence: [{ cell: sheets/S5/rate, baseline: sheets/S4/rate }]
  gone:
    quote: words that nobody wrote
    evidence: [{ cell: sheets/S1/rate }]
missing:
  chart-1:
    at: A chart stood here once
    what: The Anvil's own chart of both presses.
    redraw: { table: sheets, where: { row: [S2, S3] }, value: [low, high], label: Share of the Anvil }
terms:
  feed board: { also: [lubricant, Feeder], means: Where a "sheet" < waits. }
  proof: { means: A trial print. }
critiques:
  own-paper:
    title: Each on its own paper
    about: [share, bolt-share]
    by: school
    kind: wrong-comparison
    sources: [lecture]
    body: |
      The presses ran on **different** paper; see [the lecture](https://example.org/lecture).
    settles: [both presses in one room]
    replies:
      - { by: bolt, date: 1902-05-01, body: "So did *theirs*." }
  no-oil:
    about: share
    by: reviewer
    kind: missing-measure
    status: answered
    because: the oil is measured now
    body: Nobody weighed the oil.
  too-old: { about: own-paper, by: anvil, body: Paper is paper. }
  advert: { about: bolt-test, by: paper, body: An advertisement rather than a test. }
`,
  sheets: `row,press,place,rate,low,high,oil,reporter,source,certainty
S1,Anvil,London,900,,,,anvil,anvil-test,found
S2,Bolt,London,,40,45,,anvil,anvil-test,found
S3,Bolt,Leeds,,88,88,,bolt,bolt-test,second-hand
S4,Anvil,Leeds,800,,,2,school,lecture,found
S5,Bolt,Leeds,880,,,4,school,lecture,found
`,
};

/** A dispute as a reading, through the real engine. */
export function readDispute({ article, claims, sheets }: Dispute): Reading {
  return readArticle({
    articleFile: "press.md",
    article: parseArticle(article, { format: "markdown" }),
    claimSet: withIncludes(parseClaimSet("press.claims.yaml", claims), []),
    tables: new Map([["sheets", { state: "loaded", table: parseTable("sheets.csv", sheets) }]]),
  });
}

/** The claim of a reading with an id; throws when there is none. */
export function claimOf(reading: Reading, id: string) {
  const claim = reading.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`The reading has no claim "${id}".`);
  return claim;
}
