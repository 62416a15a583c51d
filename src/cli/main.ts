#!/usr/bin/env node
import { run } from "./run.js";

const { stdout, stderr, stdin } = process;

// A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

run(process.argv.slice(2), {
  stdout: output(stdout),
  stderr: output(stderr),
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  readStdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  },
  // Of the bundle, links resolved.
  bundleFolder: import.meta.dirname,
}).then((code) => {
  // No `process.exit`: what is still to be written to a pipe would be cut off.
  process.exitCode = code;
});

function output(stream: NodeJS.WriteStream) {
  return {
    write: (text: string) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : null,
  };
}
