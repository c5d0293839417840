import { StationQueue } from './station-queue';

/** Work that says when it begins and ends when told to. */
function stage() {
  const said: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      said.push(name);
      ends.set(name, (error) => (error ? reject(error) : resolve(name)));
    });
  const end = async (name: string, error?: Error) => {
    ends.get(name)!(error);
    await new Promise(setImmediate);
  };
  return { said, work, end };
}

const soon = () => new Promise(setImmediate);

it('lets different stations go side by side, and the same one after the other', async () => {
  const turns = new StationQueue();
  const { said, work, end } = stage();
  void turns.onStations(['a'], work('a1'));
  void turns.onStations(['a', 'b'], work('ab'));
  void turns.onStations(['c'], work('c1'));
  void turns.onStations(['b'], work('b1'));
  await soon();
  expect(said).toEqual(['a1', 'c1']);
  await end('a1');
  expect(said).toEqual(['a1', 'c1', 'ab']);
  await end('ab');
  expect(said).toEqual(['a1', 'c1', 'ab', 'b1']);
});

it('lets nothing pass work on everything, which waits for all', async () => {
  const turns = new StationQueue();
  const { said, work, end } = stage();
  void turns.onStations(['a'], work('a1'));
  void turns.onStations(['b'], work('b1'));
  void turns.onAll(work('all'));
  void turns.onStations(['c'], work('c1'));
  await soon();
  await end('a1');
  expect(said).toEqual(['a1', 'b1']);
  await end('b1');
  expect(said).toEqual(['a1', 'b1', 'all']);
  await end('all');
  expect(said).toEqual(['a1', 'b1', 'all', 'c1']);
});

it('goes on after a failure, which is told to who asked', async () => {
  const turns = new StationQueue();
  const { said, work, end } = stage();
  const failing = turns.onStations(['a'], work('a1'));
  const next = turns.onAll(work('all'));
  const caught = expect(failing).rejects.toThrow('disk full');
  await soon();
  await end('a1', new Error('disk full'));
  await caught;
  await end('all');
  await expect(next).resolves.toBe('all');
  expect(said).toEqual(['a1', 'all']);
});
