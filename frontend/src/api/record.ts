import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ifMatch } from './evaluation';
import { useIdempotencyKey } from './ids';

interface Saved {
  id: string;
  version: number;
}

interface Requests<Input> {
  create: (request: {
    headers: { 'Idempotency-Key': string };
    body: Input;
    throwOnError: true;
  }) => Promise<{ data: { id: string } }>;
  replace: (request: {
    path: { id: string };
    headers: { 'If-Match': string };
    body: Input;
    throwOnError: true;
  }) => Promise<unknown>;
}

/**
 * What a form writes: a record, new or replaced. A new one is created once, however often it is sent; of an old one the version
 * that the form began with is replaced, whatever is fetched meanwhile, so that nobody's change is lost.
 *
 * @param record absent for a new one
 * @returns the record that the form began with, how to save, and the id of what was saved
 */
export function useRecord<Row extends Saved, Input>(
  record: Row | undefined,
  { create, replace }: Requests<Input>,
) {
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const [before] = useState(record);
  const saved = useRef('');
  return {
    before,
    save: async (body: Input): Promise<void> => {
      if (before) {
        await replace({
          path: { id: before.id },
          headers: ifMatch(before),
          body,
          throwOnError: true,
        });
        saved.current = before.id;
      } else {
        const { data } = await create({
          headers: { 'Idempotency-Key': idempotency.keyFor(body) },
          body,
          throwOnError: true,
        });
        idempotency.succeeded();
        saved.current = data.id;
      }
      await queries.invalidateQueries();
    },
    savedId: () => saved.current,
  };
}
