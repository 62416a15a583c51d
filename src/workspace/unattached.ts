import type { ClaimSet } from "../core/claims/claim-set.js";
import { fileFinding, startOf } from "../core/rules/file-finding.js";
import type { Finding } from "../core/rules/finding.js";
import { nameOf } from "./file-uri.js";
import { quoted } from "./quoted.js";

/** The finding on a claim set whose article isn't there, at the words that name it. */
export function unattached(claimSet: ClaimSet): Finding {
  const { path, fingerprint, title } = claimSet.data.article ?? {};
  if (path !== undefined) {
    const message = `The article ${quoted(path)} is not there, so these claims are left out. Correct its path, or put the file back.`;
    return fileFinding("unattached", claimSet.locate(["article", "path"]), message);
  }
  if (fingerprint !== undefined) {
    const name = title === undefined ? "its article" : quoted(title);
    const message = `No copy of ${name} is among the files here, so these claims are left out. Open a copy, or name it on the command line.`;
    return fileFinding("unattached", claimSet.locate(["article", "fingerprint"]), message);
  }
  const message = `No article stands beside ${quoted(nameOf(claimSet.file))}, so its claims are left out. Give the claim set the article's base name, or name the article in \`article: { path: … }\`.`;
  return fileFinding("unattached", startOf(claimSet.file), message);
}
