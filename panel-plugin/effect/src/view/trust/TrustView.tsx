import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import type { Heard, Sensor } from '../../data/trust';
import { silentWords } from '../../text/trustSentences';
import { split } from '../arrange';
import { Drift } from './Drift';
import { Fleet, fleetHeight } from './Fleet';
import { Humidity } from './Humidity';
import { Scatter } from './Scatter';

interface Props {
  readonly sensor: Sensor;
  readonly fleet: readonly Heard[];
  readonly room: Room;
  readonly amounts: Amounts;
  readonly zone: string;
  readonly language: Language;
}

/** Lines that a small chart needs, em. */
const CHART = 6.8;

/** The hours on the left; fleet, drift and humidity on the right as far as there is height. */
export function TrustView({ sensor, fleet, room, amounts, zone, language }: Props) {
  const styles = useStyles2(getStyles);
  const { fontSize } = room;
  const hasScatter = sensor.pairs.reference.length > 0;
  const gap = 1.2 * fontSize;
  const words = silentWords(fleet, zone, language);
  const boxes = fleet.length > 1 ? (fleetHeight(fleet, room.width, fontSize, words) + gap) / fontSize : 0;
  const withChart = split(room, 0.48, boxes + CHART + 0.1);
  const parts = withChart.other ? withChart : split(room, 0.48, boxes + 0.1);
  const side = hasScatter ? parts.other : room;
  const needed = side ? fleetHeight(fleet, side.width, fontSize, words) : 0;
  const hasFleet = side !== null && fleet.length > 1 && needed + gap <= side.height;
  const charts = [
    ...(sensor.months.length > 1 ? (['drift'] as const) : []),
    ...(sensor.bands.length > 0 ? (['humidity'] as const) : []),
  ];
  const left = side ? side.height - (hasFleet ? needed + gap : 0) : 0;
  const fitting = charts.slice(0, Math.floor((left + gap) / (CHART * fontSize + gap)));
  const chart: Room | null = side && {
    width: side.width,
    height: Math.min(16 * fontSize, (left + gap) / Math.max(1, fitting.length) - gap),
    fontSize,
  };
  return (
    <div className={styles.all} style={{ flexDirection: parts.beside ? 'row' : 'column', gap: parts.gap }}>
      {hasScatter && <Scatter {...{ sensor, amounts, language }} room={parts.main} />}
      {side && chart && (
        <div className={styles.side} style={{ width: side.width, gap }}>
          {hasFleet && <Fleet {...{ fleet, fontSize, zone, language }} width={side.width} />}
          {fitting.map((one) =>
            one === 'drift' ? (
              <Drift key={one} months={sensor.months} room={chart} zone={zone} language={language} />
            ) : (
              <Humidity key={one} bands={sensor.bands} room={chart} language={language} />
            )
          )}
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ display: 'flex', color: theme.colors.text.primary }),
  side: css({ display: 'flex', flexDirection: 'column' }),
});
