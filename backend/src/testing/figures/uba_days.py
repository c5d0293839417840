#!/usr/bin/env python3
"""A second computation of the UBA export's years, without a line of the hub: what `npm run figures` compares with.

    python3 uba_days.py EXPORT.csv > uba-denw095.json

Needs Python 3.9 alone. Daily rows: day (MEZ), mean of NO2, largest 8-hour mean of O3 and its ending hour, PM10 (the
provider's own 24-hour mean at 24 h MEZ), hours of NO2 and O3.
"""
import csv
import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
UTC = timezone.utc
MEZ = timezone(timedelta(hours=1))


def rows(path):
    """(end of the hour in UTC, pm10 24 h, o3, no2, pm25 24 h, word) of each line; the clock is on local time."""
    last = None
    with open(path, encoding="utf-8-sig") as file:
        for line in csv.reader(file, delimiter=";"):
            if len(line) < 7 or not line[0].startswith("DE"):
                continue
            stamp = line[1].strip("'")
            day, hour = stamp.split(" ")
            # the hour is named by its end, but only its beginning (2 h in October) is twice on the clock
            start = datetime.fromisoformat(day) + timedelta(hours=int(hour[:2]) - 1)
            end = start.replace(tzinfo=BERLIN).astimezone(UTC) + timedelta(hours=1)
            if last is not None and end <= last:
                end += timedelta(hours=1)
            last = end
            yield (end, *(None if v == "-" else float(v) for v in line[2:6]), line[6])


def mean(values):
    return sum(values) / len(values)


def half_up(value):
    return int(value + 0.5 + 1e-9)


def main(path):
    table = {end: rest for end, *rest in rows(path)}
    out = {}
    for year in (2022, 2023):
        start = datetime(year, 1, 1, tzinfo=MEZ)
        days, no2_year, aot, aot_hours = [], [], 0.0, 0
        for d in range(365):
            midnight = (start + timedelta(days=d)).astimezone(UTC)
            ends = [midnight + timedelta(hours=h) for h in range(1, 25)]
            no2 = [table[e][2] for e in ends if e in table and table[e][2] is not None]
            o3 = [table[e][1] for e in ends if e in table and table[e][1] is not None]
            no2_year += no2
            windows = []
            for h, end in enumerate(ends, 1):
                w = [table[end - timedelta(hours=b)][1] for b in range(8) if end - timedelta(hours=b) in table]
                w = [v for v in w if v is not None]
                if len(w) >= 6:
                    windows.append((mean(w), h))
            best = max(windows, key=lambda x: (x[0], -x[1])) if len(windows) >= 18 else None
            if start + timedelta(days=d) >= datetime(year, 5, 1, tzinfo=MEZ) and \
                    start + timedelta(days=d) < datetime(year, 8, 1, tzinfo=MEZ):
                for h in range(9, 21):
                    v = table.get(ends[h - 1], (None, None))[1]
                    if v is not None:
                        aot += max(0.0, v - 80)
                        aot_hours += 1
            pm10 = table.get(ends[23], (None,))[0]
            days.append([
                (start + timedelta(days=d)).date().isoformat(),
                round(mean(no2), 6) if len(no2) >= 18 else None,
                round(best[0], 6) if best else None,
                best[1] if best else 0,
                pm10,
                len(no2),
                len(o3),
            ])
        maxima = sorted((r[2] for r in days if r[2] is not None), reverse=True)
        pm10s = sorted((r[4] for r in days if r[4] is not None), reverse=True)
        out[str(year)] = {
            "no2": {"mean": round(mean(no2_year), 6), "hours": len(no2_year), "above200": sum(v > 200 for v in no2_year),
                    "daysAbove25": sum(half_up(r[1]) > 25 for r in days if r[1] is not None)},
            "o3": {"daysAbove120": sum(half_up(v) > 120 for v in maxima), "daysAbove100": sum(half_up(v) > 100 for v in maxima),
                   "highest26": maxima[25], "hoursAbove180": sum(t[1] is not None and t[1] > 180
                   and e.astimezone(MEZ) - timedelta(hours=1) >= start and (e.astimezone(MEZ) - timedelta(hours=1)).year == year
                   for e, t in table.items()), "aot40": aot, "aot40Hours": aot_hours},
            "pm10": {"daysAbove50": sum(v > 50 for v in pm10s), "daysAbove45": sum(v > 45 for v in pm10s),
                     "highest36": pm10s[35]},
            "days": days,
        }
    json.dump(out, sys.stdout, separators=(",", ":"))


main(sys.argv[1])
