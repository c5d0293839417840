import { Breath } from './breath';

/** Characters that are sent at once. */
const PACKET = 65_536;

/** Small pieces put together to packets, in turn with everything else that the hub does. */
export async function* calmly(pieces: Iterable<string>): AsyncGenerator<string> {
  const breath = new Breath();
  let packet = '';
  for (const piece of pieces) {
    packet += piece;
    await breath.take();
    if (packet.length > PACKET) {
      yield packet;
      packet = '';
    }
  }
  if (packet !== '') {
    yield packet;
  }
}
