import { expect, it } from 'vitest';
import { isOverdue } from './overdue';

it('a recommendation is overdue from the day after it was due until it is done', () => {
  expect(isOverdue({ status: 'ACCEPTED', dueOn: '2018-12-31' }, '2018-12-31')).toBe(false);
  expect(isOverdue({ status: 'ACCEPTED', dueOn: '2018-12-31' }, '2019-01-01')).toBe(true);
  expect(isOverdue({ status: 'DONE', dueOn: '2018-12-31' }, '2019-01-01')).toBe(false);
  expect(isOverdue({ status: 'OPEN' }, '2019-01-01')).toBe(false);
});
