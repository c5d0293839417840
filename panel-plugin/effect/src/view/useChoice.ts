import { useState } from 'react';

interface Choosable {
  readonly ids: readonly string[];
  readonly name: string;
}

/** Which of several is drawn: what the reader has chosen, else what the panel's option names, else the first. */
export function useChoice(all: readonly Choosable[], named: string): readonly [number, (index: number) => void] {
  const [chosen, setChosen] = useState<string | null>(null);
  const find = (wanted: string) => all.findIndex(({ name, ids }) => name === wanted || ids.includes(wanted));
  const index = [chosen, named].map((wanted) => (wanted ? find(wanted) : -1)).find((at) => at >= 0) ?? 0;
  return [index, (to) => setChosen(all[to]?.name ?? null)];
}
