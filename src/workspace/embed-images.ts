import { containedFile } from "./contained-file.js";
import { folderOf } from "./file-uri.js";
import type { FileFault, Files } from "./files.js";
import { imageType } from "./image-type.js";
import { maxImage, maxImageFiles, maxImages } from "./limits.js";

/** An image as an address that holds it, or in a few words why it can't be had. */
export type EmbeddedImage =
  | { readonly kind: "data"; readonly address: string }
  | { readonly kind: "left-out"; readonly why: string };

/**
 * Reads an article's images, so that they can stand in a page. Nothing outside the article's folder is read, links
 * resolved.
 * @param paths as links write them, relative to the article's folder: one for each place where an image is shown, since
 * each place takes its room
 */
export async function embedImages(
  files: Files,
  articleFile: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, EmbeddedImage>> {
  const places = new Map<string, number>();
  for (const path of paths) places.set(path, (places.get(path) ?? 0) + 1);
  const images = new Map<string, EmbeddedImage>();
  let room = maxImages;
  for (const [path, count] of places) {
    const image = images.size < maxImageFiles ? await embedImage(files, articleFile, path) : leftOut(tooMany);
    const size = image.kind === "data" ? image.address.length * count : 0;
    images.set(path, size > room ? leftOut(tooMany) : image);
    if (size <= room) room -= size;
  }
  return images;
}

async function embedImage(files: Files, articleFile: string, path: string): Promise<EmbeddedImage> {
  const folder = folderOf(articleFile);
  if (folder === null) return leftOut("the article is not saved, so it has no folder");
  const contained = await containedFile(files, folder, articleFile, decoded(path));
  if (contained.kind === "refused") return leftOut("it lies outside the article's folder");
  const read = await files.readBytes(contained.file, maxImage);
  if (read.kind === "fault") return leftOut(faults[read.fault]);
  const type = imageType(read.bytes);
  if (type === null) return leftOut("the file is no PNG, JPEG, GIF, WebP, AVIF or SVG");
  return { kind: "data", address: `data:${type};base64,${Buffer.from(read.bytes).toString("base64")}` };
}

function leftOut(why: string): EmbeddedImage {
  return { kind: "left-out", why };
}

const tooMany = "the images before it take all the room there is";

const faults: Readonly<Record<FileFault, string>> = {
  missing: "the file is not there",
  "not-a-file": "it is no regular file",
  "too-large": `it is larger than ${maxImage / 1_000_000} MB`,
  "not-text": "the file can't be read",
  "not-utf-8": "the file can't be read",
  unreadable: "the file can't be read",
};

/** A link's path as a file's name has it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign stands for itself.
    return path;
  }
}
