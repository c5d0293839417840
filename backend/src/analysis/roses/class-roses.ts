import { numberField, type Field, type Frame } from '../../model/frame';
import { displayUnit } from '@smartregion/terms/units';
import { seriesName } from '../selection/describe';
import { numberOf } from '../wording/in-short';
import { figure } from '../wording/table';
import { LEAST_HOURS, parted, roseNotices } from './remarks';
import { roseLabels, SECTOR_COLUMNS, sectorFrame, type Subject } from './rose-frames';
import type { Property } from '@smartregion/terms/property';
import type { Language, Sentence } from '@smartregion/terms/sentence';
import type { Rose } from '../domain/roses/rose';
import type { SectorCount } from '../domain/roses/sectors';
import type { Scope } from '../question';

/** A rose of shares by sector and class. */
export interface ClassRose {
  readonly subject: Subject;
  readonly rose: Rose;
  /** Upper ends of all classes but the last. */
  readonly breaks: readonly number[];
}

/** Cells of a rose: beside its classes, one more than ends, it has their sum. */
export const classCells = (sectors: number, breaks: number): number => sectors * (SECTOR_COLUMNS + breaks + 2);

/** Frames of roses as far as they have enough hours, and what is to be said of them. */
export function classRoses(all: readonly ClassRose[], count: SectorCount, scope: Scope): [Frame[], Sentence[]] {
  const withWind = ({ rose: { n, undirected } }: ClassRose) => Math.round(n * (1 - undirected / 100));
  const [told, few] = parted(all, withWind, LEAST_HOURS, scope);
  const frames = told.map(({ subject, rose, breaks }) => {
    const { calm, undirected, n, corrected } = rose;
    return sectorFrame(
      subject,
      {
        count,
        figures: classColumns(rose, breaks, subject.series.propertyInfo, roseLabels(subject, scope), scope.language),
        hours: rose.counts.map(sum),
        whole: { calm, undirected, n, corrected },
      },
      scope
    );
  });
  const named = told.map(({ subject, rose }) => ({ name: seriesName(subject.series, scope), rose }));
  return [frames, [...roseNotices(named), ...few]];
}

const PERCENT = { unit: 'percent', decimals: 1 };

/** For each class the share of all hours that have a value, with its ends as name and labels, then the sector's sum. */
function classColumns(
  { shares }: Rose,
  breaks: readonly number[],
  property: Property,
  labels: Record<string, string>,
  language: Language
): Field[] {
  const classes = Array.from({ length: breaks.length + 1 }, (_, i) => ({ above: breaks[i - 1], upTo: breaks[i] }));
  return [
    ...classes.map(({ above, upTo }, i) =>
      numberField(
        `class_${i + 1}`,
        shares.map((own) => figure(own[i]!)),
        {
          labels: {
            ...labels,
            class: String(i + 1),
            ...(above === undefined ? {} : { above: String(above) }),
            ...(upTo === undefined ? {} : { up_to: String(upTo) }),
          },
          config: { ...PERCENT, displayName: className(above, upTo, property, language) },
        }
      )
    ),
    numberField(
      'share',
      shares.map((own) => figure(sum(own))),
      { config: PERCENT }
    ),
  ];
}

const sum = (own: readonly number[]) => own.reduce((total, one) => total + one, 0);

/** "bis 10 µg/m³", "10 – 20 µg/m³", "über 40 µg/m³" */
function className(
  above: number | undefined,
  upTo: number | undefined,
  { ucum }: Property,
  language: Language
): string {
  const words = language === 'de' ? { upTo: 'bis', above: 'über' } : { upTo: 'up to', above: 'above' };
  const [low, high] = [above, upTo].map((end) => end !== undefined && numberOf(end, language));
  const ends = low && high ? `${low} – ${high}` : low ? `${words.above} ${low}` : high ? `${words.upTo} ${high}` : '';
  return `${ends} ${displayUnit(ucum, language)}`.trim();
}
