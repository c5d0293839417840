import { iso, type Instant } from '../../../model/time';

/** `2026-07-14T11:00:00Z`; milliseconds only where there are any. */
export function moment(instant: Instant): string {
  const text = iso(instant);
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}
