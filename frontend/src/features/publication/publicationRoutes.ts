import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search } from '@/shared/router/context';
import { evaluationRoute } from '@/shared/router/evaluation';

interface PublicationSearch {
  /** Of the preview. */
  language?: 'vi' | 'en';
  /** What the panel holds: the form of the article, of its withdrawal, or of a correction. */
  edit?: 'article' | 'withdraw' | 'correct';
}

export const publicationRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'publication',
  validateSearch: (raw: RawSearch): PublicationSearch => ({
    language: search.oneOf('vi', 'en')(raw.language),
    edit: search.oneOf('article', 'withdraw', 'correct')(raw.edit),
  }),
});
