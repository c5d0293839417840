import { HOUR, MINUTE, type Instant } from '../../../../model/time';
import { hourStamp, minuteStamp, solarStamp } from './stamps';

/** What a column of a product file holds. */
export interface Column {
  readonly property: string;
  readonly unit: string;
  readonly covers: Covers;
  /** Code that says that the air stood still. */
  readonly calm?: number;
  /** Codes that are no values. */
  readonly codes?: ReadonlyMap<number, string>;
}

/** How `MESS_DATUM` is to be read, and where the interval lies relative to it, ms. */
export interface Covers {
  readonly stamp: (text: string) => Instant | undefined;
  readonly from: number;
  readonly to: number;
}

const TEN_MINUTES: Covers = { stamp: minuteStamp, from: -10 * MINUTE, to: 0 };
const HOURLY: Covers = { stamp: hourStamp, from: -HOUR, to: 0 };
/** Temperature and humidity follow the synoptic hour: one reading ten minutes before it. */
const READING: Covers = { stamp: hourStamp, from: -10 * MINUTE, to: -10 * MINUTE };
/** The hourly sum of precipitation runs from HH−1:51 to HH:50 (docs: feeds, 1.1). */
const RAIN_HOUR: Covers = { stamp: hourStamp, from: -10 * MINUTE, to: 50 * MINUTE };
/** The hour ends at a full hour of true solar time, so that its end in UTC has odd minutes. */
const SOLAR_HOUR: Covers = { stamp: solarStamp, from: -HOUR, to: 0 };

const DIRECTION = { calm: 0, codes: new Map([[990, 'variable']]) };
const SKY = new Map([[-1, 'sky not discernible']]);

const TEN_MINUTE_RADIATION = 'J/cm2/(10.min)';
const HOURLY_RADIATION = 'J/cm2/h';

/**
 * Columns of the climate data centre that are observations. Left out on purpose: quality levels (`QN…`), indicators
 * of precipitation and of its form (`RS_IND`, `RWS_IND_10`, `WRTR`), the way of observing (`V_N_I`, `V_VV_I`), the
 * sun's zenith angle and solar time (`ZENIT`, `MESS_DATUM_WOZ`), and the lowest and highest ten-minute mean of the
 * wind (`FNX_10`, `FMX_10`), for which the vocabulary has no word.
 */
export const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries({
    PP_10: { property: 'pressure_station', unit: 'hPa', covers: TEN_MINUTES },
    TT_10: { property: 'air_temperature', unit: 'Cel', covers: TEN_MINUTES },
    TM5_10: { property: 'air_temperature_ground', unit: 'Cel', covers: TEN_MINUTES },
    RF_10: { property: 'relative_humidity', unit: '%', covers: TEN_MINUTES },
    TD_10: { property: 'dew_point', unit: 'Cel', covers: TEN_MINUTES },
    FF_10: { property: 'wind_speed', unit: 'm/s', covers: TEN_MINUTES },
    DD_10: { property: 'wind_direction', unit: 'deg', covers: TEN_MINUTES, ...DIRECTION },
    FX_10: { property: 'wind_gust', unit: 'm/s', covers: TEN_MINUTES },
    DX_10: { property: 'wind_gust_direction', unit: 'deg', covers: TEN_MINUTES, ...DIRECTION },
    RWS_10: { property: 'precipitation', unit: 'mm', covers: TEN_MINUTES },
    RWS_DAU_10: { property: 'precipitation_duration', unit: 'min', covers: TEN_MINUTES },
    GS_10: { property: 'global_radiation', unit: TEN_MINUTE_RADIATION, covers: TEN_MINUTES },
    DS_10: { property: 'diffuse_radiation', unit: TEN_MINUTE_RADIATION, covers: TEN_MINUTES },
    LS_10: { property: 'longwave_radiation', unit: TEN_MINUTE_RADIATION, covers: TEN_MINUTES },
    SD_10: { property: 'sunshine_duration', unit: 'h', covers: TEN_MINUTES },

    TT_TU: { property: 'air_temperature', unit: 'Cel', covers: READING },
    RF_TU: { property: 'relative_humidity', unit: '%', covers: READING },
    TT: { property: 'air_temperature', unit: 'Cel', covers: READING },
    TD: { property: 'dew_point', unit: 'Cel', covers: READING },
    F: { property: 'wind_speed', unit: 'm/s', covers: HOURLY },
    D: { property: 'wind_direction', unit: 'deg', covers: HOURLY, ...DIRECTION },
    FX_911: { property: 'wind_gust', unit: 'm/s', covers: HOURLY },
    R1: { property: 'precipitation', unit: 'mm', covers: RAIN_HOUR },
    P: { property: 'pressure_sea_level', unit: 'hPa', covers: HOURLY },
    P0: { property: 'pressure_station', unit: 'hPa', covers: HOURLY },
    SD_SO: { property: 'sunshine_duration', unit: 'min', covers: HOURLY },
    V_N: { property: 'cloud_cover', unit: '{okta}', covers: HOURLY, codes: SKY },
    V_VV: { property: 'visibility', unit: 'm', covers: HOURLY },
    FG_LBERG: { property: 'global_radiation', unit: HOURLY_RADIATION, covers: SOLAR_HOUR },
    FD_LBERG: { property: 'diffuse_radiation', unit: HOURLY_RADIATION, covers: SOLAR_HOUR },
    ATMO_LBERG: { property: 'longwave_radiation', unit: HOURLY_RADIATION, covers: SOLAR_HOUR },
    SD_LBERG: { property: 'sunshine_duration', unit: 'min', covers: SOLAR_HOUR },
  } satisfies Record<string, Column>)
);
