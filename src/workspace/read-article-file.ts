import { type Article, parseArticle } from "../core/article/parse-article.js";
import { nameOf } from "./file-uri.js";
import type { Unread } from "./files.js";
import { type Parsed, readParsed } from "./read-parsed.js";
import type { Workspace } from "./workspace.js";

/** An article as it is now. */
export function readArticleFile(workspace: Workspace, file: string): Promise<Parsed<Article> | Unread> {
  const format = workspace.unsavedFormat(file) ?? articleFormat(file);
  const parse = (text: string, before: Article | null): Article => parseArticle(text, { format, before });
  return readParsed(workspace, workspace.articles, file, "article", parse, format);
}

/** How a file's name says that it is written: Markdown by its extension, all else plain text. */
export function articleFormat(file: string): "markdown" | "plain" {
  return /\.(md|markdown)$/i.test(nameOf(file)) ? "markdown" : "plain";
}
