/** React 19's scheduler wants a MessageChannel; jsdom has none, and Node's own keeps the test run from ending. */
class MessageChannel {
  port1 = { onmessage: null };
  port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data })) };
}

Object.assign(global, { MessageChannel });
