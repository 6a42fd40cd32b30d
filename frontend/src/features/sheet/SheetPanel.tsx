import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Quote } from 'lucide-react';
import { useRef, useState } from 'react';
import {
  allSheetSources,
  type Evaluation,
  type Finding,
  ifMatch,
  inLanguage,
  pagesTogether,
  partsOf,
  patchFinding,
  type ResultSheet,
  type SheetSources,
  saveBlob,
  sheetLaterQuery,
  sheetSourcesQuery,
  unitOf,
  writeValue,
} from '@/api';
import { Field } from '@/shared/form/Field';
import { toCsv } from '@/shared/format/csv';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { FigureSources } from '@/shared/ui/FigureSources';
import { LaterRows } from '@/shared/ui/LaterRows';
import { Status } from '@/shared/ui/marks';
import { SidePanel } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';

interface PanelProps {
  sheet: ResultSheet;
  evaluation: Evaluation;
  findings: readonly Finding[];
  cell: string;
  onClose: () => void;
}

/** Where a figure of the sheet comes from, and what can be done with it. */
export function SheetPanel({ sheet, evaluation, findings, cell, onClose }: PanelProps) {
  const t = useText('sheet');
  const { language } = useFormat();
  const [isChoosing, setChoosing] = useState(false);
  const [usedIn, setUsedIn] = useState<string>();
  const parts = partsOf(cell);
  const row = sheet.themes.flatMap((theme) => theme.rows).find((one) => one.code === parts?.row);
  const measure = row?.measures.find((one) => one.key === parts?.measure);
  const found = row?.cells.find((one) => one.key === cell);
  const context = useContextSearch();
  const sources = useInfiniteQuery({
    ...sheetSourcesQuery(evaluation.id, cell, context),
    enabled: measure !== undefined,
  });
  // Without a moment of knowledge the figure is of the last block: nothing is later.
  const isPast = context.knownAt !== undefined || evaluation.frozenBlock !== undefined;
  const later = useQuery({
    ...sheetLaterQuery(evaluation.id, cell, context),
    enabled: measure !== undefined && isPast,
  });
  const figure = sources.data && pagesTogether(sources.data);
  const mayCite =
    evaluation.memberRole !== undefined &&
    (evaluation.state === 'FIELD_WORK' || evaluation.state === 'DRAFTING');
  if (!measure || !parts) {
    return (
      <SidePanel title={t('sources')} onClose={onClose}>
        <p className="muted">{t('noSuchCell')}</p>
      </SidePanel>
    );
  }
  return (
    <SidePanel
      title={t('sources')}
      onClose={onClose}
      footer={
        figure && (
          <>
            {mayCite && figure.value !== undefined && (
              <Button
                kind="primary"
                icon={<Quote size={16} aria-hidden="true" />}
                onClick={() => setChoosing(true)}
              >
                {t('cite.button')}
              </Button>
            )}
            <SourcesFile evaluationId={evaluation.id} cell={cell} asOf={figure.asOf} />
            {usedIn && <Status tone="ok">{t('cite.done', { code: usedIn })}</Status>}
          </>
        )
      }
    >
      <QueryState query={sources} what={t('sourcesWhat')}>
        {(data) => (
          <FigureSources
            sources={pagesTogether(data)}
            area={parts.column}
            format={writeValue(measure, language)}
            unit={unitOf(measure)}
            unverified={found?.evidence === 'UNVERIFIED'}
            more={sources}
          />
        )}
      </QueryState>
      {later.data && (
        <LaterRows
          later={later.data}
          format={writeValue(measure, language)}
          change={writeValue(measure, language, true)}
          unit={unitOf(measure)}
        />
      )}
      {figure && (
        <CiteDialog
          isOpen={isChoosing}
          sources={figure}
          findings={findings}
          evaluationId={evaluation.id}
          onDone={(code) => {
            setChoosing(false);
            setUsedIn(code);
          }}
          onCancel={() => setChoosing(false)}
        />
      )}
    </SidePanel>
  );
}

/** Saves all rows behind a cell; of many it says how far it is, and can be stopped. */
function SourcesFile({
  evaluationId,
  cell,
  asOf,
}: {
  evaluationId: string;
  cell: string;
  asOf: string;
}) {
  const t = useText('sheet');
  const { number } = useFormat();
  const context = useContextSearch();
  const [read, setRead] = useState<number>();
  const isWanted = useRef(false);
  const save = async () => {
    isWanted.current = true;
    setRead(0);
    try {
      const items = await allSheetSources(evaluationId, cell, context, (rows) => {
        setRead(rows);
        return isWanted.current;
      });
      if (!items) return;
      const head = [
        'place',
        'from',
        'to',
        'line',
        'side',
        'value',
        'provenance',
        'citation',
      ] as const;
      saveBlob(
        toCsv([
          head.map((column) => t(`csv.${column}`)),
          ...items.map((item) => [
            item.label,
            item.periodFrom,
            item.periodTo,
            item.line,
            item.side,
            item.contribution,
            item.synthetic ? 'SYNTHETIC' : '',
            item.citation,
          ]),
        ]),
        `${cell}-${asOf}.csv`,
      );
    } finally {
      setRead(undefined);
    }
  };
  const stop = () => {
    isWanted.current = false;
  };
  if (read !== undefined) {
    return <Button onClick={stop}>{t('cite.stop', { rows: number(read) })}</Button>;
  }
  return <Button onClick={save}>{t('cite.csv')}</Button>;
}

/** Chooses the finding that the figure, with its day and block, becomes evidence of. */
function CiteDialog({
  isOpen,
  sources,
  findings,
  evaluationId,
  onDone,
  onCancel,
}: {
  isOpen: boolean;
  sources: SheetSources;
  findings: readonly Finding[];
  evaluationId: string;
  onDone: (code: string) => void;
  onCancel: () => void;
}) {
  const t = useText('sheet');
  const { language } = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const finding = findings.find((one) => one.id === chosen) ?? findings[0];
  const cite = async () => {
    if (!finding) {
      onCancel();
      return navigate({
        to: paths.evaluation(evaluationId, 'findings'),
        search: { edit: 'new' },
      } as never);
    }
    await patchFinding({
      path: { id: evaluationId, findingId: finding.id },
      headers: ifMatch(finding),
      // A merge patch names only what changes; the contract describes the whole.
      body: {
        evidence: [
          ...finding.evidence,
          {
            kind: 'FIGURE',
            figureKey: sources.key,
            figureAsOf: sources.asOf,
            figureBlock: sources.block,
            figureValue: sources.value,
          },
        ],
      } as never,
      throwOnError: true,
    });
    await queries.invalidateQueries();
    onDone(finding.code);
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('cite.title')}
      confirmLabel={findings.length === 0 ? t('cite.firstFinding') : t('cite.button')}
      onConfirm={cite}
      onCancel={onCancel}
    >
      {findings.length === 0 ? (
        t('cite.noFindings')
      ) : (
        <Field label={t('cite.finding')}>
          {({ id }) => (
            <select
              id={id}
              className="control select"
              value={finding?.id}
              onChange={(event) => setChosen(event.target.value)}
            >
              {findings.map((finding) => (
                <option key={finding.id} value={finding.id}>
                  {finding.code} {inLanguage(language, finding.titleVi, finding.titleEn)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </ConfirmDialog>
  );
}
