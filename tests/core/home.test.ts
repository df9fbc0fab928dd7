import { describe, expect, test } from 'vitest';
import { readDomain } from '../../src/core/home.ts';
import { openWorld } from './open-world.ts';

const gazetteer = openWorld({
  countries: ['GB  United Kingdom', 'US  United States', 'GR  Greece'],
  settlements: [
    '1  Columbus  PPL  US  US-OH  900000',
    '2  Columbus  PPL  US  US-NE  24000',
    '3  Thessaloniki  PPL  GR  GR-B  300000',
    '4  Dallas  PPL  US  US-TX  1300000',
    '5  Bend  PPL  US  US-OR  100000',
    '6  Columbia  PPL  US  US-SC  130000',
  ],
});

describe('the places in a publisher’s address', () => {
  test.each([
    ['columbustelegram.com', [['1', '2']]],
    ['www.columbustelegram.com', [['1', '2']]],
    ['WWW.ColumbusTelegram.COM', [['1', '2']]],
    ['columbus-telegram.com', [['1', '2']]],
    ['thecolumbustelegram.com', [['1', '2']]],
    ['columbiadaily.com', [['6']]],
    ['thessalonikinews.gr', [['3'], ['GR']]], // "the" is part of the name
    ['bbc.co.uk', [['GB']]],
    ['dallas.us', [['4'], ['US']]],
    ['https://columbustelegram.com/a?b', [['1', '2']]],
    ['bendbulletin.com', []], // too short to be no chance
    ['example.com', []],
    ['example.zz', []],
    ['com', []],
    ['..', []],
    ['', []],
  ])('%s', (domain, expected) => {
    const found = readDomain(domain, gazetteer);
    expect(found.map((records) => records.map((record) => gazetteer.at(gazetteer.entryOf(record)).id))).toEqual(
      expected,
    );
  });

  test('an address as long as a book is read no farther than one may reach', () => {
    expect(readDomain(`columbus${'s'.repeat(1_000_000)}.com`, gazetteer)).toHaveLength(1);
  });
});
