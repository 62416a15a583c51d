import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "#scripts/paths.mjs";

interface Step {
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
  readonly completionEvents: readonly string[];
}

const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const steps: readonly Step[] = contributes.walkthroughs[0].steps;

describe("the walkthrough", () => {
  it("shows a picture for every kind of theme, small enough to travel with the extension, and tells it in words", () => {
    for (const { media } of steps) {
      assert.deepEqual(Object.keys(media.image).sort(), ["dark", "hc", "hcLight", "light"]);
      for (const picture of Object.values(media.image)) {
        assert.ok(existsSync(join(root, picture)), picture);
        assert.ok(statSync(join(root, picture)).size < 100_000, picture);
      }
      assert.ok(media.altText.length > 20);
    }
  });

  it("leads to commands that there are", () => {
    const commands: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);
    for (const { description, completionEvents } of steps) {
      const linked = [...description.matchAll(/\(command:([^)]+)\)/g)].map(([, command]) => command ?? "");
      assert.ok(linked.length > 0, description);
      for (const command of linked) assert.ok(commands.includes(command), command);
      for (const event of completionEvents) assert.ok(commands.includes(event.replace("onCommand:", "")), event);
    }
  });
});
