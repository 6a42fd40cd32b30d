import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  daysInMonth,
  formatDate,
  formatDateTime,
  formatPeriod,
  isIsoDate,
  parseDate,
  today,
  yearGone,
} from './date';
import { compareVi, fold, foldedIncludes } from './fold';
import {
  formatBytes,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRate,
  parseMoney,
  parseNumber,
} from './number';

describe('numbers', () => {
  it('are written as each language writes them', () => {
    expect(formatNumber(1234567.89, 'vi')).toBe('1.234.567,89');
    expect(formatNumber(1234567.89, 'en')).toBe('1,234,567.89');
  });

  it('carry a true minus, and a plus where a change is meant', () => {
    expect(formatNumber(-1162, 'vi')).toBe('−1.162');
    expect(formatNumber(412, 'vi', { signed: true })).toBe('+412');
    expect(formatNumber(0, 'vi', { signed: true })).toBe('0');
    expect(formatNumber(-0.001, 'vi')).toBe('0');
  });

  it('give a rate from numerator and denominator, and none without a denominator', () => {
    expect(formatPercent(2871, 3100, 'vi')).toBe('92,6\u00a0%');
    expect(formatPercent(1, 3, 'en', 0)).toBe('33%');
    expect(formatPercent(1, 0, 'vi')).toBeNull();
    expect(formatRate(13.74, 'vi', 2)).toBe('13,74\u00a0%');
  });

  it('show amounts in đồng, triệu or tỷ and never round one away', () => {
    expect(formatMoney(21_500_000_000, 'million', 'vi')).toBe('21.500');
    expect(formatMoney(21_500_000_000, 'billion', 'vi')).toBe('21,5');
    expect(formatMoney(5_423_000, 'dong', 'vi')).toBe('5.423.000');
    expect(formatMoney(120_000, 'million', 'vi')).toBe('0,1');
    expect(formatMoney(0, 'million', 'vi')).toBe('0');
  });

  it.each([
    ['1.234.567,89', 1234567.89],
    ['5423000', 5423000],
    ['-12,5', -12.5],
    ['−3', -3],
    ['12.5', 12.5],
    ['1 234', 1234],
    ['20,3 %', 20.3],
    ['7O0.000', null],
    ['1.23.456', null],
    ['1,2,3', null],
    ['', null],
  ])('are read from what is typed: %s', (text, value) => {
    expect(parseNumber(text, 'vi')).toBe(value);
  });

  it('take a dot between groups of three for a separator of thousands', () => {
    expect(parseNumber('1.234', 'vi')).toBe(1234);
    expect(parseNumber('1.234', 'en')).toBe(1.234);
  });

  it.each([
    ['5.423.000', 5_423_000],
    ['5,4 tỷ', 5_400_000_000],
    ['98 triệu', 98_000_000],
    ['12tr', 12_000_000],
    ['100 đ', 100],
    ['một trăm', null],
  ])('read an amount with its word: %s', (text, dong) => {
    expect(parseMoney(text, 'vi')).toBe(dong);
  });

  it('write sizes of files', () => {
    expect(formatBytes(2_100_000, 'vi')).toBe('2,1 MB');
    expect(formatBytes(96_000, 'vi')).toBe('96 kB');
    expect(formatBytes(12, 'vi')).toBe('12 B');
  });
});

describe('dates', () => {
  it('are written with the day first', () => {
    expect(formatDate('2018-06-30')).toBe('30/06/2018');
    expect(formatPeriod('2016-01-01', undefined)).toBe('01/01/2016 – …');
  });

  it('are days in Vietnam wherever the reader sits', () => {
    expect(today(new Date('2018-06-30T17:30:00Z'))).toBe('2018-07-01');
    expect(formatDateTime('2018-11-16T10:00:00Z')).toBe('17:00, 16/11/2018');
  });

  it.each(['30/06/2018', '30-6-2018', '30.6.18', '30062018', '2018-06-30', ' 30/6/2018 '])(
    'are read from what is typed: %s',
    (text) => {
      expect(parseDate(text)).toEqual({ day: '2018-06-30' });
    },
  );

  it('that do not exist are refused with what is wrong', () => {
    expect(parseDate('31/06/2018')).toEqual({
      problem: { kind: 'day', month: 6, year: 2018, days: 30 },
    });
    expect(parseDate('29/02/2018')).toMatchObject({ problem: { days: 28 } });
    expect(parseDate('01/13/2018')).toEqual({ problem: { kind: 'month', month: 13 } });
    expect(parseDate('hôm qua')).toEqual({ problem: { kind: 'format' } });
    expect(parseDate('')).toBeNull();
    expect(isIsoDate('2018-02-30')).toBe(false);
  });

  it('know the share of the year that has gone', () => {
    expect(yearGone('2018-06-30')).toBeCloseTo(181 / 365, 10);
    expect(yearGone('2016-12-31')).toBe(1);
  });

  it('are counted over the ends of months and leap days', () => {
    expect(daysInMonth(2016, 2)).toBe(29);
    expect(addDays('2016-02-28', 2)).toBe('2016-03-01');
    expect(daysBetween('2018-06-30', '2018-07-12')).toBe(12);
  });
});

describe('folding', () => {
  it.each([
    ['Đắk Hà', 'dak ha'],
    ['Đăk Blà', 'dak bla'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['Ngọc Hồi', 'ngoc hoi'],
    ["Ia H'Drai", "ia h'drai"],
    ['  Sa   Thầy ', 'sa thay'],
  ])('takes the marks from %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('finds either spelling by either', () => {
    expect(foldedIncludes('Huyện Đắk Tô', 'đăk')).toBe(true);
    expect(foldedIncludes('Huyện Đắk Tô', 'sa thay')).toBe(false);
  });

  it('sorts đ after d', () => {
    expect(['Đắk Hà', 'Dak Dra', 'Ea H'].sort(compareVi)).toEqual(['Dak Dra', 'Đắk Hà', 'Ea H']);
  });
});
