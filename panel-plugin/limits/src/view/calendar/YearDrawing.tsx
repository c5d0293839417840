import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../../shared/src/view/arrangeView';
import type { Language } from '../../../../shared/src/text/language';
import { mutedColor } from '../../../../shared/src/signs/palette';
import type { Gauge } from '../../data/gauges';
import type { Calendar } from '../../data/station';
import type { StationYear } from '../../data/stationYear';
import { arrange, MEASURES, NARROW } from '../../layout';
import { gaugeText, projected } from '../../text/gaugeText';
import { moreWords } from '../../text/moreWords';
import { CalendarView } from './CalendarView';
import { Compact } from '../Compact';
import type { DayLinks } from './DayHint';
import { GaugeRow } from '../GaugeRow';

interface Props {
  readonly year: StationYear;
  readonly gauges: readonly Gauge[];
  /** Those that may be drawn. */
  readonly calendars: readonly Calendar[];
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
  readonly room: Room;
  readonly language: Language;
  readonly linksOf: DayLinks;
}

/** Where lines are short, fonts that stand in for Inter need one more for the sentences than was measured, em. */
const SPARE = 1.6;

/** Gauges and calendar of a year, as much of them as the room holds. */
export function YearDrawing({ year, gauges, calendars, chosen, onChoose, room, language, linksOf }: Props) {
  const styles = useStyles2(getStyles);
  const texts = gauges.map((gauge) => gaugeText(gauge, year.law, language));
  const { fontSize } = room;
  const more = (hidden: readonly number[]) => {
    const [rest, drawn] = [true, false].map((isHidden) => gauges.filter((_, i) => hidden.includes(i) === isHidden));
    return moreWords(rest!, drawn!, year.law, language);
  };
  const layout = arrange(
    { ...room, height: room.height - (room.width < NARROW ? SPARE * fontSize : 0) },
    gauges.map((gauge, i) => ({
      ...{ draws: gauge.draws, importance: gauge.importance, notes: texts[i]!.notes },
      head: `${texts[i]!.label} ${texts[i]!.figure}`,
      projected: projected(gauge.row, language) !== '',
    })),
    calendars.length > 0,
    more
  );
  const hidden = gauges.map((_, i) => i).filter((i) => !layout.gauges.includes(i));
  if (layout.gauges.length === 0 && !layout.calendar) {
    return <Compact {...{ year, room, language }} />;
  }
  return (
    <div
      className={styles.drawing}
      style={{ fontSize, flexDirection: layout.beside ? 'row' : 'column', height: '100%' }}
    >
      {layout.gauges.length > 0 && (
        <div className={layout.beside ? styles.aside : undefined}>
          <ul
            className={styles.gauges}
            style={{ gridTemplateColumns: `repeat(${layout.columns}, ${layout.gaugeWidth}px)` }}
          >
            {layout.gauges.map((place) => (
              <GaugeRow
                key={place}
                gauge={gauges[place]!}
                text={texts[place]!}
                noted={layout.noted}
                width={layout.gaugeWidth}
                {...{ fontSize, language }}
              />
            ))}
          </ul>
          {hidden.length > 0 && <p className={styles.more}>{more(hidden)}</p>}
        </div>
      )}
      {layout.calendar && (
        <CalendarView
          {...{ calendars, chosen, onChoose, fontSize, language, linksOf }}
          {...layout.calendar}
          running={year.running}
        />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  drawing: css({ display: 'flex', gap: `${MEASURES.gap}em ${MEASURES.between}em` }),
  aside: css({ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' }),
  gauges: css({
    display: 'grid',
    flex: 1,
    alignContent: 'space-between',
    gap: `${MEASURES.gap}em ${MEASURES.between}em`,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  }),
  more: css({ fontSize: `${MEASURES.note.size}em`, '&&': { lineHeight: MEASURES.more }, color: mutedColor(theme) }),
});
