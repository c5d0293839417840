import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import type { Heard, Sensor } from '../../data/trust';
import { silentWords } from '../../text/trustSentences';
import type { Annotation } from '../../data/annotations';
import { split } from '../arrange';
import { arrangeCharts, CHART } from './arrangeCharts';
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
  readonly annotations: readonly Annotation[];
}

/** The hours on the left; fleet, drift and humidity on the right as far as there is room. */
export function TrustView({ sensor, fleet, room, amounts, zone, language, annotations }: Props) {
  const styles = useStyles2(getStyles);
  const { fontSize } = room;
  const gap = 1.2 * fontSize;
  const words = silentWords(fleet, zone, language);
  const heightOf = (width: number) => (fleet.length > 1 ? fleetHeight(fleet, width, fontSize, words) + gap : 0);
  const boxes = heightOf(room.width) / fontSize;
  const withChart = split(room, 0.48, boxes + CHART + 0.1);
  const parts = withChart.other ? withChart : split(room, 0.48, boxes + 0.1);
  const hasScatter = sensor.pairs.reference.length > 0;
  const side = hasScatter ? parts.other : room;
  const needed = side ? heightOf(side.width) : 0;
  const hasFleet = side !== null && needed > 0 && needed <= side.height;
  const { charts, chart, abreast } = arrangeCharts(
    side ? { ...side, height: side.height - (hasFleet ? needed : 0) } : { width: 0, height: 0, fontSize },
    sensor,
    gap
  );
  return (
    <div className={styles.all} style={{ flexDirection: parts.beside ? 'row' : 'column', gap: parts.gap }}>
      {hasScatter && <Scatter {...{ sensor, amounts, language }} room={parts.main} />}
      {side && (
        <div className={styles.side} style={{ width: side.width, gap }}>
          {hasFleet && <Fleet {...{ fleet, fontSize, zone, language }} width={side.width} />}
          <div className={styles.charts} style={{ flexDirection: abreast ? 'row' : 'column', gap }}>
            {charts.map((one) =>
              one === 'drift' ? (
                <Drift key={one} months={sensor.months} room={chart} {...{ zone, language, annotations }} />
              ) : (
                <Humidity key={one} bands={sensor.bands} room={chart} language={language} />
              )
            )}
          </div>
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ display: 'flex', color: theme.colors.text.primary }),
  side: css({ display: 'flex', flexDirection: 'column' }),
  charts: css({ display: 'flex' }),
});
