/** How many bytes from the start are whole lines: up to the last LF, or CR where there is none. 0 where no line ends. */
export function wholeLines(bytes: Buffer): number {
  const lineFeed = bytes.lastIndexOf(10);
  if (lineFeed >= 0) return lineFeed + 1;
  // An LF may follow a CR at the very end, and belong to it.
  return bytes.length < 2 ? 0 : bytes.lastIndexOf(13, bytes.length - 2) + 1;
}
