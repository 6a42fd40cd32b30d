import { useState } from 'react';
import { MoneyUnitSwitch } from '@/shared/format/MoneyUnit';
import { formatNumber } from '@/shared/format/number';
import { DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Figure } from '@/shared/ui/figure';
import { Section } from '@/shared/ui/page';
import { SavedViews } from '@/shared/ui/SavedViews';
import { SearchBox } from '@/shared/ui/SearchBox';
import { districts } from './content';

/** A table with search, filter, saved views, money unit, and a figure that opens its rows. */
export function Tables({ onOpen }: { onOpen: () => void }) {
  const [text, setText] = useState('');
  const [level, setLevel] = useState<'a' | 'b'>();
  return (
    <Section
      title="Bảng theo huyện"
      actions={
        <>
          <MoneyUnitSwitch />
          <SavedViews screen="gallery" />
        </>
      }
    >
      <DataTable
        caption="Hộ nghèo theo huyện"
        view={{ sort: '-poor' }}
        onView={() => {}}
        total={10}
        hasMore
        rows={districts}
        rowKey={(row) => row.id}
        tools={
          <FilterBar
            search={<SearchBox label="Tìm huyện" value={text} onSearch={setText} />}
            active={level ? 1 : 0}
            onClear={() => setLevel(undefined)}
          >
            <FilterSelect
              label="Cấp"
              all="Mọi cấp"
              value={level}
              options={[
                { value: 'a', label: 'Huyện' },
                { value: 'b', label: 'Xã' },
              ]}
              onChange={setLevel}
            />
          </FilterBar>
        }
        columns={[
          {
            key: 'name',
            title: 'Huyện, thành phố',
            names: true,
            sortable: true,
            cell: (row) => row.name,
          },
          {
            key: 'households',
            title: 'Hộ',
            numeric: true,
            cell: (row) => formatNumber(row.households, 'vi'),
          },
          {
            key: 'poor',
            title: 'Hộ nghèo',
            numeric: true,
            sortable: true,
            cell: (row) => (
              <Figure value={row.poor} label={row.name} onOpen={onOpen} provenance="SYNTHETIC" />
            ),
          },
          {
            key: 'rate',
            title: 'Tỷ lệ',
            unit: '%',
            numeric: true,
            cell: (row) => formatNumber(row.rate, 'vi', { minDigits: 1 }),
          },
        ]}
      />
    </Section>
  );
}
