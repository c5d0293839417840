import type { Room } from '../../../../shared/src/view/arrangeView';
import type { Sensor } from '../../data/trust';

type Chart = 'drift' | 'humidity';

/** Which small charts are drawn, and how large each is. */
interface Charts {
  readonly charts: readonly Chart[];
  readonly chart: Room;
  readonly abreast: boolean;
}

/** Height and width that a small chart needs, and the height it takes at most, em. */
export const CHART = 6.8;
const WIDE = 13;
const MOST = 16;

/** Drift and humidity one above the other, where that is too low abreast, and where both are too narrow drift alone. */
export function arrangeCharts({ width, height, fontSize }: Room, { months, bands }: Sensor, gap: number): Charts {
  const known: readonly Chart[] = [
    ...(months.length > 1 ? (['drift'] as const) : []),
    ...(bands.length > 0 ? (['humidity'] as const) : []),
  ];
  const fitting = Math.max(0, Math.floor((height + gap) / (CHART * fontSize + gap)));
  const abreast = fitting === 1 && known.length === 2 && width - gap >= 2 * WIDE * fontSize;
  const charts = abreast ? known : known.slice(0, fitting);
  const rows = abreast ? 1 : Math.max(1, charts.length);
  const chart: Room = {
    width: abreast ? (width - gap) / 2 : width,
    height: Math.min(MOST * fontSize, (height + gap) / rows - gap),
    fontSize,
  };
  return { charts, chart, abreast };
}
