import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search } from '@/shared/router/context';
import { evaluationRoute } from '@/shared/router/evaluation';

interface SheetSearch {
  /** Key of the figure whose rows the panel shows: '2.2.result.P30A'. */
  cell?: string;
  /** The theme that a phone shows; the first when absent. */
  theme?: string;
  /** Codes of the rows whose every line is shown. */
  rows?: string[];
  /** Rows by project line say which part of 135 lies in 30a districts. */
  split?: 'true';
}

export const sheetRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'result-sheet',
  validateSearch: (raw: RawSearch): SheetSearch => ({
    cell: search.text(raw.cell),
    theme: search.text(raw.theme),
    rows: search.texts(raw.rows),
    split: search.oneOf('true')(raw.split),
  }),
});
