import { text, type Language, type Text } from '../language';
import { uidOf } from '../uid';
import type { Measured } from './measured';

/** Whom a parcel is for, and how. */
export interface Parcel {
  /** Slug of the Kommune, or `region`. */
  readonly slug: string;
  readonly name: string;
  /** The whole region: every Kommune in one. */
  readonly isRegion: boolean;
  readonly language: Language;
  /** Dashboards without a choice, to be shared with everybody. */
  readonly isPublic: boolean;
  /** Where the hub is, until somebody says otherwise. */
  readonly hub: string;
  /** What there may be readings of; undefined: whatever there is, and no board is left out. */
  readonly measured?: Measured;
}

export const REGION = 'region';

/** `holzwickede-de`, `region-en-public`: the parcel's folder, and that of its dashboards. */
export const nameOf = ({ slug, language, isPublic }: Parcel): string =>
  [slug, language, ...(isPublic ? ['public'] : [])].join('-');

/** Of data source, rules and files: the same in each language, so that a second parcel of a Kommune brings no second one. */
export const baseOf = ({ slug }: Parcel): string => `smartregion-${slug}`;

/** Of the dashboards: the name of their provider, its file and their folder on the disk. */
export const providerOf = (parcel: Parcel): string => `smartregion-${nameOf(parcel)}`;

export const datasourceName = ({ name }: Parcel): string => `Smart Region Hub ${name}`;

export const datasourceUid = (parcel: Parcel): string => uidOf('smartregion', 'hub', parcel.slug);

export const ruleUid = (parcel: Parcel, rule: string): string => uidOf('smartregion', parcel.slug, rule);

export const dashboardUid = ({ slug, language, isPublic }: Parcel, dashboard: string): string =>
  uidOf('smartregion', slug, dashboard, ...(language === 'en' ? ['en'] : []), ...(isPublic ? ['public'] : []));

export const PUBLIC = text('öffentlich', 'public');
const ALARMS = text('Alarme', 'Alerts');

/** Grafana takes a slash (Fröndenberg/Ruhr) for a folder in a folder. */
const titleOf = ({ name }: Parcel): string => `Smart Region ${name.replaceAll('/', '-')}`;

/** „Smart Region Holzwickede (öffentlich)“: Grafana's folder of the dashboards. */
export function folderOf(parcel: Parcel): string {
  const { language, isPublic } = parcel;
  const kind = [...(isPublic ? [PUBLIC[language]] : []), ...(language === 'en' ? ['English'] : [])];
  return kind.length > 0 ? `${titleOf(parcel)} (${kind.join(', ')})` : titleOf(parcel);
}

/** A folder of its own: that of the dashboards comes after the rules and would be there twice. */
export const alertFolderOf = (parcel: Parcel): string => `${titleOf(parcel)} – ${ALARMS[parcel.language]}`;

/** In the language of the parcel. */
export const inLanguageOf = ({ language }: Parcel, words: Text): string => words[language];
