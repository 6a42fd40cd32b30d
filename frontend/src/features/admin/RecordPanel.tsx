import { Fragment, type ReactNode } from 'react';
import type { Versioned } from '@/api';
import { SidePanel } from '@/shared/ui/page';
import { type QueryLike, QueryState } from '@/shared/ui/states';

interface RecordPanelProps<T> {
  /** Whether there is nothing to read first. */
  isNew: boolean;
  title: string;
  query: QueryLike<Versioned<T>>;
  onClose: () => void;
  /** The form: of nothing, or of what was read, anew for each version. */
  children: (read?: Versioned<T>) => ReactNode;
}

/** A form beside a table, for a new record or one that is there. */
export function RecordPanel<T>({ isNew, title, query, onClose, children }: RecordPanelProps<T>) {
  return (
    <SidePanel title={title} onClose={onClose}>
      {isNew ? (
        children()
      ) : (
        <QueryState query={query}>
          {(read) => <Fragment key={read.etag}>{children(read)}</Fragment>}
        </QueryState>
      )}
    </SidePanel>
  );
}
