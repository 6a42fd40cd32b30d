import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronRight, Clock } from 'lucide-react';
import type {
  ProcedureStep,
  ReviewProcedure,
  ReviewProgress,
  ReviewProgressCommune,
  ReviewProgressCounts,
  ReviewProgressStep,
  ReviewRound,
  UnitLevel,
} from '@/api';
import { toCsv } from '@/shared/format/csv';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Status } from '@/shared/ui/marks';
import { Section } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';
import { roundRoute } from './reviewRoutes';

interface Row {
  key: string;
  name: string;
  counts: ReviewProgressCounts;
  steps: ReviewProgressStep[];
  late: boolean;
  commune: ReviewProgressCommune;
  villageId?: string;
  isVillage: boolean;
}

const COUNTS = ['households', 'reviewed', 'poor', 'nearPoor', 'average', 'notPoor'] as const;

const isRecognised = (one: ReviewProgressCommune) =>
  one.steps.some(({ step, heldOn }) => step === 'RECOGNITION' && heldOn);

/** Communes in their order, each followed by its villages where it is open. */
function rowsOf(communes: ReviewProgressCommune[], open: readonly string[]): Row[] {
  return communes.flatMap((commune) => {
    const own: Row = {
      key: commune.unitId,
      name: commune.unitName,
      counts: commune.counts,
      steps: commune.steps,
      late: commune.late,
      commune,
      isVillage: false,
    };
    if (!open.includes(commune.unitId)) return [own];
    const villages = commune.villages.map((one) => ({
      key: `${commune.unitId}/${one.villageId ?? ''}`,
      name: one.villageName ?? '',
      counts: one.counts,
      steps: one.steps,
      late: one.late,
      commune,
      villageId: one.villageId,
      isVillage: true,
    }));
    return [own, ...villages];
  });
}

/** How far each commune, and each village of an open one, is; what may be done next stands beside. */
export function Progress({
  round,
  procedure,
  progress,
  level,
}: {
  round: ReviewRound;
  procedure?: ReviewProcedure;
  progress: ReviewProgress;
  /** Of the caller's account, where it may record. */
  level?: UnitLevel;
}) {
  const t = useText('review');
  const shared = useText();
  const { number } = useFormat();
  const [{ cols, only, open: asked }, change] = useSearchState(roundRoute);
  const open: string[] = asked ?? [];
  const communes = progress.communes.filter(
    (one) => !only || (only === 'late' ? one.late : !isRecognised(one)),
  );
  const rows = rowsOf(communes, open);
  const toggle = (id: string) =>
    change({ open: open.includes(id) ? open.filter((one) => one !== id) : [...open, id] });
  const rules = (procedure?.steps ?? []).filter(({ step }) => step !== 'APPROVAL');
  const steps = rules.map(({ step }) => step);
  const mayStep = rules.some((rule) => rule.level === level && rule.step !== 'RECOGNITION');
  const mayRecognise = rules.some((rule) => rule.level === level && rule.step === 'RECOGNITION');
  const act = (panel: 'step' | 'recognise' | 'place', unit: string) =>
    change({ panel, unit }, { push: true });
  const stepText = (row: Row, step: ProcedureStep) => {
    const one = row.steps.find((taken) => taken.step === step);
    if (!one) return '';
    const day = one.heldOn ? formatDate(one.heldOn) : '–';
    if (!one.late) return day;
    return one.heldOn ? t('progress.lateDone', { day }) : t('progress.overdue');
  };
  const columns: Column<Row>[] = [
    {
      key: 'name',
      names: true,
      title: t('progress.place'),
      cell: (row) =>
        row.isVillage ? (
          <Link
            to={paths.reviewHouseholds(round.id)}
            search={{ unit: row.commune.unitId, village: row.villageId } as never}
          >
            {row.name || t('progress.noVillage')}
          </Link>
        ) : (
          <button
            type="button"
            className="review-open"
            aria-expanded={open.includes(row.key)}
            onClick={() => toggle(row.key)}
          >
            {open.includes(row.key) ? (
              <ChevronDown size={16} aria-hidden="true" />
            ) : (
              <ChevronRight size={16} aria-hidden="true" />
            )}
            {row.name}
          </button>
        ),
    },
    ...COUNTS.map((count) => ({
      key: count,
      numeric: true,
      optional: count === 'average' || count === 'notPoor',
      title: t(`count.${count}`),
      cell: (row: Row) => number(row.counts[count]),
    })),
    ...steps.map((step) => ({
      key: step,
      brief: true,
      title: t(`step.${step}`),
      cell: (row: Row) => {
        const one = row.steps.find((taken) => taken.step === step);
        if (!one) return null;
        const text = stepText(row, step);
        if (one.late) {
          return (
            <Status tone="danger" icon={<Clock size={14} aria-hidden="true" />}>
              {text}
            </Status>
          );
        }
        return one.heldOn ? <Status tone="ok">{text}</Status> : text;
      },
    })),
    {
      key: 'actions',
      title: t('progress.actions'),
      cell: (row) =>
        row.isVillage ? null : (
          <div className="review-row-actions">
            {mayStep && !isRecognised(row.commune) && (
              <Button size="small" onClick={() => act('step', row.key)}>
                {t('stepForm.open')}
              </Button>
            )}
            {mayRecognise && (
              <Button size="small" onClick={() => act('recognise', row.key)}>
                {t(isRecognised(row.commune) ? 'recognise.correct' : 'recognise.open')}
              </Button>
            )}
            <Button size="small" onClick={() => act('place', row.key)}>
              {t('place.open')}
            </Button>
          </div>
        ),
    },
  ];
  const save = async () => {
    const file = toCsv([
      [
        t('progress.commune'),
        t('progress.village'),
        ...COUNTS.map((count) => t(`count.${count}`)),
        ...steps.map((step) => t(`step.${step}`)),
      ],
      ...rowsOf(
        communes,
        communes.map((one) => one.unitId),
      ).map((row) => [
        row.commune.unitName,
        row.isVillage ? row.name || t('progress.noVillage') : '',
        ...COUNTS.map((count) => row.counts[count]),
        ...steps.map((step) => stepText(row, step)),
      ]),
    ]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${round.code}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Section
      title={t('progress.title')}
      note={t('progress.asOf', { day: formatDate(progress.asOf) })}
    >
      <DataTable
        caption={t('progress.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        indent={(row) => (row.isVillage ? 1 : 0)}
        view={{ cols }}
        onView={change}
        exports={['csv']}
        onExport={save}
        tools={
          <FilterBar active={only ? 1 : 0} onClear={() => change({ only: undefined })}>
            <FilterSelect
              label={t('progress.only')}
              all={t('progress.all')}
              value={only}
              options={(['late', 'open'] as const).map((value) => ({
                value,
                label: t(`progress.filter.${value}`),
              }))}
              onChange={(value) => change({ only: value })}
            />
          </FilterBar>
        }
        empty={
          <Empty title={t('progress.none')}>
            {only ? shared('filter.clear') : t('progress.noneText')}
          </Empty>
        }
      />
    </Section>
  );
}
