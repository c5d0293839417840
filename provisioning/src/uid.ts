import { createHash } from 'node:crypto';

/** Longer ones Grafana takes for none. */
const LONGEST = 40;
const DIGEST = 8;

/** A uid for Grafana, the same each time; where it would be too long, its end is a digest. */
export function uidOf(...parts: readonly string[]): string {
  const uid = parts.join('-');
  const digest = createHash('sha256').update(uid).digest('hex').slice(0, DIGEST);
  return uid.length <= LONGEST ? uid : `${uid.slice(0, LONGEST - DIGEST - 1)}-${digest}`;
}
