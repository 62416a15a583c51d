import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const src = join(root, "src");

/** What each layer may import; the compiler checks project references, this test what references can't say. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  charts: ["core"],
  render: ["core", "charts"],
  workspace: ["core"],
  protocol: ["core"],
  server: ["core", "charts", "render", "protocol", "workspace"],
  preview: ["core", "render", "workspace"],
  client: ["core", "render", "protocol", "preview"],
  webview: ["core", "charts", "render", "protocol"],
  cli: ["core", "charts", "render", "workspace"],
};
/** Layers that run anywhere: no Node. */
const pure = ["core", "charts", "render", "protocol", "webview"];
const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const layer = relative(src, file).split(/[\\/]/)[0] ?? "";
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?\bfrom\s+"([^"]+)"/gms),
    ...text.matchAll(/\bimport\((type\s)?"([^"]+)"\)/g),
  ];
  return found.map(([, typeOnly, from]) => ({
    file: relative(root, file),
    layer,
    from: from ?? "",
    typeOnly: typeOnly !== undefined,
  }));
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(src, name));
const imports = files.flatMap(importsOf);
const named = (all: readonly Import[]): string[] => all.map(({ file, from }) => `${file} imports ${from}`);

describe("the architecture", () => {
  it("knows every layer, and finds files and imports in each", () => {
    assert.deepEqual(new Set(imports.map(({ layer }) => layer)), new Set(Object.keys(arrows)));
  });

  it("imports only along the arrows", () => {
    const crossing = imports.filter(({ file, layer, from }) => {
      if (!from.startsWith(".")) return false;
      const target = relative(src, resolve(root, dirname(file), from)).split(/[\\/]/)[0] ?? "";
      return target !== layer && !arrows[layer]?.includes(target);
    });
    assert.deepEqual(named(crossing), []);
  });

  it("names `vscode` only in the client", () => {
    assert.deepEqual(named(imports.filter(({ layer, from }) => from === "vscode" && layer !== "client")), []);
  });

  it("names `vscode-languageclient` only in the client, `vscode-languageserver` only in the server", () => {
    const client = imports.filter(({ layer, from }) => from.startsWith("vscode-languageclient") && layer !== "client");
    const server = imports.filter(({ layer, from }) => from.startsWith("vscode-languageserver") && layer !== "server");
    assert.deepEqual(named([...client, ...server]), []);
  });

  it("keeps the language client out of the bundle that `activate` waits for", () => {
    const lazyFiles = ["language-client.ts", "apply-edit.ts", "resolve-code-action.ts"].map((name) => `client/${name}`);
    const eager = imports.filter(
      ({ file, from }) => from.startsWith("vscode-languageclient") && !lazyFiles.some((name) => file.endsWith(name)),
    );
    assert.deepEqual(named(eager), []);
  });

  it("names Node's modules nowhere in core, charts, render, protocol and webview", () => {
    assert.deepEqual(named(imports.filter(({ layer, from }) => pure.includes(layer) && builtins.has(from))), []);
  });

  it("reads files only in the workspace layer", () => {
    const reading = imports.filter(
      ({ layer, from }) => /^(node:)?fs(\/promises)?$/.test(from) && layer !== "workspace",
    );
    assert.deepEqual(named(reading), []);
  });

  it("has no drawers: folders and files are named after what they hold", () => {
    const drawers = files.filter((file) => /[\\/](utils?|helpers?|common|shared|misc|types)([\\/]|\.ts$)/.test(file));
    assert.deepEqual(drawers, []);
  });
});
