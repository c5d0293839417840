import React, { type ReactNode } from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import { CHOICE, Choose } from './Choose';

interface Props {
  readonly room: Room;
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly children: (room: Room) => ReactNode;
}

/** A drawing of one of several, and above it which. */
export function WithChoice({ room, label, names, chosen, onChoose, children }: Props) {
  const height = Math.max(30, CHOICE * room.fontSize);
  if (names.length < 2 || room.height < height) {
    return <>{children(room)}</>;
  }
  return (
    <>
      <div style={{ height }}>
        <Choose {...{ label, names, chosen, onChoose }} />
      </div>
      {children({ ...room, height: room.height - height })}
    </>
  );
}
