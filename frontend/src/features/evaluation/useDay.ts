import { today } from '@/shared/format/date';
import { useContextSearch } from '@/shared/router/root';

/** The day that 'overdue' is asked for: the one chosen in the header, else today. */
export function useDay(): string {
  return useContextSearch().asOf ?? today();
}
