import { describe, expect, it } from 'vitest';
import {
  contextSearch,
  followContext,
  parseSearch,
  search,
  stringifySearch,
  tableSearch,
} from './context';

describe('the address', () => {
  it('holds plain strings and repeated names', () => {
    expect(parseSearch('?asOf=2018-06-30&cols=a&cols=b&code=0623')).toEqual({
      asOf: '2018-06-30',
      cols: ['a', 'b'],
      code: '0623',
    });
    expect(stringifySearch({ asOf: '2018-06-30', cols: ['a', 'b'], q: '', gone: undefined })).toBe(
      '?asOf=2018-06-30&cols=a&cols=b',
    );
    expect(stringifySearch({})).toBe('');
  });

  it('drops what is no place, day or switch', () => {
    expect(
      contextSearch({ place: "' or 1=1", asOf: '2018-02-30', knownAt: 'x', synthetic: 'maybe' }),
    ).toEqual({});
    expect(contextSearch({ asOf: '2018-06-30', synthetic: 'exclude' })).toMatchObject({
      asOf: '2018-06-30',
      synthetic: 'exclude',
    });
  });

  it('carries the choices of the header on, unless a link changes or drops them', () => {
    const here = { asOf: '2018-06-30', synthetic: 'exclude' as const };
    expect(followContext(here, { q: 'sa binh' } as object)).toEqual({ ...here, q: 'sa binh' });
    expect(followContext(here, { asOf: '2017-12-31' })).toEqual({ ...here, asOf: '2017-12-31' });
    expect(followContext(here, contextSearch({ asOf: '' }))).toEqual({ synthetic: 'exclude' });
  });

  it('reads what screens keep in it', () => {
    expect(tableSearch({ sort: '-name', cols: 'code' })).toEqual({ sort: '-name', cols: ['code'] });
    expect(search.number('12')).toBe(12);
    expect(search.number(2018)).toBe(2018);
    expect(search.number('1e400')).toBeUndefined();
    expect(search.oneOf('a', 'b')('c')).toBeUndefined();
    expect(search.date('2018-06-31')).toBeUndefined();
  });
});
