import * as vscode from "vscode";

/** Who writes here: the name that critiques and replies are signed with. */
export interface AuthorName extends vscode.Disposable {
  /** The name as far as it is known without asking: the setting's, else Git's for the file's repository. */
  known(file: vscode.Uri): Promise<string | undefined>;
  /** The name; asks for it once where nothing tells it. Undefined when the person doesn't say, and was told what follows. */
  ask(file: vscode.Uri): Promise<string | undefined>;
  /** The name became another. */
  readonly onDidChange: vscode.Event<void>;
}

const setting = "author.name";

/** What is said when the person gives no name: whoever asks for it keeps what was written. */
const unsigned = "Nothing was saved without a name. Your text is still there.";

/** Knows the author's name from `countercheck.author.name`, from the built-in Git extension, or from the person. */
export function rememberAuthorName(): AuthorName {
  let told: string | undefined;
  // Asking Git costs a process of its own: what it said once holds for the file as long as the window is open.
  const saidByGit = new Map<string, string>();
  const changed = new vscode.EventEmitter<void>();
  const subscription = vscode.workspace.onDidChangeConfiguration(
    (change) => change.affectsConfiguration(`countercheck.${setting}`) && changed.fire(),
  );
  const fromGit = async (file: vscode.Uri): Promise<string | undefined> => {
    const name = saidByGit.get(file.toString()) ?? (await nameFromGit(file, () => changed.fire()));
    if (name !== undefined) saidByGit.set(file.toString(), name);
    return name;
  };
  const known = async (file: vscode.Uri): Promise<string | undefined> =>
    nameFromSetting() ?? told ?? (await fromGit(file));
  return {
    known,
    ask: async (file) => {
      const name = await known(file);
      if (name !== undefined) return name;
      told = await askForName();
      if (told === undefined) {
        void vscode.window.showInformationMessage(unsigned);
        return undefined;
      }
      changed.fire();
      void offerToKeep(told);
      return told;
    },
    onDidChange: changed.event,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}

function nameFromSetting(): string | undefined {
  return nonEmpty(vscode.workspace.getConfiguration("countercheck").get(setting, ""));
}

async function askForName(): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: "Your Name",
    prompt: "It stands beside what you write in the claim set, and what carries it is yours to edit.",
  });
  return nonEmpty(answer ?? "");
}

async function offerToKeep(name: string): Promise<void> {
  const [question, keep] = [`Keep “${name}” as your name in the settings, for the next time?`, "Keep"];
  if ((await vscode.window.showInformationMessage(question, keep)) !== keep) return;
  await vscode.workspace.getConfiguration("countercheck").update(setting, name, vscode.ConfigurationTarget.Global);
}

/** What is used of the built-in Git extension's API. */
interface GitApi {
  getAPI(version: 1): {
    readonly state: "uninitialized" | "initialized";
    readonly onDidChangeState: vscode.Event<unknown>;
    getRepository(uri: vscode.Uri): { getConfig(key: string): Promise<string> } | null;
  };
}

/** @param later called when Git has found its repositories, if it is still looking for them */
async function nameFromGit(file: vscode.Uri, later: () => void): Promise<string | undefined> {
  const git = vscode.extensions.getExtension<GitApi>("vscode.git");
  if (!git) return undefined;
  try {
    const api = (git.isActive ? git.exports : await git.activate()).getAPI(1);
    if (api.state === "uninitialized") whenFirst(api.onDidChangeState, later);
    return nonEmpty((await api.getRepository(file)?.getConfig("user.name")) ?? "");
  } catch {
    // Git is switched off, isn't installed, or has no such name.
    return undefined;
  }
}

function whenFirst(event: vscode.Event<unknown>, act: () => void): void {
  const subscription = event(() => {
    subscription.dispose();
    act();
  });
}

function nonEmpty(text: string): string | undefined {
  const name = text.trim();
  return name === "" ? undefined : name;
}
