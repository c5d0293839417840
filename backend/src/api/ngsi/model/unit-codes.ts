/** UCUM → common code of UN/CEFACT recommendation 20, which NGSI calls `unitCode`. What has no code there has none here. */
const CODES: Readonly<Record<string, string>> = {
  Cel: 'CEL',
  '%': 'P1',
  hPa: 'A97',
  'm/s': 'MTS',
  'km/h': 'KMH',
  deg: 'DD',
  mm: 'MMT',
  cm: 'CMT',
  m: 'MTR',
  'mm/h': 'H67',
  'W/m2': 'D54',
  min: 'MIN',
  s: 'SEC',
  'ug/m3': 'GQ',
  'mg/m3': 'GP',
  'mg/L': 'M1',
  '[ppm]': '59',
  'uS/cm': 'G42',
  'uSv/h': 'P72',
  // The decibel: how it is weighted no code says, but LAeq and LAmax do.
  'dB(A)': '2N',
  dB: '2N',
  V: 'VLT',
  'm3/s': 'MQS',
  '1/h': 'H10',
  '1': 'C62',
  '{count}': 'C62',
  '[pH]': 'Q30',
};

export function unitCodeOf(ucum: string): string | undefined {
  return CODES[ucum];
}
