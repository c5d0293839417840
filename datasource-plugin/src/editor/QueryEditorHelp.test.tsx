import React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hubDataSource, surround } from '../testing/grafana';
import type { HubQuery } from '../query/questions';
import { QueryEditorHelp } from './QueryEditorHelp';

it('puts an example into the editor with one click', async () => {
  surround();
  const onClickExample = jest.fn();
  render(
    <QueryEditorHelp
      datasource={hubDataSource() as never}
      query={{ refId: 'A' } as HubQuery}
      onClickExample={onClickExample}
    />
  );
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: /verglichen mit der Vorwoche/ }));
  expect(onClickExample).toHaveBeenCalledWith({
    refId: 'A',
    version: 1,
    type: 'series',
    properties: ['no2'],
    bucket: '1h',
    compare: '1w',
  });
});
