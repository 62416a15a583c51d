import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./start-server.js";

// How to talk is in the arguments: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
startServer(createConnection(ProposedFeatures.all));
