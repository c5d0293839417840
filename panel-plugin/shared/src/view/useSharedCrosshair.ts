import { DataHoverClearEvent, DataHoverEvent, type EventBus } from '@grafana/data';
import { useEffect, useState } from 'react';

/** The moment that readers look at in other panels of the dashboard, and a way to tell them of ours. */
export function useSharedCrosshair(bus: EventBus): {
  readonly elsewhere: number | null;
  readonly tell: (time: number | null) => void;
} {
  const [elsewhere, setElsewhere] = useState<number | null>(null);
  useEffect(() => {
    const hover = bus.getStream(DataHoverEvent).subscribe((event) => {
      const time: unknown = event.payload?.point?.time;
      if (event.origin !== bus) {
        setElsewhere(typeof time === 'number' ? time : null);
      }
    });
    const clear = bus.getStream(DataHoverClearEvent).subscribe(() => setElsewhere(null));
    return () => {
      hover.unsubscribe();
      clear.unsubscribe();
    };
  }, [bus]);
  const tell = (time: number | null) => {
    const event = time === null ? new DataHoverClearEvent() : new DataHoverEvent({ point: { time } });
    bus.publish(Object.assign(event, { origin: bus }));
  };
  return { elsewhere, tell };
}
