import { lazy, Suspense } from 'react';
import { UnitMap } from '@/shared/charts/UnitMap';
import { formatMoney, formatNumber } from '@/shared/format/number';
import { Loading } from '@/shared/ui/states';
import { districts } from './content';

const Waterfall = lazy(() => import('@/shared/charts/Waterfall'));
const TrendChart = lazy(() => import('@/shared/charts/TrendChart'));

const square = (x: number, y: number) =>
  ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 0.3, y + 0.02],
        [x + 0.28, y + 0.3],
        [x, y + 0.28],
        [x, y],
      ],
    ],
  }) as const;

const steps = [
  { label: 'Phân bổ', change: 21_500_000_000 },
  { label: 'Chuyển nguồn từ 2017', change: 820_000_000 },
  { label: 'Chuyển cấp dưới', change: -18_340_000_000 },
  { label: 'Giải ngân', change: -1_126_000_000 },
  { label: 'Hủy', change: -140_000_000 },
];

const millions = (value: number, signed?: boolean) =>
  formatMoney(value, 'million', 'vi', { signed });

const series = [
  {
    name: '30a',
    area: 'P30A' as const,
    points: [
      { period: '2015', value: 11412 },
      { period: '2016', value: 10268 },
      { period: '2017', value: 9106 },
      { period: '2018', value: 8300, afterCutOff: true },
    ],
  },
  {
    name: 'Ngoài',
    area: 'OUTSIDE' as const,
    points: [
      { period: '2015', value: 7391 },
      { period: '2016', value: 6530 },
      { period: '2017', value: 5771 },
    ],
  },
];

/** Districts as squares, with the ramp, an outline, an illustrative value and none. */
export function Places() {
  return (
    <UnitMap
      title="Tỷ lệ hộ nghèo theo huyện"
      ramp={{
        unit: '%',
        breaks: [12, 25, 36, 52],
        format: (value) => formatNumber(value, 'vi'),
        formatBreak: (value) => formatNumber(value, 'vi'),
      }}
      outlineLabel="huyện 30a"
      units={districts.map((one, index) => ({
        id: one.id,
        name: one.name,
        value: index === 3 ? null : one.rate - 18 * index,
        illustrative: index === 1,
        area: index < 2 ? 'P30A' : undefined,
        geometry: square(107 + 0.3 * (index % 2), 14 + 0.3 * Math.floor(index / 2)) as never,
      }))}
    />
  );
}

/** Charts with direct labels, and a table behind each. */
export function Charts() {
  return (
    <div className="columns" style={{ marginTop: 32 }}>
      <Suspense fallback={<Loading rows={1} />}>
        <Waterfall
          title="Từ phân bổ đến còn sử dụng"
          unit="triệu đồng"
          steps={steps}
          restLabel="Còn sử dụng"
          format={millions}
        />
        <TrendChart
          title="Hộ nghèo"
          unit="hộ"
          series={series}
          band={[
            { period: '2016', low: 9500, high: 10500 },
            { period: '2017', low: 8500, high: 9300 },
          ]}
          format={(value) => formatNumber(value, 'vi')}
        />
      </Suspense>
    </div>
  );
}
