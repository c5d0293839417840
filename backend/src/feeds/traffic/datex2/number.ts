/** Numbers and truth as XML Schema writes them. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,15}(\.\d{1,20})?(E[+-]?\d{1,2})?$/i.test(text) ? Number(text) : undefined;
}

export const isTrue = (text: string | undefined) => text === 'true' || text === '1';
