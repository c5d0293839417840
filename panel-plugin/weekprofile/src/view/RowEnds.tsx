import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  readonly ends: readonly string[];
  /** What they are: the sum or the mean. */
  readonly name: string;
  /** Right edge, pixels. */
  readonly x: number;
  readonly rowHeight: number;
}

/** At the right of each row what it comes to, and beneath what that is. */
export function RowEnds({ ends, name, x, rowHeight }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <g textAnchor="end" aria-hidden>
      {ends.map((end, row) => (
        <text key={row} className={styles.end} x={x} y={(row + 0.5) * rowHeight} dy="0.35em">
          {end}
        </text>
      ))}
      <text className={styles.name} x={x} y={ends.length * rowHeight} dy="1.2em">
        {name}
      </text>
    </g>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  end: css({ fill: theme.colors.text.primary }),
  name: css({ fill: theme.colors.text.secondary }),
});
