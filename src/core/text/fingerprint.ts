import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Shadow } from "./shadow.js";

/** Version of the normalisation that fingerprints are taken of; another version never matches by accident. */
const shadowVersion = 1;

/**
 * What tells one text from another, whatever its line breaks and quotation marks: SHA-256 of the shadow text, with the
 * version of the normalisation, like `sha256-1:9f86…`.
 */
export function fingerprintOf(shadow: Shadow): string {
  return `sha256-${shadowVersion}:${bytesToHex(sha256(utf8ToBytes(shadow.text)))}`;
}
