/**
 * The page of the checklist for reviewers of numbers, from its table in the code.
 * @param {readonly { id: string, label: string, question: string, help: string }[]} kinds
 */
export function critiqueKindsPage(kinds) {
  return `# Kinds of critique

<!-- Generated from src/core/critique-kinds.ts by \`npm run generate\`; edit that file instead. -->

A checklist for reviewers of numbers. When you [raise a critique](reviewing.md), you choose its kind from this list, and its
question stands above what you write. In a claim set the kind is \`kind:\` of the critique, and is suggested there while you
type. The list is no fence: choose none, or write a kind of your own, which is offered from then on in that claim set.

| kind | in words | ask | what helps |
|-|-|-|-|
${kinds.map(({ id, label, question, help }) => `| \`${id}\` | ${label} | ${question} | ${help} |`).join("\n")}
`;
}
