import type { MarkdownIt } from "markdown-it";
import { markTokens } from "./mark-tokens.js";
import type { PreviewModel } from "./preview-model.js";

/** The articles that the preview knows; asking for one that it doesn't know gets it read. */
export interface PreviewModels {
  /** As the document's text is now. Null for what has no claim set, or isn't read yet. */
  of(document: string): PreviewModel | null;
}

/**
 * Extends the editor's own Markdown parser by marks and notes. VS Code tells which document it shows only when it renders,
 * and keeps what it parsed: the tokens are left as they are, and copies of them are marked. Next to no cost where a
 * document has no claim set.
 */
export function extendPreview(parser: MarkdownIt, models: PreviewModels): MarkdownIt {
  const { renderer } = parser;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const document = documentOf(env);
    const model = document === null ? null : models.of(document);
    return render(model ? markTokens(tokens, model) : tokens, options, env);
  };
  return parser;
}

/** The document that is shown, as VS Code's preview tells it; null for snippets without one. */
function documentOf(env: unknown): string | null {
  if (typeof env !== "object" || env === null || !("currentDocument" in env)) return null;
  const { currentDocument } = env;
  return typeof currentDocument === "object" && currentDocument !== null ? String(currentDocument) : null;
}
