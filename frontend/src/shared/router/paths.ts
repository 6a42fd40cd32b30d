/** Every address of the product, in one place: nobody writes one by hand. */
export const paths = {
  overview: () => '/',
  programs: () => '/programs',
  program: (id: string) => `/programs/${id}`,
  indicators: () => '/indicators',
  indicator: (id: string, tab?: 'targets' | 'results' | 'published-figures' | 'places') =>
    tab ? `/indicators/${id}/${tab}` : `/indicators/${id}`,
  publishedFigures: () => '/indicators/published-figures',
  budgets: () => '/budgets',
  budget: (id: string) => `/budgets/${id}`,
  imports: () => '/imports',
  import: (id: string) => `/imports/${id}`,
  households: () => '/households',
  household: (id: string) => `/households/${id}`,
  duplicateCases: () => '/duplicate-cases',
  deprivations: () => '/multidimensional-poverty',
  movement: () => '/poverty-movement',
  dataQuality: () => '/data-quality',
  reviewRounds: () => '/review-rounds',
  reviewRound: (id: string) => `/review-rounds/${id}`,
  reviewHouseholds: (roundId: string) => `/review-rounds/${roundId}/households`,
  review: (roundId: string, householdId: string) =>
    `/review-rounds/${roundId}/households/${householdId}`,
  reviewForms: (roundId: string) => `/review-rounds/${roundId}/forms`,
  resultTables: (roundId: string) => `/review-rounds/${roundId}/tables`,
  ruleSets: () => '/rule-sets',
  ruleSet: (id: string) => `/rule-sets/${id}`,
  places: () => '/places',
  place: (id: string) => `/places/${id}`,
  evaluations: () => '/evaluations',
  evaluation: (id: string, tab?: EvaluationSegment) =>
    tab ? `/evaluations/${id}/${tab}` : `/evaluations/${id}`,
  admin: (tab?: AdminSegment) => (tab ? `/admin/${tab}` : '/admin'),
  help: (role: string) => `/help/${role}`,
} as const;

export type EvaluationSegment =
  | 'terms'
  | 'team'
  | 'itinerary'
  | 'findings'
  | 'result-sheet'
  | 'recommendations'
  | 'ratings'
  | 'report'
  | 'publication';

export type AdminSegment =
  | 'agencies'
  | 'grants'
  | 'offices'
  | 'places'
  | 'system'
  | 'seal'
  | 'accounts';
