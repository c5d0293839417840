/** `Promise.all` over a list, with at most `limit` at the same time. */
export async function mapLimited<In, Out>(
  items: readonly In[],
  limit: number,
  work: (item: In) => Promise<Out>
): Promise<Out[]> {
  const results = new Array<Out>(items.length);
  const rest = items.entries();
  const worker = async () => {
    for (const [i, item] of rest) {
      results[i] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
