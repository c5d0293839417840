import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { amountsOf } from '../../../../shared/src/frames/amounts';
import { PanelView } from '../../../../shared/src/view/PanelView';
import type { Heard, Sensor } from '../../data/trust';
import { TEXTS } from '../../text/texts';
import { fleetSentences, trustFoot, trustLead } from '../../text/trustSentences';
import { trustTwin } from '../../text/trustTwin';
import type { PictureProps } from '../picture';
import { TrustView } from './TrustView';
import { smallness } from '../small';
import { useChoice } from '../useChoice';
import { WithChoice } from '../WithChoice';

/** Of the drawing, em. */
const NEEDED = { width: 20, height: 12 };

interface Props extends PictureProps {
  /** The worst first. */
  readonly sensors: readonly Sensor[];
  readonly fleet: readonly Heard[];
}

/** How far one sensor can be trusted, and who of the fleet reports. */
export function TrustPicture({ sensors, fleet, station, zone, annotations, ...frame }: Props) {
  const { language } = frame;
  const theme = useTheme2();
  const names = sensors.map(({ name, property }) => `${name} · ${property}`);
  const [chosen, choose] = useChoice(
    sensors.map(({ station: id, name }, i) => ({ name: names[i]!, ids: [id, name] })),
    station
  );
  const sensor = sensors[chosen]!;
  const amountsFor = ({ field }: Sensor) => amountsOf(field, language, theme, 1);
  const amounts = amountsFor(sensor);
  const { drawn, short, least } = smallness(frame.width, frame.height, NEEDED);
  // Where no boxes are drawn, words say who is silent.
  const unseen = drawn || short || fleet.length < 2 ? [] : fleetSentences(fleet, zone, language);
  return (
    <PanelView
      {...frame}
      lead={[...trustLead(sensor, short, amounts, language), ...unseen]}
      essential={2}
      foot={drawn ? trustFoot(sensor, fleet, language) : [sensor.attribution]}
      demo={sensor.demo}
      least={least}
      twin={() => trustTwin(sensors, fleet, amountsFor, zone, language)}
    >
      {(room) => (
        <WithChoice {...{ room, names, chosen }} label={TEXTS[language].choose.trust} onChoose={choose}>
          {(inner) => drawn && <TrustView {...{ sensor, fleet, amounts, zone, language, annotations }} room={inner} />}
        </WithChoice>
      )}
    </PanelView>
  );
}
