import React from 'react';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import type { Profile } from '../data/profile';
import { cellName, cellWords } from '../text/cells';

interface Props {
  readonly profile: Profile;
  readonly cell: number;
  readonly amounts: Amounts;
  readonly language: Language;
}

/** What one cell is, line by line. */
export function CellTip({ profile, cell, amounts, language }: Props) {
  const [value, ...rest] = cellWords(profile.cells[cell]!, amounts, language);
  return (
    <>
      <p>{cellName(profile.by, cell, language)}</p>
      <p>
        <strong>{value}</strong>
      </p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
