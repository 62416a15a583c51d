import { writtenIn } from "../critiques/critique-target.js";
import { today } from "../today.js";
import type { Command } from "./command.js";

/** Writes what was typed in a critique's thread to the claim set, as a reply; it stays in the thread where that fails. */
export const replyToCritique: Command = {
  id: "countercheck.replyToCritique",
  run: async ({ annotations, critiques: { author, threads } }, argument) => {
    const written = writtenIn(argument);
    const target = written && threads.targetOf(written.thread);
    if (!written || !target || written.text.trim() === "") return;
    const { article, critique } = target;
    const by = await author.ask(article);
    const body = written.text;
    const made =
      by !== undefined &&
      (await annotations.annotate(article, { kind: "add-reply", critique, by, body, date: today() }));
    if (made) threads.discardWritten(written);
    else threads.keepWritten(written);
  },
};
