import { useState } from 'react';
import { type AreaColumn, AreaColumnHead, areaColour } from '@/shared/ui/area';
import { ComparisonCell, Figure } from '@/shared/ui/figure';
import { Sparkline } from '@/shared/ui/marks';
import { overview } from './content';

const COLUMNS: readonly AreaColumn[] = ['P30A', 'P135', 'OUTSIDE', 'ALL'];

/** Numbers that lead to their rows: key figures, lines, and cells of a comparison. */
export function Figures({ onOpen }: { onOpen: () => void }) {
  const [selected, setSelected] = useState<string>();
  return (
    <>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
          gap: 28,
        }}
      >
        {overview.map((column) => (
          <div key={column.area} className="stack">
            <AreaColumnHead area={column.area} note={column.note} large />
            <div className="row">
              <Figure
                value={column.poor}
                label={`Hộ nghèo, ${column.area}`}
                size="key"
                provenance="SYNTHETIC"
                onOpen={onOpen}
              />
              <Sparkline
                colour={areaColour(column.area)}
                firstText={column.first}
                points={[
                  { label: '2015', value: column.poor * 1.25 },
                  { label: '2016', value: column.poor * 1.12 },
                  { label: '2017', value: column.poor },
                  { label: "'18", value: column.poor * 0.9, afterCutOff: true },
                ]}
              />
            </div>
            <ComparisonCell
              layout="line"
              area={column.area}
              actual={column.actual}
              plan={column.plan}
              label={`Hộ thoát nghèo, ${column.area}`}
              provenance="SYNTHETIC"
              onOpen={onOpen}
            />
          </div>
        ))}
      </div>
      <hr className="rule" />
      <table className="data-table" style={{ maxWidth: 900 }}>
        <thead>
          <tr>
            <th scope="col">Chủ đề, chỉ tiêu</th>
            {COLUMNS.map((area) => (
              <th key={area} scope="col">
                <AreaColumnHead area={area} note="23 xã" tight />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Hộ thoát nghèo</th>
            {overview.map((column, index) => (
              <td key={column.area}>
                <ComparisonCell
                  area={column.area}
                  actual={index === 2 ? null : column.actual}
                  plan={index === 2 ? null : column.plan}
                  label={`Hộ thoát nghèo, ${column.area}`}
                  provenance={index === 3 ? 'PUBLISHED' : 'SYNTHETIC'}
                  selected={selected === column.area}
                  onOpen={() => setSelected(column.area)}
                />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Vốn, vạch: nửa năm</th>
            {overview.map((column) => (
              <td key={column.area}>
                <ComparisonCell
                  area={column.area}
                  actual={column.actual}
                  plan={column.plan * 3}
                  yearGone={181 / 365}
                  label={`Vốn, ${column.area}`}
                  onOpen={() => setSelected(`${column.area}m`)}
                  selected={selected === `${column.area}m`}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}
