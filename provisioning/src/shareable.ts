import type { Dashboard, Row } from './dashboard';
import { KOMMUNE_INPUT } from './kommune-input';
import type { Override } from './field-config';
import { text, type Text } from './language';
import { STATION } from './look';
import type { Panel, Target } from './panel';

const KOMMUNE = `\${${KOMMUNE_INPUT}}`;

/**
 * The dashboard of one Kommune, for sharing: shared dashboards have neither variables nor annotations. The Kommune is
 * filled in when the dashboard is imported; all its stations stand in the place of a chosen one.
 */
export function shareable(dashboard: Dashboard): Dashboard {
  return {
    ...dashboard,
    title: text(`${dashboard.title.de} – ${KOMMUNE}`, `${dashboard.title.en} – ${KOMMUNE}`),
    variables: [],
    kommune: dashboard.variables.find(({ name }) => name === 'kommune')?.current.text,
    annotations: [],
    rows: dashboard.rows.map((row): Row => ({
      ...row,
      panels: row.panels.map((panel) => ({
        ...panel,
        title: ofKommune(panel.title),
        options: ofSeveral(panel),
        overrides: panel.type === 'table' ? panel.overrides : panel.overrides?.map(ofStation),
        targets: panel.targets.map(fixed),
      })),
    })),
  };
}

/** Figures of several stations need their names, as curves do. */
function ofSeveral({ type, options, targets }: Panel): Panel['options'] {
  if (type === 'text') {
    return { ...options, content: ofKommune(options?.['content'] as Text) };
  }
  const isNameless = type === 'stat' && options?.['textMode'] === 'value' && targets[0]?.type === 'series';
  return isNameless ? { ...options, textMode: 'value_and_name' } : options;
}

function ofKommune({ de, en }: Text): Text {
  const named = (words: string) => words.replace(/\$\{(kommune|station):text\}/g, KOMMUNE);
  return text(named(de), named(en));
}

/** Where one station was chosen, a curve may go without its name; of several each needs it. */
function ofStation({ matcher, properties }: Override): Override {
  const named = (name: string) => (name.includes('$') ? name : `${name}, ${STATION}`);
  return {
    matcher,
    properties: properties.map(({ id, value }) => {
      const { de, en } = (value ?? {}) as Partial<Text>;
      return { id, value: id === 'displayName' && de && en ? text(named(de), named(en)) : value };
    }),
  };
}

function fixed({ kommunen, stations, ...rest }: Target): Target {
  const isChosen = [kommunen, stations].flat().some((id) => typeof id === 'string' && id.startsWith('$'));
  return isChosen ? { ...rest, kommunen: [KOMMUNE] } : { ...rest, kommunen, stations };
}
