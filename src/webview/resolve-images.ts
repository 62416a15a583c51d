/**
 * Gives images their address. The server doesn't know where a page may load files from, so `render` leaves an image's
 * path in `data-path` and the editor tells the address of the article's folder; the editor decides what may be read.
 * @param base address of the article's folder, ending in a slash
 */
export function resolveImages(container: Element, base: string): void {
  for (const image of container.querySelectorAll<HTMLImageElement>("img[data-path]")) {
    const path = image.dataset.path ?? "";
    const address = addressOf(path, base);
    if (address !== null) image.src = address;
  }
}

function addressOf(path: string, base: string): string | null {
  try {
    const address = new URL(path, base);
    // Only files beside the article: another origin would be refused by the page's policy anyway.
    return address.origin === new URL(base).origin && address.protocol === new URL(base).protocol ? address.href : null;
  } catch {
    // An address that can't be read shows the image's text alternative.
    return null;
  }
}
