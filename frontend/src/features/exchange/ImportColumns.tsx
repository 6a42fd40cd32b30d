import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ImportBatch, mapImport, type Versioned } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Section } from '@/shared/ui/page';
import { Notice, ProblemAlert } from '@/shared/ui/states';
import { FIELDS } from './exchangeQueries';

type Field = (typeof FIELDS)['HOUSEHOLDS'][number];

/** What each column of a file was taken for; another choice checks the file again. */
export function ImportColumns({ read }: { read: Versioned<ImportBatch> }) {
  const t = useText('exchange');
  const { number } = useFormat();
  const queries = useQueryClient();
  const batch = read.value;
  const [chosen, setChosen] = useState<Record<string, string | undefined>>(() =>
    Object.fromEntries(batch.mapping.map((one) => [one.column, one.field])),
  );
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const taken = new Set(Object.values(chosen));
  const isChanged = batch.mapping.some((one) => one.field !== chosen[one.column]);
  const save = async () => {
    setSaving(true);
    setProblem(null);
    try {
      await mapImport({
        path: { id: batch.id },
        headers: { 'If-Match': read.etag },
        body: {
          columns: Object.fromEntries(
            Object.entries(chosen).filter((one): one is [string, string] => Boolean(one[1])),
          ),
        },
        throwOnError: true,
      });
      await queries.invalidateQueries();
    } catch (error) {
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Section title={t('mapping.title')} note={t('mapping.note')}>
      {batch.state === 'UNMAPPED' && <Notice>{t('mapping.needed')}</Notice>}
      <details open={batch.state === 'UNMAPPED'} className="import-mapping">
        <summary>
          {t('mapping.read', {
            read: number(batch.mapping.filter((one) => one.field).length),
            all: number(batch.mapping.length),
          })}
        </summary>
        <ul>
          {batch.mapping.map((one) => (
            <li key={one.column}>
              <span className="import-mapping-header">
                <span className="muted">{one.column}</span> {one.header}
              </span>
              <select
                className="control select"
                aria-label={`${t('mapping.field')}: ${one.header}`}
                value={chosen[one.column] ?? ''}
                onChange={({ target: { value } }) =>
                  setChosen((before) => ({ ...before, [one.column]: value || undefined }))
                }
              >
                <option value="">{t('mapping.none')}</option>
                {FIELDS.HOUSEHOLDS.map((field: Field) => (
                  <option
                    key={field}
                    value={field}
                    disabled={taken.has(field) && chosen[one.column] !== field}
                  >
                    {t(`field.${field}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        <Button kind="primary" disabled={!isChanged} loading={isSaving} onClick={save}>
          {t('mapping.save')}
        </Button>
        {problem !== null && <ProblemAlert error={problem} />}
      </details>
    </Section>
  );
}
