import { DAY, HOUR, MINUTE, type Instant } from '../../../model/time';
import type { FeedRequest, RequestPlan } from '../../feed';

/** How far apart the documents of an archive are. */
const ARCHIVE_STEPS = { document: MINUTE, hour: HOUR, day: DAY } as const;

/** Where documents are and how to get at them. */
export interface Access {
  readonly url?: string;
  readonly siteTableUrl?: string;
  readonly subscription?: string;
  readonly siteTableSubscription?: string;
  readonly certificate?: { readonly pkcs12: string; readonly password?: string };
  readonly archiveUrl?: string;
  readonly archiveStep: keyof typeof ARCHIVE_STEPS;
}

/** The newest document with its site table and, where the provider keeps them, older ones, newest first. */
export function requestsFor(plan: RequestPlan<Access>): FeedRequest[] {
  const { archiveUrl, archiveStep, certificate } = plan.options;
  const { newest: url, siteTable } = addressesOf(plan);
  const common = {
    stations: plan.stations,
    ...(siteTable === undefined ? {} : { companions: { siteTable } }),
    ...(certificate ? { certificate } : {}),
  };
  const newest = { url, ...common };
  if (archiveUrl === undefined) {
    // Nothing older can be had, so that this one answer settles all of the range.
    return [{ ...newest, range: plan.range }];
  }
  const step = ARCHIVE_STEPS[archiveStep];
  const { start, end } = plan.range;
  const archivedUntil = Math.max(start, Math.min(end, plan.now - newestCovers(step)));
  const requests: FeedRequest[] = archivedUntil < end ? [{ ...newest, range: { start: archivedUntil, end } }] : [];
  for (let at = Math.floor((archivedUntil - 1) / step) * step; Math.min(at + step, archivedUntil) > start; at -= step) {
    const range = { start: Math.max(at, start), end: Math.min(at + step, archivedUntil) };
    requests.push({ url: below(plan, expand(archiveUrl, at)), range, ...common });
  }
  return requests;
}

/** What NDW calls its documents. */
const NDW = { root: 'https://opendata.ndw.nu', newest: 'trafficspeed.xml.gz', siteTable: 'measurement_current.xml.gz' };

/** Where the documents are; what a portal of somebody else calls its site table only the configuration can say. */
export function addressesOf({ options, baseUrl }: Pick<RequestPlan<Access>, 'options' | 'baseUrl'>): {
  readonly newest: string;
  readonly siteTable?: string;
} {
  const at = { baseUrl };
  const isAsNdw = options.url === undefined && options.subscription === undefined;
  const siteTable = options.siteTableUrl ?? (isAsNdw ? NDW.siteTable : undefined);
  return {
    newest:
      options.subscription === undefined ? below(at, options.url ?? NDW.newest) : subscribed(options.subscription),
    ...(options.siteTableSubscription !== undefined
      ? { siteTable: subscribed(options.siteTableSubscription) }
      : siteTable === undefined
        ? {}
        : { siteTable: below(at, siteTable) }),
  };
}

/** Whether the measured data are those of NDW. */
export function isFromNdw(plan: Pick<RequestPlan<Access>, 'options' | 'baseUrl'>): boolean {
  return new URL(addressesOf(plan).newest).host === new URL(NDW.root).host;
}

/** The address that Mobilithek gives to machines for a subscription. */
function subscribed(subscription: string): string {
  return `${MOBILITHEK}/mobilithek/api/v1.0/subscription/${subscription}/clientPullService?subscriptionID=${subscription}`;
}

const MOBILITHEK = 'https://mobilithek.info:8443';

/** Whether documents can be had under it: a whole address, or one below another, also with a date filled in. */
export function isAddress(text: string): boolean {
  const address = expand(text.trim(), 0);
  const base = 'https://host.example/';
  return text.trim() !== '' && URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}

function below({ baseUrl }: { readonly baseUrl: string }, address: string): string {
  return new URL(address, `${baseUrl}/`).href;
}

/** Asking the archive of a day for the last minutes would fetch the whole day on every poll. */
function newestCovers(step: number): number {
  return step === MINUTE ? 2 * MINUTE : 10 * MINUTE;
}

function expand(template: string, at: Instant): string {
  const stamp = new Date(at).toISOString();
  return template
    .replaceAll('{yyyy}', stamp.slice(0, 4))
    .replaceAll('{MM}', stamp.slice(5, 7))
    .replaceAll('{dd}', stamp.slice(8, 10))
    .replaceAll('{HH}', stamp.slice(11, 13))
    .replaceAll('{mm}', stamp.slice(14, 16));
}
