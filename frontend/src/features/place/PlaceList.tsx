import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { download } from '@/api';
import { formatDate, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { AREA_TYPES, useAreaLabel } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Page, PageHeader } from '@/shared/ui/page';
import { SearchBox } from '@/shared/ui/SearchBox';
import { Segmented } from '@/shared/ui/Segmented';
import { Empty, QueryState } from '@/shared/ui/states';
import { ImportBoundaries } from './BoundaryImport';
import { mapLevelOf, PlaceMap } from './PlaceMap';
import { PlaceTree } from './PlaceTree';
import { listedLevels, unitsQuery } from './placeQueries';
import { placeListRoute } from './placeRoutes';
import { NewUnit } from './UnitForm';
import { useUnitColumns } from './unitColumns';

const LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const;
type Level = (typeof LEVELS)[number];

import './place.css';

export default function PlaceList() {
  const t = useText('place');
  const [search, change] = useSearchState(placeListRoute);
  const may = useMay();
  const { asOf } = useContextSearch();
  const close = () => change({ form: undefined });
  let panel = null;
  if (search.form === 'unit') panel = <NewUnit onClose={close} />;
  if (search.form === 'boundaries') panel = <ImportBoundaries onClose={close} />;
  // A search shows a list, unless the map was chosen, whose table is one.
  const view = search.q !== undefined && !search.view ? 'list' : (search.view ?? 'tree');
  const mapLevel =
    search.level === 'DISTRICT' || search.level === 'COMMUNE'
      ? search.level
      : mapLevelOf(asOf ?? today());
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead', { date: formatDate(asOf ?? today()) })}
          actions={
            <>
              {may('admin') && (
                <>
                  <Button
                    icon={<FileUp size={16} aria-hidden="true" />}
                    onClick={() => change({ form: 'boundaries' }, { push: true })}
                  >
                    {t('boundary.import')}
                  </Button>
                  <Button
                    icon={<Plus size={16} aria-hidden="true" />}
                    onClick={() => change({ form: 'unit' }, { push: true })}
                  >
                    {t('unit.add')}
                  </Button>
                </>
              )}
              <Segmented
                aria-label={t('view.label')}
                value={view}
                options={(['tree', 'list', 'map'] as const).map((value) => ({
                  value,
                  label: t(`view.${value}`),
                }))}
                onChange={(chosen) =>
                  change(
                    { view: chosen === 'tree' ? undefined : chosen, q: undefined },
                    { push: true },
                  )
                }
              />
            </>
          }
        />
      }
      panel={panel}
    >
      <div className="place-search">
        <SearchBox
          label={t('search')}
          value={search.q ?? ''}
          onSearch={(text) => change({ q: text || undefined })}
        />
      </div>
      {view === 'tree' && <PlaceTree />}
      {view === 'list' && <UnitTable />}
      {view === 'map' && (
        <div className="place-map-frame">
          <div className="place-map-both">
            <PlaceMap level={mapLevel} />
            <UnitTable onLevel={mapLevel} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** @param onLevel only units of this level, where the filter chooses none: those of the map beside */
function UnitTable({ onLevel }: { onLevel?: Level }) {
  const t = useText('place');
  const areaLabel = useAreaLabel();
  const [search, set] = useSearchState(placeListRoute);
  const { q, areaType, sort, cols } = search;
  const level = search.level ?? onLevel;
  const times = useContextSearch();
  const columns = useUnitColumns();
  const units = useInfiniteQuery(unitsQuery({ q, level, areaType, sort }, times));
  return (
    <QueryState query={units} what={t('what')}>
      {({ pages }) => (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={pages.flatMap((page) => page.items ?? [])}
          rowKey={(unit) => unit.id}
          view={{ sort, cols }}
          onView={set}
          total={pages[0]?.total}
          hasMore={units.hasNextPage}
          onMore={() => units.fetchNextPage()}
          isFetchingMore={units.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/administrative-units', format, t('fileName'), {
              q,
              ...listedLevels(level),
              areaType,
              sort,
              asOf: times.asOf,
              knownAt: times.knownAt,
              fields: fields.join(','),
            })
          }
          tools={
            <FilterBar
              active={[search.level, areaType].filter(Boolean).length}
              onClear={() => set({ level: undefined, areaType: undefined })}
            >
              <FilterSelect
                label={t('column.level')}
                all={t('filter.allButVillages')}
                value={level}
                options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
                onChange={(value) => set({ level: value })}
              />
              <FilterSelect
                label={t('column.areaType')}
                all={t('filter.allAreas')}
                value={areaType}
                options={AREA_TYPES.map((value) => ({ value, label: areaLabel(value) }))}
                onChange={(value) => set({ areaType: value })}
              />
            </FilterBar>
          }
          empty={
            <Empty
              title={q ? t('empty.search', { text: q }) : t('empty.title')}
              actions={<Link to="/places">{t('empty.all')}</Link>}
            >
              {t('empty.text')}
            </Empty>
          }
        />
      )}
    </QueryState>
  );
}
