import React from 'react';
import type { QueryEditorHelpProps } from '@grafana/data';
import { Button } from '@grafana/ui';
import { QUERY_VERSION } from '../query/migrations';
import { HELP, say } from '../text/texts';
import type { HubQuery } from '../query/questions';
import { useStyles } from '../look/styles';

/** Questions that every hub can answer, each with one click. */
const EXAMPLES: readonly { text: keyof typeof HELP.examples; query: HubQuery }[] = [
  {
    text: 'temperature',
    query: { refId: 'A', version: QUERY_VERSION, type: 'series', properties: ['air_temperature'], envelope: true },
  },
  {
    text: 'week',
    query: { refId: 'A', version: QUERY_VERSION, type: 'series', properties: ['no2'], bucket: '1h', compare: '1w' },
  },
  {
    text: 'rain',
    query: { refId: 'A', version: QUERY_VERSION, type: 'series', properties: ['precipitation'], bucket: '1d' },
  },
  { text: 'now', query: { refId: 'A', version: QUERY_VERSION, type: 'latest', layout: 'wide', wording: 'words' } },
  {
    text: 'index',
    query: { refId: 'A', version: QUERY_VERSION, type: 'air-quality-index', layout: 'table', wording: 'words' },
  },
  { text: 'limits', query: { refId: 'A', version: QUERY_VERSION, type: 'limit-values', wording: 'words' } },
  {
    text: 'warnings',
    query: { refId: 'A', version: QUERY_VERSION, type: 'events', active: true, layout: 'table', wording: 'words' },
  },
  { text: 'forecast', query: { refId: 'A', version: QUERY_VERSION, type: 'forecast' } },
];

export function QueryEditorHelp({ onClickExample }: QueryEditorHelpProps<HubQuery>) {
  const styles = useStyles();
  return (
    <div className={styles.prose}>
      <h2>Smart Region Hub</h2>
      <p>{say(HELP.intro)}</p>
      <ul className={styles.examples}>
        {EXAMPLES.map(({ text, query }) => (
          <li key={text}>
            <Button variant="secondary" size="sm" onClick={() => onClickExample(query)}>
              {say(HELP.examples[text])}
            </Button>
          </li>
        ))}
      </ul>
      <p>{say(HELP.variables)}</p>
    </div>
  );
}
