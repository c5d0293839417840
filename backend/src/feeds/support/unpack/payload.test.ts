import { HubError } from '@smartregion/terms/errors';
import { decodeText, refuseHtml, textOf } from './payload';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  // "Münster; 5 €" as each encoding writes it (Unicode charts: ü U+00FC, € U+20AC; Windows-1252: 0xFC, 0x80)
  it.each([
    ['UTF-8', bytes(0x4d, 0xc3, 0xbc, 0x6e, 0x3b, 0xe2, 0x82, 0xac)],
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, 0x4d, 0xc3, 0xbc, 0x6e, 0x3b, 0xe2, 0x82, 0xac)],
    ['Windows-1252', bytes(0x4d, 0xfc, 0x6e, 0x3b, 0x80)],
    ['UTF-16LE with mark', bytes(0xff, 0xfe, 0x4d, 0, 0xfc, 0, 0x6e, 0, 0x3b, 0, 0xac, 0x20)],
    ['UTF-16BE with mark', bytes(0xfe, 0xff, 0, 0x4d, 0, 0xfc, 0, 0x6e, 0, 0x3b, 0x20, 0xac)],
  ])('reads %s', (_, payload) => {
    expect(decodeText(payload)).toBe('Mün;€');
  });

  it.each([
    ['UTF-16 without a mark', bytes(0x4d, 0, 0xfc, 0, 0x6e, 0)],
    ['a binary file', bytes(0x50, 0x4b, 3, 4, 0, 0, 0xff)],
    ['bytes that contradict their UTF-8 mark', bytes(0xef, 0xbb, 0xbf, 0x4d, 0xfc, 0x6e)],
    ['half a character of marked UTF-16', bytes(0xff, 0xfe, 0x4d, 0, 0xfc)],
  ])('refuses %s', (_, payload) => {
    expect(() => decodeText(payload, 'x.csv')).toThrow(/"x\.csv" is not readable text/);
  });
});

describe('refuseHtml', () => {
  it.each([
    ['a doctype', '<!DOCTYPE html><html><head><title>Wartung</title>'],
    ['leading blanks and comment', '\n\n <!-- proxy -->\n<HTML lang="de"><title>Wartung</title>'],
    ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><title>Wartung</title>'],
    ['no frame at all', '<title>Wartung</title><h1>503</h1>'],
  ])('recognises a page with %s and quotes its title', (_, page) => {
    expect(() => refuseHtml({ bytes: utf8(page) })).toThrow(/is an HTML page \("Wartung"\)/);
  });

  it('decides at once on a long chain of comments', () => {
    const started = performance.now();
    refuseHtml({ bytes: utf8('<!---->'.repeat(580)) });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it.each([
    ['XML data', '<?xml version="1.0"?><d2LogicalModel/>'],
    ['JSON with markup in a value', '{"text":"<html>"}'],
    ['CSV', '"Station code";Date;<html>'],
  ])('lets %s pass', (_, text) => {
    expect(textOf({ bytes: utf8(text) })).toBe(text);
  });
});

it('calls an empty document empty, and says what to do', () => {
  const read = () => textOf({ bytes: utf8('\ufeff \r\n'), name: 'answer.json' });
  expect(read).toThrow(HubError);
  expect(read).toThrow('"answer.json" is empty.');
});
