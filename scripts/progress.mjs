/**
 * Does work while stderr tells what is being done and, every ten seconds, for how long.
 * @template T
 * @param {string} label what is being done, as a title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function progress(label, work) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  process.stderr.write(`${label} …\n`);
  const ticker = setInterval(() => process.stderr.write(`  ${seconds()} s …\n`), 10_000);
  try {
    const value = await work();
    process.stderr.write(`  done in ${seconds()} s\n`);
    return value;
  } finally {
    clearInterval(ticker);
  }
}
