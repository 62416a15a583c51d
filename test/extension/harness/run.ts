import { connect } from "node:net";
import { format } from "node:util";
import Mocha from "mocha";
import { failureLine } from "#scripts/failure-line.mjs";

/** What `scripts/extension-tests.mjs` asks for, as JSON in the variable `COUNTERCHECK_TESTS`. */
interface Order {
  readonly port: number;
  readonly files: readonly string[];
  readonly grep?: string;
  readonly color: boolean;
}

/** What goes back over the socket, one JSON text a line. */
type Message =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "end"; readonly passed: number; readonly failed: readonly string[] };

/**
 * Runs the ordered test files; VS Code calls it in the extension host. It resolves when all is reported, failures too:
 * who gave the order tells. Tests that can't be loaded are one failure.
 */
export async function run(): Promise<void> {
  const { COUNTERCHECK_TESTS: text = "" } = process.env;
  const order = JSON.parse(text) as Order;
  const socket = connect(order.port, "127.0.0.1");
  const send = (message: Message): boolean => socket.write(`${JSON.stringify(message)}\n`);
  // The host has no terminal of its own: the report is printed where the tests were started.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => void send({ kind: "line", text: format(...args) });
  const mocha = new Mocha({ ui: "bdd", color: order.color, timeout: 30_000, forbidOnly: true, forbidPending: true });
  if (order.grep !== undefined) {
    mocha.grep(new RegExp(order.grep));
  }
  for (const file of order.files) {
    mocha.addFile(file);
  }
  try {
    send({ kind: "end", ...(await outcomeOf(mocha)) });
  } catch (error) {
    send({ kind: "line", text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    send({ kind: "end", passed: 0, failed: [failureLine("The tests could not be loaded", error)] });
  }
  await new Promise<void>((settle) => socket.end(settle));
}

function outcomeOf(mocha: Mocha): Promise<{ readonly passed: number; readonly failed: readonly string[] }> {
  return new Promise((settle) => {
    const failed: string[] = [];
    const runner = mocha.run(() => settle({ passed: runner.stats?.passes ?? 0, failed }));
    runner.on("fail", (test, error: unknown) => failed.push(failureLine(test.fullTitle(), error)));
  });
}
