import { describe, expect, it } from 'vitest';
import type { SheetMeasure, SheetRow } from '@/api';
import { linesOf } from './sheetLines';

const measure = (key: string): SheetMeasure => ({
  key,
  title: key,
  unit: 'hộ',
  decimals: 0,
  scale: 1,
  yearShare: false,
});

const row = (kind: string, keys: string[], ratios: string[] = []): SheetRow => ({
  code: 'x',
  title: 'x',
  unit: 'hộ',
  kind,
  cut: 'PLACE',
  distinct: false,
  measures: keys.map(measure),
  cells: ratios.map((key) => ({
    key: `x.${key}.ALL`,
    measure: key,
    column: 'ALL',
    value: 50,
    numerator: 1,
    denominator: 2,
    state: 'VALUE',
    sourceCount: 1,
    sources: '',
  })),
});

const drawn = (of: SheetRow) => linesOf(of).map((line) => `${line.kind} ${line.key}`);

describe('the lines of a row', () => {
  it('put the result over the plan and keep what is counted beside', () => {
    expect(drawn(row('FLOW', ['plan', 'result', 'percent', 'poor', 'femaleHead']))).toEqual([
      'comparison result',
      'plain poor',
      'plain femaleHead',
    ]);
    expect(drawn(row('FLOW', ['relapsed', 'newlyPoor']))).toEqual([
      'plain relapsed',
      'plain newlyPoor',
    ]);
  });

  it('put disbursed over allotted, recovered over due', () => {
    expect(drawn(row('MONEY', ['need', 'allotted', 'disbursed', 'percent']))).toEqual([
      'comparison disbursed',
      'plain need',
    ]);
    expect(drawn(row('MONEY', ['due', 'recovered', 'percent', 'ratePoor']))).toEqual([
      'comparison recovered',
      'plain ratePoor',
    ]);
    expect(
      drawn(row('MONEY', ['allotted', 'disbursed', 'mobilisedAllotted', 'mobilisedDisbursed'])),
    ).toEqual(['comparison disbursed', 'comparison mobilisedDisbursed']);
  });

  it('join start, latest and target of a stock, of each of its kinds', () => {
    const [only] = linesOf(row('STOCK', ['start', 'latest', 'target2020']));
    expect(only).toMatchObject({
      kind: 'stock',
      start: { key: 'start' },
      target: { key: 'target2020' },
    });
    expect(
      drawn(
        row('STOCK', [
          'incomeStart',
          'incomeLatest',
          'incomeTarget2020',
          'deprivationLatest',
          'latestPoor',
        ]),
      ),
    ).toEqual(['stock incomeLatest', 'stock deprivationLatest', 'plain latestPoor']);
  });

  it('give a survey its interval and n', () => {
    const [first, second] = linesOf(
      row('SURVEY', ['kept12', 'low12', 'high12', 'n12', 'kept24', 'low24', 'high24', 'n24']),
    );
    expect(first).toMatchObject({ kind: 'survey', low: { key: 'low12' }, n: { key: 'n12' } });
    expect(second).toMatchObject({ kind: 'survey', title: 'kept24', high: { key: 'high24' } });
  });

  it('call a rate what has numerator and denominator', () => {
    expect(drawn(row('RATIO', ['latest', 'targetFallLow'], ['latest']))).toEqual([
      'ratio latest',
      'plain targetFallLow',
    ]);
  });

  it('draw every measure of a row once', () => {
    const keys = ['need', 'allotted', 'disbursed', 'percent', 'perHousehold', 'norm'];
    const seen = linesOf(row('MONEY', keys)).flatMap((line) =>
      line.kind === 'comparison' ? [line.actual.key, line.plan.key] : [line.key],
    );
    expect(seen.sort()).toEqual(keys.filter((key) => key !== 'percent').sort());
  });
});
