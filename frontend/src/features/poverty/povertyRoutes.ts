import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

interface RuleSetListSearch extends TableSearch {
  state?: 'DRAFT' | 'IN_FORCE';
  panel?: 'new';
}

export const ruleSetListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-sets',
  validateSearch: (raw: RawSearch): RuleSetListSearch => ({
    ...tableSearch(raw),
    state: search.oneOf('DRAFT', 'IN_FORCE')(raw.state),
    panel: search.oneOf('new')(raw.panel),
  }),
});

/** The household of the calculator stands in the address, so that a calculation can be shared. */
export interface CalculatorSearch {
  residence?: 'RURAL' | 'URBAN';
  /** Đồng per person and month. */
  income?: number;
  /** Points of the income form, instead of the income. */
  points?: number;
  /** Codes of the indicators in which it is deprived. */
  lacks?: string[];
}

interface RuleSetSearch extends CalculatorSearch {
  panel?: 'edit' | 'copy';
  /** The case in the panel; 'new' for one to be added. */
  case?: string;
}

export const ruleSetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rule-sets/$ruleSetId',
  validateSearch: (raw: RawSearch): RuleSetSearch => ({
    panel: search.oneOf('edit', 'copy')(raw.panel),
    case: search.text(raw.case),
    residence: search.oneOf('RURAL', 'URBAN')(raw.residence),
    income: search.number(raw.income),
    points: search.number(raw.points),
    lacks: search.texts(raw.lacks),
  }),
});
