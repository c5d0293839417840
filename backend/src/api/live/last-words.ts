/** An event of the stream that is about the stream itself. */
export const told = (event: string, data: object): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

export const GAP = {
  detail: 'Between the last id and what follows there may be readings and events that the hub cannot send any more.',
  remedy: 'Fetch them from /api/v1/export, and events by POST /api/v1/query.',
};

export const SLOW = {
  detail: 'The stream was not read for too long.',
  remedy:
    'Come back with the last id as Last-Event-ID; ask for less (kommunen, stations, properties) if it stays slow.',
};

export const STOPS = {
  detail: 'The hub stops.',
  remedy: 'Come back with the last id as Last-Event-ID: nothing is lost.',
};
