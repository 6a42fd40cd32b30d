import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileUp, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import {
  type BoundaryImport as BoundaryImportAnswer,
  importBoundaries,
  useIdempotencyKey,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { asProblem, type FieldProblem } from '@/shared/problem';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useMay } from '@/shared/session';
import { FileInput } from '@/shared/ui/FileInput';
import { Status } from '@/shared/ui/marks';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission } from '@/shared/ui/states';
import {
  type BoundaryFile,
  type RefusedShape,
  readBoundaries,
  refusedShapes,
} from './boundaryFile';

/** Boundaries from a GeoJSON file: all of them or none, and what was wrong with which shape. */
export function ImportBoundaries({ onClose }: { onClose: () => void }) {
  const t = useText('place');
  const may = useMay();
  return (
    <SidePanel title={t('boundary.import')} onClose={onClose}>
      {may('admin') ? <ImportForm onDone={onClose} /> : <NoPermission />}
    </SidePanel>
  );
}

interface Values {
  file: BoundaryFile | null;
  day: string | null;
  source: string;
}

function ImportForm({ onDone }: { onDone: () => void }) {
  const t = useText('place');
  const shared = useText();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { asOf } = useContextSearch();
  const [refused, setRefused] = useState<RefusedShape[]>([]);
  const [done, setDone] = useState<BoundaryImportAnswer>();
  const form = useForm<Values>({
    initial: { file: null, day: asOf ?? today(), source: '' },
    validate: ({ file, day, source }) => {
      const errors: Errors<Values> = {};
      if (!file) errors.file = shared('form.missing', { label: t('boundary.file') });
      else if (!file.collection) errors.file = t('boundary.notJson');
      if (!day) errors.day = shared('form.missing', { label: t('boundary.day') });
      if (!source.trim()) errors.source = shared('form.missing', { label: t('boundary.source') });
      return errors;
    },
    onSubmit: async ({ file, day, source }) => {
      if (!file?.collection || !day) return;
      setRefused([]);
      setDone(undefined);
      const query = { day, source: source.trim() };
      try {
        const { data } = await importBoundaries({
          query,
          headers: { 'Idempotency-Key': idempotency.keyFor({ query, text: file.text }) },
          body: file.collection,
          throwOnError: true,
        });
        idempotency.succeeded();
        setDone(data);
        queries.invalidateQueries();
      } catch (error) {
        const errors: readonly FieldProblem[] = asProblem(error).errors;
        setRefused(refusedShapes(file, errors));
        throw error;
      }
    },
  });
  return (
    <>
      <p className="muted place-hint">{t('boundary.hint')}</p>
      {done && <Summary done={done} />}
      {refused.length > 0 && <RefusedShapes shapes={refused} />}
      <FormFrame
        form={form}
        label={t('boundary.import')}
        saveLabel={t('boundary.import')}
        refusal={t('boundary.refused')}
        onDiscard={onDone}
      >
        <FileField
          file={form.values.file}
          error={form.errors.file}
          onFile={(file) => {
            setRefused([]);
            setDone(undefined);
            form.set('file', file);
          }}
        />
        <DateField
          form={form}
          name="day"
          label={t('boundary.day')}
          hint={t('boundary.dayHint')}
          required
          wide
        />
        <TextField
          form={form}
          name="source"
          label={t('boundary.source')}
          hint={t('boundary.sourceHint')}
          maxLength={300}
          required
          wide
        />
      </FormFrame>
    </>
  );
}

function FileField({
  file,
  error,
  onFile,
}: {
  file: BoundaryFile | null;
  error?: string;
  onFile: (file: BoundaryFile) => void;
}) {
  const t = useText('place');
  const { bytes } = useFormat();
  return (
    <div className="field field-wide">
      <FileInput
        label={t('boundary.file')}
        accept=".geojson,.json,application/geo+json,application/json"
        hint={file?.name ?? t('boundary.choose')}
        onFiles={async ([chosen]) => {
          if (chosen) onFile(readBoundaries(chosen.name, await chosen.text()));
        }}
      />
      {file?.collection && (
        <span className="note">
          {t('boundary.chosen', { size: bytes(file.text.length), count: file.labels.length })}
        </span>
      )}
      {error && (
        <span className="field-error">
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}

function Summary({ done }: { done: BoundaryImportAnswer }) {
  const t = useText('place');
  return (
    <div className="boundary-done" role="status">
      <Status tone="ok" icon={<FileUp size={16} aria-hidden="true" />}>
        {t('boundary.done', { added: done.added, replaced: done.replaced })}
      </Status>{' '}
      <Link to={paths.places()} search={{ view: 'map' } as never}>
        {t('boundary.seeMap')}
      </Link>
    </div>
  );
}

function RefusedShapes({ shapes }: { shapes: readonly RefusedShape[] }) {
  const t = useText('place');
  const id = useId();
  return (
    <section aria-labelledby={id} className="boundary-refused">
      <h3 id={id}>{t('boundary.refusedShapes', { count: shapes.length })}</h3>
      <p className="note">{t('boundary.allOrNone')}</p>
      <ul>
        {shapes.map((shape) => (
          <li key={shape.pointer}>
            <strong>
              {t('boundary.shape', { number: shape.number })}
              {shape.label && ` · ${shape.label}`}
            </strong>
            <div>{shape.reason}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
