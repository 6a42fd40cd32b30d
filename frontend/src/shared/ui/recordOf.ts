import { paths } from '../router/paths';

interface Row {
  resource: string;
  id?: string;
  /** What the row is shown with: the budget of an entry, the indicator of a result … */
  ownerId?: string;
  unitId?: string;
}

interface Address {
  to: string;
  search?: Record<string, string>;
}

/** Where the record itself is shown that stands behind a figure; the place where there is none. */
export function recordOf({ resource, id, ownerId, unitId }: Row): Address | undefined {
  const place = unitId ? { to: paths.place(unitId) } : undefined;
  if (resource === 'published-figures' && id && !ownerId) {
    return { to: paths.publishedFigures(), search: { edit: id } };
  }
  if (!ownerId) return place;
  if (resource === 'themes') return { to: paths.evaluation(ownerId, 'findings') };
  if (!id) return place;
  switch (resource) {
    case 'entries':
      return { to: paths.budget(ownerId), search: { entry: id } };
    case 'activities':
      return { to: paths.program(ownerId), search: { activity: id } };
    case 'results':
      return { to: paths.indicator(ownerId, 'results'), search: { edit: id } };
    case 'targets':
      return { to: paths.indicator(ownerId, 'targets'), search: { edit: id } };
    case 'published-figures':
      return { to: paths.indicator(ownerId, 'published-figures'), search: { edit: id } };
    case 'findings':
      return { to: paths.evaluation(ownerId, 'findings'), search: { finding: id } };
    case 'recommendations':
      return {
        to: paths.evaluation(ownerId, 'recommendations'),
        search: { recommendation: id },
      };
    case 'capacity-needs':
      return { to: paths.evaluation(ownerId, 'ratings'), search: { need: id } };
    default:
      return place;
  }
}
