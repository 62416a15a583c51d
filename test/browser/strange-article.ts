/**
 * An article with its claim set and table in which every text that can come from a stranger tries something: to run, to
 * fetch, to read outside its folder, to break the page. None of it may do more than be read.
 */
export const strange = {
  /** What runs says so by setting this on its window. */
  flag: "strangerRan",
  /** What is fetched is fetched from here. */
  host: "stranger.example",
} as const;

const run = `window.${strange.flag}=1`;
const far = `https://${strange.host}`;

/** Words that try to be markup, wherever they are shown. */
const attack = `<img src=${far}/a.png onerror=${run}><script>${run}</script>"'><svg onload=${run}><style>body{display:none}</style>`;

/** Letters of mathematics, a right-to-left override that is never closed, and marks that pile up on one letter. */
const letters = `\u{1d5ee}\u{1d5ef}\u{1d5f0} \u202eesrever z${"\u0301".repeat(40)}`;

export const article = `# A strange article ${attack}

It rose to 62 % in May ${attack}, ${letters}, and the ${"w".repeat(10_000)} counted 120 ballots.

[one](javascript:${run}) [two](data:text/html,<script>${run}</script>) [three](vbscript:x) <${far}> [four](command:workbench.action.quit)
![remote](${far}/b.png) ![data](data:image/svg+xml,<svg/onload=${run}>) ![outside](../../../../etc/hostname) ![file](file:///etc/hostname)

<div style="position:fixed;inset:0" onclick="${run}">over everything</div>

| ${attack} | b |
|-|-|
| ${"x".repeat(400)} | 120 |

\`\`\`html
${attack}
\`\`\`
`;

/** The same claims in plain words: how HTML of an article looks in the Markdown preview is the editor's own matter. */
export const plainArticle = `# A plain article

It rose to 62 % in May, and somebody counted 120 ballots.
`;

export const claims = `countercheck: 1
article: { title: ${quoted(attack)}, author: ${quoted(letters)} }
parties: { town: { name: ${quoted(attack)}, interest: ${quoted(letters)} } }
sources: { book: { title: ${quoted(attack)}, party: town, url: ${quoted(`javascript:${run}`)}, access: full-text } }
tables:
  votes: { path: votes.csv, key: place, reported-by: town, read-in: book, columns: { turnout: { unit: "%" } } }
claims:
  turnout:
    quote: rose to 62 %
    note: ${quoted(attack)}
    evidence: [{ cell: votes/town/turnout, note: ${quoted(attack)} }]
    settles: [${quoted(attack)}]
  ballots: { quote: 120 ballots, evidence: [{ cell: votes/town/ballots }] }
critiques:
  one: { by: ${quoted(attack)}, about: [turnout], body: ${quoted(`${attack} [x](javascript:${run}) ![y](${far}/c.png)`)} }
`;

export const table = `place,turnout,ballots\ntown,51.0,120\n`;

function quoted(text: string): string {
  return JSON.stringify(text);
}
