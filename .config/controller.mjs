/** A place at the end of a webhook: it does as it is told and says so, as the controller of signals would. */
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @param {string} hubUrl where it feeds back
 * @param {string} token `feedbackToken` of its webhook
 * @returns {Promise<{url: string, stop: () => Promise<void>}>} where commands go
 */
export async function startController(hubUrl, token) {
  const server = createServer((request, response) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const command = commandIn(Buffer.concat(pieces).toString());
      response.writeHead(command ? 202 : 400).end();
      if (command) {
        feedBack(hubUrl, token, command).catch((error) => console.error(`controller: ${error.message}`));
      }
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const stop = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}/befehl`, stop };
}

/** Undefined for whatever else comes along on this port. */
function commandIn(text) {
  try {
    return JSON.parse(text).data;
  } catch {
    return undefined;
  }
}

async function feedBack(hubUrl, token, { command, rule, switchTo }) {
  const body = JSON.stringify({ command, state: switchTo, text: 'Signalprogramm gewechselt.' });
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  for (let attempt = 0; attempt < 10; attempt++) {
    // Signals change their programme at the end of a cycle, not while the command is still being answered.
    await pause(1000);
    const answer = await fetch(`${hubUrl}/api/v1/actions/${rule}/feedback`, { method: 'POST', headers, body }).catch(
      () => undefined
    );
    if (answer?.ok) {
      return;
    }
  }
  throw new Error(`The hub did not hear the feedback to ${command}.`);
}
