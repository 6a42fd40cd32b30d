import { describe, expect, it } from 'vitest';
import { recordOf } from './recordOf';

describe('a row behind a figure leads to its record', () => {
  it.each([
    ['entries', '/budgets/o', { entry: 'i' }],
    ['activities', '/programs/o', { activity: 'i' }],
    ['results', '/indicators/o/results', { edit: 'i' }],
    ['targets', '/indicators/o/targets', { edit: 'i' }],
    ['published-figures', '/indicators/o/published-figures', { edit: 'i' }],
    ['findings', '/evaluations/o/findings', { finding: 'i' }],
    ['recommendations', '/evaluations/o/recommendations', { recommendation: 'i' }],
    ['capacity-needs', '/evaluations/o/ratings', { need: 'i' }],
  ])('of %s', (resource, to, search) => {
    expect(recordOf({ resource, id: 'i', ownerId: 'o', unitId: 'u' })).toEqual({ to, search });
  });

  it('a theme without evidence to the findings', () => {
    expect(recordOf({ resource: 'themes', ownerId: 'o' })).toEqual({
      to: '/evaluations/o/findings',
    });
  });

  it('a published figure of no indicator to the list of all', () => {
    expect(recordOf({ resource: 'published-figures', id: 'i', unitId: 'u' })).toEqual({
      to: '/indicators/published-figures',
      search: { edit: 'i' },
    });
  });

  it('to the place where nothing else is known, or nowhere', () => {
    const place = { to: '/places/u' };
    expect(recordOf({ resource: 'designations', id: 'i', unitId: 'u' })).toEqual(place);
    expect(recordOf({ resource: 'results', id: 'i' })).toBeUndefined();
  });
});
