import { useQuery } from '@tanstack/react-query';
import { GitBranch, Pencil } from 'lucide-react';
import { historyOf } from '@/api';
import { formatDate, formatPeriod, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Facts, Page, PageHeader, Section } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { Notice, QueryState } from '@/shared/ui/states';
import { NewChange } from './ChangeNew';
import { DesignationPanel } from './DesignationEdit';
import { Designations } from './Designations';
import { childrenQuery, type Unit, unitQuery } from './placeQueries';
import { placeRoute } from './placeRoutes';
import { UnitChanges } from './UnitChanges';
import { EditUnit } from './UnitForm';
import { UnitLineage } from './UnitLineage';
import { UnitResults } from './UnitResults';
import { isUrbanOrRural, UnitArea, useUnitColumns } from './unitColumns';
import './place.css';

export default function PlaceShow() {
  const t = useText('place');
  const { unitId } = placeRoute.useParams();
  const times = useContextSearch();
  const unit = useQuery(unitQuery(unitId, times));
  return (
    <QueryState
      query={unit}
      what={t('what')}
      loading={<Page header={<PageHeader title={t('title')} />}>{null}</Page>}
    >
      {(found) => <UnitPage unit={found} />}
    </QueryState>
  );
}

/** Names of the units above, province first. Three at most, so it asks three times at most. */
function useAncestors(unit: Unit): Unit[] {
  const times = useContextSearch();
  const parent = useQuery({
    ...unitQuery(unit.parentId ?? '', times),
    enabled: unit.parentId !== undefined,
  }).data;
  const grandparent = useQuery({
    ...unitQuery(parent?.parentId ?? '', times),
    enabled: parent?.parentId !== undefined,
  }).data;
  const province = useQuery({
    ...unitQuery(grandparent?.parentId ?? '', times),
    enabled: grandparent?.parentId !== undefined,
  }).data;
  return [province, grandparent, parent].filter((one) => one !== undefined);
}

function UnitPage({ unit }: { unit: Unit }) {
  const t = useText('place');
  const times = useContextSearch();
  const day = times.asOf ?? today();
  const ancestors = useAncestors(unit);
  const may = useMay();
  const [, change] = useSearchState(placeRoute);
  const isPast = unit.validTo !== undefined && unit.validTo < day;
  const isFuture = unit.validFrom > day;
  return (
    <Page
      header={
        <PageHeader
          title={unit.name}
          crumbs={[
            { label: t('title'), to: paths.places() },
            ...ancestors.map((one) => ({ label: one.name, to: paths.place(one.id) })),
          ]}
          aside={
            <>
              {unit.areaType && <UnitArea unit={unit} />}
              {unit.synthetic && <SyntheticBadge>{t('synthetic')}</SyntheticBadge>}
            </>
          }
          lead={t('asOf', { date: formatDate(day) })}
          actions={
            may('admin') && (
              <>
                <Button
                  icon={<Pencil size={16} aria-hidden="true" />}
                  onClick={() => change({ form: 'edit', designation: undefined }, { push: true })}
                >
                  {t('unit.edit')}
                </Button>
                {unit.validTo === undefined && (
                  <Button
                    icon={<GitBranch size={16} aria-hidden="true" />}
                    onClick={() =>
                      change({ form: 'change', designation: undefined }, { push: true })
                    }
                  >
                    {t('change.add')}
                  </Button>
                )}
              </>
            )
          }
        />
      }
      panel={<UnitPanel unit={unit} />}
    >
      {isPast && unit.validTo && (
        <Notice>{t('ended', { date: formatDate(unit.validTo), day: formatDate(day) })}</Notice>
      )}
      {isFuture && (
        <Notice>{t('notYet', { date: formatDate(unit.validFrom), day: formatDate(day) })}</Notice>
      )}
      <div className="columns">
        <Section title={t('show.facts')}>
          <Facts
            facts={[
              { label: t('column.code'), value: unit.code },
              { label: t('column.level'), value: t(`level.${unit.level}`) },
              { label: t('column.kind'), value: t(`kind.${unit.kind}`) },
              ...(isUrbanOrRural(unit)
                ? [{ label: t('column.urban'), value: unit.urban ? t('urban') : t('rural') }]
                : []),
              {
                label: t('column.valid'),
                value: (
                  <>
                    {formatPeriod(unit.validFrom, unit.validTo)}
                    {unit.validFromEvidence === 'UNVERIFIED' && (
                      <span className="note"> {t('firstDayUnverified')}</span>
                    )}
                  </>
                ),
              },
              { label: t('column.areaType'), value: <UnitArea unit={unit} /> },
            ]}
          />
        </Section>
        <Designations unit={unit} />
      </div>
      <div className="columns">
        <UnitLineage unit={unit} />
        <UnitChanges unit={unit} />
      </div>
      {unit.level !== 'VILLAGE' && <Children unit={unit} />}
      <UnitResults unit={unit} />
      <RowHistory rowId={unit.id} load={historyOf(unit.id)} />
    </Page>
  );
}

/** The form that the address names: one at a time. */
function UnitPanel({ unit }: { unit: Unit }) {
  const [{ designation, form }, change] = useSearchState(placeRoute);
  const close = () => change({ designation: undefined, form: undefined });
  if (form === 'edit') return <EditUnit unit={unit} onClose={close} />;
  if (form === 'change') return <NewChange unit={unit} onClose={close} />;
  if (designation === undefined) return null;
  return <DesignationPanel key={designation} unit={unit} id={designation} onClose={close} />;
}

function Children({ unit }: { unit: Unit }) {
  const t = useText('place');
  const [{ cols }, change] = useSearchState(placeRoute);
  const times = useContextSearch();
  const children = useQuery(childrenQuery(unit.id, times));
  const columns: Column<Unit>[] = useUnitColumns()
    .filter((column) => column.key !== 'parentName')
    .map((column) => ({ ...column, sortable: false }));
  return (
    <Section title={t('show.children')}>
      <QueryState query={children} what={t('show.children')}>
        {({ items = [] }) => (
          <DataTable
            caption={t('show.childrenOf', { name: unit.name })}
            columns={columns}
            rows={items}
            rowKey={(child) => child.id}
            view={{ cols }}
            onView={change}
            empty={<p className="muted">{t('show.noChildren')}</p>}
          />
        )}
      </QueryState>
    </Section>
  );
}
