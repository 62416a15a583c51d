import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./start-server.js";

// How to talk is in the arguments: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
// The bundle stands in `dist`, beside `docs`, wherever it is installed.
const [rulePages, bundleFolder] = ["../docs/rules/", "./"].map((path) => new URL(path, import.meta.url).href);
startServer(createConnection(ProposedFeatures.all), rulePages, bundleFolder);
