import { DataHoverClearEvent, DataHoverEvent, type EventBus } from '@grafana/data';
import { useEffect, useMemo, useState } from 'react';

/** The crosshair that the panels of a dashboard share. */
export interface SharedHover {
  readonly bus: EventBus;
  readonly tell: (time: number) => void;
}

export function useHoverOf(bus: EventBus): SharedHover {
  return useMemo(() => ({ bus, tell: (time) => bus.publish(new DataHoverEvent({ point: { time } })) }), [bus]);
}

/** When another panel is pointed at; null: none is. */
export function useSharedHover({ bus }: SharedHover): number | null {
  const [time, setTime] = useState<number | null>(null);
  useEffect(() => {
    const subscriptions = [
      bus.getStream(DataHoverEvent).subscribe(({ origin, payload }) => {
        const point = payload.point as { readonly time?: unknown } | undefined;
        setTime(origin !== bus && typeof point?.time === 'number' ? point.time : null);
      }),
      bus.getStream(DataHoverClearEvent).subscribe(() => setTime(null)),
    ];
    return () => subscriptions.forEach((one) => one.unsubscribe());
  }, [bus]);
  return time;
}
