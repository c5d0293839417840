import { propertyOf } from '@smartregion/terms/property';
import type { Dashboard, Row } from './dashboard';
import { downloads } from './open-data/download-row';
import { KOMMUNE_INPUT } from './kommune-input';
import { text, type Text } from './language';
import { eachStation, type Sized } from './look';
import type { Target } from './panel';

const KOMMUNE = `\${${KOMMUNE_INPUT}}`;
const WIDTH = 24;

/**
 * The dashboard of one Kommune, for sharing: shared dashboards have neither variables nor annotations. The Kommune is
 * filled in when the dashboard is imported; all its stations stand in the place of a chosen one.
 */
export function shareable(dashboard: Dashboard): Dashboard {
  return {
    ...dashboard,
    title: text(`${dashboard.title.de} – ${KOMMUNE}`, `${dashboard.title.en} – ${KOMMUNE}`),
    variables: [],
    kommune: kommuneOf(dashboard),
    annotations: [],
    rows: [
      ...dashboard.rows.flatMap(({ height, panels }) =>
        inRows(
          height,
          panels
            .flatMap(ofAllStations)
            .map(ofKommune)
            .map((panel) => ({ ...panel, targets: panel.targets.map((target) => entered(target, dashboard)) }))
        )
      ),
      ...downloads(dashboard),
    ],
  };
}

/** What somebody would enter at the top of the dashboard, as it stands there. */
function entered(target: Target, { variables }: Dashboard): Target {
  const entries = Object.entries(target).map(([key, value]) => {
    const variable = variables.find(({ name }) => value === `$${name}`);
    return [key, variable && 'typed' in variable ? variable.typed : value] as const;
  });
  return Object.fromEntries(entries) as Target;
}

function inRows(height: number, panels: readonly Sized[]): Row[] {
  const rows: Sized[][] = [];
  let left = 0;
  for (const panel of panels) {
    if (panel.width > left) {
      rows.push([]);
      left = WIDTH;
    }
    rows.at(-1)!.push(panel);
    left -= panel.width;
  }
  return rows.map((row) => ({ height, panels: row }));
}

/**
 * Curves of one station are told apart by what they measure, in fixed colours; those of several by station. So each
 * property has a panel of its own, named after it, and each station its own colour, named in the legend.
 */
function ofAllStations(panel: Sized): Sized[] {
  const { type, targets, defaults } = panel;
  if (type !== 'timeseries' || !targets.every(isOfStation)) {
    return [ofSeveral(panel)];
  }
  const isOfBars = (defaults?.['custom'] as { drawStyle?: string } | undefined)?.drawStyle === 'bars';
  const seeThrough = isOfBars ? { custom: { ...(defaults?.['custom'] as object), fillOpacity: SEE_THROUGH } } : {};
  return targets.map((target) => ({
    ...panel,
    ...(targets.length > 1 ? { title: titleOf(target), overrides: [] } : {}),
    defaults: { ...defaults, ...eachStation, ...seeThrough },
    targets: [target],
  }));
}

/** Bars of two stations stand in front of each other. */
const SEE_THROUGH = 25;

const isOfStation = (target: Target): boolean =>
  'stations' in target && [target.stations].flat().some((id) => id?.startsWith('$station'));

function titleOf(target: Target): Text {
  const [first = ''] = 'properties' in target ? [target.properties ?? []].flat() : [];
  const { de, en } = propertyOf(first);
  return text(`${de}: ${KOMMUNE}`, `${en}: ${KOMMUNE}`);
}

/** Figures of several stations need their names, as curves do. */
function ofSeveral(panel: Sized): Sized {
  const { type, options, targets } = panel;
  const isNameless = type === 'stat' && options?.['textMode'] === 'value' && targets[0]?.type === 'series';
  return isNameless ? { ...panel, options: { ...options, textMode: 'value_and_name' } } : panel;
}

function ofKommune(panel: Sized): Sized {
  const { type, title, options, targets } = panel;
  return {
    ...panel,
    title: named(title),
    options: type === 'text' ? { ...options, content: named(options?.['content'] as Text) } : options,
    targets: targets.map(fixed),
  };
}

function named({ de, en }: Text): Text {
  const filled = (words: string) => words.replace(/\$\{(kommune|station):text\}|\$\{kommune\}/g, KOMMUNE);
  return text(filled(de), filled(en));
}

function fixed({ kommunen, stations, ...rest }: Target): Target {
  const isChosen = [kommunen, stations].flat().some((id) => typeof id === 'string' && id.startsWith('$'));
  return isChosen ? { ...rest, kommunen: [KOMMUNE] } : { ...rest, kommunen, stations };
}

/** The Kommune that stands in the import's field until somebody writes another. */
function kommuneOf({ variables }: Dashboard): string | undefined {
  return variables.flatMap((variable) =>
    'current' in variable && variable.name === 'kommune' ? variable.current.text : []
  )[0];
}
