import { replyOf } from "../critiques/critique-target.js";
import { today } from "../today.js";
import type { Command } from "./command.js";

/** Writes what was typed below a critique's thread to the claim set, as a reply. */
export const replyToCritique: Command = {
  id: "countercheck.replyToCritique",
  run: async ({ annotations, critiques: { author, threads } }, argument) => {
    const written = replyOf(argument);
    const target = written && threads.targetOf(written.thread);
    if (!written || !target || written.text.trim() === "") return;
    const by = await author.ask(target.article);
    if (by === undefined) return;
    await annotations.annotate(target.article, {
      kind: "add-reply",
      critique: target.critique,
      by,
      body: written.text,
      date: today(),
    });
  },
};
