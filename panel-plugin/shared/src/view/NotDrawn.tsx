import { css } from '@emotion/css';
import { type GrafanaTheme2, LoadingState, type PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { errorsOf, noticesOf } from '../frames/fields';
import type { Language } from '../text/language';
import { type Message, queryFailed } from '../text/messages';
import { PanelMessage } from './PanelMessage';

interface Box {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
}

/** A message that fills a panel, for what the panel itself was told wrongly: a station, a year, an area. */
export function Instead({
  width,
  height,
  language,
  ...message
}: Box & Message & { readonly notices?: readonly string[] }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.panel} style={{ width, height }} lang={language}>
      <PanelMessage {...message} />
    </div>
  );
}

/**
 * What stands in the place of a drawing that the data do not give: nothing while they are on their way; why the query
 * failed, as that is no lack of data; else what they lack, with what the hub says of its answer.
 * @param lack what the frames lack for this panel
 */
export function NotDrawn({ data, lack, ...box }: Box & { readonly data: PanelProps['data']; readonly lack: Message }) {
  if (data.state === LoadingState.Loading) {
    return null;
  }
  const failed = data.state === LoadingState.Error || (data.errors?.length ?? 0) > 0;
  const message = failed ? queryFailed(errorsOf(data), box.language) : lack;
  return <Instead {...box} {...message} notices={noticesOf(data.series)} />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({
    display: 'flex',
    flexDirection: 'column',
    overflow: 'auto',
    color: theme.colors.text.primary,
    lineHeight: 1.35,
    '& p': { margin: 0 },
  }),
});
