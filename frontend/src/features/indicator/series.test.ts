import { describe, expect, it } from 'vitest';
import type { Indicator, IndicatorSeries, IndicatorSeriesPoint, PublishedFigure } from '@/api';
import { bandsOf, groupsOf, isBehind, linesOf, periodLabel, periodRows, withLater } from './series';

const point = (some: Partial<IndicatorSeriesPoint>): IndicatorSeriesPoint => ({
  origin: 'RECORDED',
  byActivity: false,
  groupCode: 'TOTAL',
  periodFrom: '2019-12-31',
  effectiveOn: '2019-12-31',
  official: true,
  provenance: 'REAL',
  sourceCount: 1,
  sources: '/api/v1/results/x',
  ...some,
});

const figure = (some: Partial<PublishedFigure>): PublishedFigure => ({
  id: 'f',
  version: 1,
  measure: 'poverty_rate',
  qualifier: 'EQ',
  value: 13.74,
  valueUnit: 'percent',
  citation: 'x',
  periodFrom: '2019-01-01',
  periodTo: '2019-12-31',
  ...some,
});

const series = (some: Partial<IndicatorSeries>): IndicatorSeries => ({
  indicator: { kind: 'RATIO' } as Indicator,
  unitId: 'u',
  asOf: '2020-06-30',
  block: 1,
  synthetic: 'include',
  points: [],
  targets: [],
  publishedFigures: [],
  ...some,
});

describe('a period', () => {
  it.each([
    ['2018-01-01', '2018-12-31', '2018'],
    ['2016-01-01', '2018-12-31', '2016–2018'],
    ['2018-01-01', '2018-06-30', '01–06/2018'],
    ['2018-06-01', '2018-06-30', '06/2018'],
    ['2017-12-31', '2017-12-31', '12/2017'],
    ['2017-12-30', '2017-12-30', '30/12/2017'],
    ['2017-07-01', '2018-06-30', '07/2017–06/2018'],
    ['2018-01-15', '2018-06-30', '15/01/2018 – 30/06/2018'],
  ])('from %s to %s is called %s', (from, to, label) => {
    expect(periodLabel(from, to)).toBe(label);
  });
});

describe('rows of a series', () => {
  it('put all sourced values of a day and what was published of its year beside each other', () => {
    // Kon Tum, end of 2019: 13.74 % (comingo.gov.vn) and 13.6 % (kontumtv.vn).
    const rows = periodRows(
      series({
        points: [point({ value: 13.74 }), point({ value: 13.6, official: false })],
        publishedFigures: [figure({}), figure({ id: 'g', qualifier: 'GT', value: 13.6 })],
      }),
      'TOTAL',
      'none',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.recorded.map((one) => [one.value, one.official])).toEqual([
      [13.74, true],
      [13.6, false],
    ]);
    expect(rows[0]?.published).toHaveLength(2);
  });

  it('keep the half-years of a flow apart from the year', () => {
    const flow = series({
      indicator: { kind: 'FLOW' } as Indicator,
      points: [point({ periodFrom: '2018-07-01', effectiveOn: '2018-12-31', value: 412 })],
      targets: [
        {
          origin: 'RECORDED',
          groupCode: 'TOTAL',
          periodFrom: '2018-01-01',
          periodTo: '2018-12-31',
          value: 800,
          provenance: 'REAL',
          sourceCount: 1,
          sources: '/api/v1/targets/x',
        },
      ],
    });
    expect(periodRows(flow, 'TOTAL', 'none').map((row) => periodLabel(row.from, row.to))).toEqual([
      '2018',
      '07–12/2018',
    ]);
  });

  it('know groups with the total first, lines with those of none first', () => {
    const many = series({
      points: [
        point({ groupCode: 'INCOME' }),
        point({ projectId: 'p', subProjectId: 's' }),
        point({ groupCode: 'OBSERVATION' }),
      ],
    });
    expect(groupsOf(many)).toEqual(['TOTAL', 'INCOME']);
    expect(linesOf(many, 'TOTAL')).toEqual(['none', 'p.s']);
  });

  it('know the group that a published figure names in its measure', () => {
    const rate = series({
      points: [point({ groupCode: 'POOR_DISTRICTS' }), point({}), point({ groupCode: 'POOR' })],
      publishedFigures: [
        figure({ measure: 'target_poverty_rate_fall_poor_districts_to', value: 8 }),
        figure({ measure: 'target_poverty_rate_fall_to', value: 4 }),
        figure({ measure: 'cards.poor', value: 1 }),
      ],
    });
    const published = (group: string) =>
      periodRows(rate, group, 'none').flatMap((row) => row.published.map((one) => one.value));
    expect(published('TOTAL')).toEqual([4]);
    expect(published('POOR_DISTRICTS')).toEqual([8]);
    expect(published('POOR')).toEqual([1]);
  });

  it('take up what came after the cut-off, once', () => {
    const whole = withLater(
      series({ asOf: '2018-06-30', points: [point({ effectiveOn: '2017-12-31' })] }),
      series({ points: [point({ effectiveOn: '2017-12-31' }), point({})] }),
    );
    expect(whole.points.map((one) => one.effectiveOn)).toEqual(['2017-12-31', '2019-12-31']);
  });
});

it('the band of a rate holds for every year of its period', () => {
  // Resolution 06: poverty falls by 3 to 4 points a year over 2016-2020.
  const rate = series({
    points: [point({ effectiveOn: '2018-12-31', periodFrom: '2018-01-01', value: 2.9 })],
    targets: [
      {
        origin: 'RECORDED',
        groupCode: 'TOTAL',
        periodFrom: '2016-01-01',
        periodTo: '2020-12-31',
        valueLow: 3,
        valueHigh: 4,
        provenance: 'REAL',
        sourceCount: 1,
        sources: '/api/v1/targets/x',
      },
    ],
  });
  expect(bandsOf(periodRows(rate, 'TOTAL', 'none'), 'RATIO')).toHaveLength(2);
});

it('rows of another period, line or kind of holder are not behind a sum', () => {
  const sum = point({ origin: 'ROLLED_UP', periodFrom: '2018-01-01', byActivity: false });
  const row = { periodFrom: '2018-01-01' };
  expect(isBehind(row, sum)).toBe(true);
  expect(isBehind({ ...row, periodFrom: '2018-07-01' }, sum)).toBe(false);
  expect(isBehind({ ...row, projectId: 'p' }, sum)).toBe(false);
  expect(isBehind({ ...row, activityId: 'a' }, sum)).toBe(false);
});
