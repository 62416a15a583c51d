/** The commands that hovers may link to; hovers come from strangers' texts, so nothing else is trusted there. */
export const hoverCommands = [
  "countercheck.openRow",
  "countercheck.openReadingView",
  "countercheck.raiseCritique",
] as const;
