import { useQuery } from '@tanstack/react-query';
import { Download, Plus } from 'lucide-react';
import { type BudgetMatrix, saveBlob } from '@/api';
import { toCsv } from '@/shared/format/csv';
import { formatDate, today } from '@/shared/format/date';
import { MoneyUnitSwitch, useMoney } from '@/shared/format/MoneyUnit';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { isIllustrative, SyntheticBadge } from '@/shared/ui/figure';
import { ImportLink } from '@/shared/ui/ImportLink';
import { Page, PageHeader } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/Segmented';
import { Empty, QueryState } from '@/shared/ui/states';
import { BudgetCell } from './BudgetCell';
import { NewBudget } from './BudgetForm';
import { MatrixTable, useMatrixColumns } from './BudgetMatrix';
import { BudgetTable } from './BudgetTable';
import { matrixQuery, programsQuery, projectsQuery, SOURCES } from './budgetQueries';
import { budgetListRoute } from './budgetRoutes';
import { groupsOf, type MatrixGroup } from './lines';
import { given } from './sums';
import './budget.css';

const FIRST_YEAR = 2016;
const LAST_YEAR = 2025;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(FIRST_YEAR + i));

export default function BudgetList() {
  const t = useText('budget');
  const { language } = useFormat();
  const { unitName } = useMoney();
  const may = useMay();
  const context = useContextSearch();
  const [search, change] = useSearchState(budgetListRoute);
  const isList = search.view === 'list';
  const by = isList || !search.view ? 'year' : search.view;
  const programs = useQuery(programsQuery()).data?.items ?? [];
  const projects = useQuery(projectsQuery(search.program)).data?.items;
  const matrix = useQuery({
    ...matrixQuery(
      by,
      { programId: search.program, fiscalYear: search.year, fundingSource: search.source },
      context,
    ),
    enabled: !isList,
  });
  const groups = matrix.data && projects ? groupsOf(matrix.data, projects, search.program) : [];
  const isKnown =
    search.line === 'all' ||
    groups.some(({ lines }) => lines.some((one) => one.key === search.line));
  const unselect = { line: undefined, column: undefined };
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          aside={
            !isList && isIllustrative(matrix.data?.total?.sums.provenance) && <SyntheticBadge />
          }
          lead={
            isList
              ? t('list.lead')
              : t('lead', { unit: unitName, date: formatDate(context.asOf ?? today()) })
          }
          actions={
            <>
              <div className="budget-views">
                <Segmented
                  aria-label={t('view.label')}
                  value={search.view ?? 'year'}
                  options={(['year', 'fundingSource', 'unit', 'list'] as const).map((value) => ({
                    value,
                    label: t(`view.${value}`),
                  }))}
                  onChange={(view) =>
                    change(
                      { view: view === 'year' ? undefined : (view as 'unit'), ...unselect },
                      { push: true },
                    )
                  }
                />
              </div>
              {!isList && matrix.data && <MatrixExport matrix={matrix.data} groups={groups} />}
              {may('officer') && <ImportLink kind="ENTRIES" />}
              {may('officer') && (
                <Button
                  kind="primary"
                  icon={<Plus size={16} aria-hidden="true" />}
                  onClick={() => change({ panel: 'new' }, { push: true })}
                >
                  {t('new.button')}
                </Button>
              )}
            </>
          }
        />
      }
      panel={search.panel && <NewBudget onClose={() => change({ panel: undefined })} />}
    >
      <div className="budget-tools spread no-print">
        <FilterBar
          active={[search.program, search.year, search.source].filter(Boolean).length}
          onClear={() => change({ program: undefined, year: undefined, source: undefined })}
        >
          <FilterSelect
            label={t('filter.program')}
            all={t('filter.allPrograms')}
            value={search.program}
            options={programs.map((program) => ({
              value: program.id,
              label: language === 'vi' ? program.titleVi : program.titleEn,
            }))}
            onChange={(program) => change({ program, ...unselect })}
          />
          <FilterSelect
            label={t('column.fiscalYear')}
            all={t('filter.allYears')}
            value={search.year ? String(search.year) : undefined}
            options={YEARS.map((value) => ({ value, label: value }))}
            onChange={(year) => change({ year: year ? Number(year) : undefined, ...unselect })}
          />
          <FilterSelect
            label={t('column.fundingSource')}
            all={t('filter.allSources')}
            value={search.source}
            options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
            onChange={(source) => change({ source, ...unselect })}
          />
        </FilterBar>
        <MoneyUnitSwitch />
      </div>
      {isList ? (
        <BudgetTable />
      ) : (
        <QueryState query={matrix} what={t('what')}>
          {(found) =>
            found.columns.length === 0 ? (
              <Empty title={t('empty.title')}>{t('empty.text')}</Empty>
            ) : (
              <>
                <MatrixTable
                  matrix={found}
                  groups={groups}
                  programs={programs}
                  selected={search}
                  onSelect={(line, column) => change({ line, column }, { push: true })}
                />
                {isKnown && <BudgetCell matrix={found} groups={groups} />}
              </>
            )
          }
        </QueryState>
      )}
    </Page>
  );
}

/** The table as it is seen, in đồng: disbursed and given in columns of their own. */
function MatrixExport({ matrix, groups }: { matrix: BudgetMatrix; groups: MatrixGroup[] }) {
  const t = useText('budget');
  const { language } = useFormat();
  const columns = useMatrixColumns(matrix);
  const save = () =>
    saveBlob(
      toCsv([
        [
          t('csv.code'),
          t('matrix.lines'),
          ...columns.flatMap(({ label }) => [
            t('csv.disbursed', { column: label }),
            t('csv.given', { column: label }),
          ]),
          t('csv.provenance'),
        ],
        ...groups.flatMap((group) =>
          group.lines.map((line) => [
            line.code,
            language === 'vi' ? line.titleVi : line.titleEn,
            ...columns.flatMap(({ key }) => {
              const sums = line.cell(key);
              return [sums?.disbursed, sums && given(sums)];
            }),
            line.cell(undefined)?.provenance,
          ]),
        ),
      ]),
      `${t('fileName')}-${matrix.asOf}.csv`,
    );
  return (
    <Button icon={<Download size={16} aria-hidden="true" />} onClick={save}>
      {t('export')}
    </Button>
  );
}
