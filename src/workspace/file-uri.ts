import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Names of files. Invariants of `workspace`: it is the one layer that reads and writes files; every file goes by one
 * normalised `file:` URI, whatever spelling an editor or a person used; a URI of another scheme (`untitled:`) passes
 * through untouched and has no path.
 */

/** The name of the file at an absolute path. */
export function fileUri(absolutePath: string): string {
  return pathToFileURL(lowerDrive(absolutePath)).href;
}

/** The absolute path of a file; null for other schemes and for URIs that name no path here (a host, an encoded slash). */
export function filePath(uri: string): string | null {
  if (!/^file:/i.test(uri)) return null;
  try {
    return lowerDrive(fileURLToPath(uri));
  } catch {
    // Only a malformed or remote file URI throws here.
    return null;
  }
}

/** The one spelling of a URI: percent-encoding, drive letters and dot segments made alike. */
export function normaliseUri(uri: string): string {
  const known = filePath(uri);
  return known === null ? uri : fileUri(known);
}

/** The folder that holds a file; null where the name has no path. */
export function folderOf(file: string): string | null {
  const known = filePath(file);
  return known === null ? null : fileUri(path.dirname(known));
}

/** A file's own name without its folders; a URI without a path is its own name. */
export function nameOf(file: string): string {
  const known = filePath(file);
  return known === null ? file : path.basename(known);
}

/** The file with another name in the same folder; null where the name has no path. */
export function besides(file: string, name: string): string | null {
  const known = filePath(file);
  return known === null ? null : fileUri(path.join(path.dirname(known), name));
}

/** The file at a relative path below (or, with `..`, above) a folder; null where the folder has no path. */
export function below(folder: string, relative: string): string | null {
  const known = filePath(folder);
  return known === null ? null : fileUri(path.resolve(known, relative));
}

/** Whether a file is the folder itself or lies in it, by name alone; links are not looked at. */
export function isInside(folder: string, file: string): boolean {
  const [from, to] = [filePath(folder), filePath(file)];
  if (from === null || to === null) return false;
  const way = path.relative(from, to);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Windows drives are one whatever their case; editors write them small. */
function lowerDrive(absolutePath: string): string {
  return /^[A-Z]:[\\/]/.test(absolutePath)
    ? absolutePath.charAt(0).toLowerCase() + absolutePath.slice(1)
    : absolutePath;
}
