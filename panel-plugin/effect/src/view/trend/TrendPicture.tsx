import { type Field, FieldType } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { amountsOf } from '../../../../shared/src/frames/amounts';
import { PanelView } from '../../../../shared/src/view/PanelView';
import type { Trend } from '../../data/trend';
import { TEXTS } from '../../text/texts';
import { trendFoot, trendLead } from '../../text/trendSentences';
import { trendTwin } from '../../text/twins';
import type { PictureProps } from '../picture';
import { TrendView } from './TrendView';
import { smallness } from '../small';
import { useChoice } from '../useChoice';
import { WithChoice } from '../WithChoice';

/** Of the drawing, em. */
const NEEDED = { width: 20, height: 9 };

interface Props extends PictureProps {
  readonly trends: readonly Trend[];
}

/** Where one series tends to, with the weather and without. */
export function TrendPicture({ trends, station, zone, annotations, ...frame }: Props) {
  const { language } = frame;
  const theme = useTheme2();
  const names = trends.map(({ name, property }) => [name, property].filter((word) => word !== '').join(' · '));
  const [chosen, choose] = useChoice(
    trends.map(({ name }, i) => ({ name: names[i]!, ids: [name] })),
    station
  );
  const trend = trends[chosen]!;
  const amounts = amountsOf(trend.field ?? PLAIN, language, theme, 1);
  const { drawn, short, least } = smallness(frame.width, frame.height, NEEDED);
  return (
    <PanelView
      {...frame}
      lead={trendLead(trend, { several: trends.length > 1, short }, language)}
      foot={drawn ? trendFoot(trend, zone, language) : [trend.attribution]}
      demo={trend.demo}
      least={least}
      twin={() => trendTwin(trends, language)}
    >
      {(room) => (
        <WithChoice {...{ room, names, chosen }} label={TEXTS[language].choose.trend} onChoose={choose}>
          {(inner) => drawn && <TrendView {...{ trend, amounts, zone, language, annotations }} room={inner} />}
        </WithChoice>
      )}
    </PanelView>
  );
}

/** Of a table alone no figures are drawn but slopes, and these say their unit themselves. */
const PLAIN: Field = { name: 'value', type: FieldType.number, config: {}, values: [] };
