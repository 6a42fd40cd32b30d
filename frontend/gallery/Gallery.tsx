import { Button } from 'antd';
import { Plus, Quote } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { UnitMap } from '@/shared/charts/UnitMap';
import { FormFrame } from '@/shared/form/FormFrame';
import {
  ChoiceField,
  DateField,
  LookupField,
  NumberField,
  SelectField,
  TextField,
} from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { MoneyUnitSwitch } from '@/shared/format/MoneyUnit';
import { formatMoney, formatNumber } from '@/shared/format/number';
import { ApiProblem } from '@/shared/problem';
import {
  AREA_TYPES,
  AreaBadge,
  AreaBadges,
  type AreaColumn,
  AreaColumnHead,
  areaColour,
} from '@/shared/ui/area';
import type { Option } from '@/shared/ui/Combobox';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { ComparisonCell, Figure, NoData, SyntheticBadge } from '@/shared/ui/figure';
import { FindingLine, FindingTile, Sparkline, Status, StatusStepper } from '@/shared/ui/marks';
import { PhotoInput } from '@/shared/ui/PhotoInput';
import { Facts, Page, PageHeader, Section, SidePanel, Tabs } from '@/shared/ui/page';
import { SavedViews } from '@/shared/ui/SavedViews';
import { SearchBox } from '@/shared/ui/SearchBox';
import {
  Empty,
  Loading,
  NoPermission,
  Notice,
  OfflineBanner,
  ProblemAlert,
} from '@/shared/ui/states';

const Waterfall = lazy(() => import('@/shared/charts/Waterfall'));
const TrendChart = lazy(() => import('@/shared/charts/TrendChart'));

/** Every shared component with invented content, to be looked at and compared with the look. */

const COLUMNS: readonly AreaColumn[] = ['P30A', 'P135', 'OUTSIDE', 'ALL'];

const overview = [
  {
    area: 'P30A',
    poor: 9106,
    first: '11.412',
    actual: 2871,
    plan: 3100,
    note: 'Huyện nghèo · 3 huyện, 23 xã',
  },
  {
    area: 'P135',
    poor: 11287,
    first: '14.604',
    actual: 4012,
    plan: 3900,
    note: '31 xã ngoài huyện nghèo',
  },
  {
    area: 'OUTSIDE',
    poor: 5771,
    first: '7.391',
    actual: 2107,
    plan: 2000,
    note: '48 xã, phường, thị trấn',
  },
  {
    area: 'ALL',
    poor: 26164,
    first: '33.407',
    actual: 8990,
    plan: 9000,
    note: '10 huyện, thành phố · 102 xã',
  },
] as const;

const districts = [
  { id: '1', name: 'Tu Mơ Rông', households: 5986, poor: 3418, rate: 57.1 },
  { id: '2', name: 'Kon Plông', households: 6842, poor: 3559, rate: 52 },
  { id: '3', name: "Ia H'Drai", households: 4184, poor: 2129, rate: 50.9 },
  { id: '4', name: 'Đắk Glei', households: 11720, poor: 4571, rate: 39 },
];

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

const refused = new ApiProblem(
  409,
  'available-exceeded',
  'Bút toán chưa được ghi',
  'Số tiền 126.000.000 vượt số còn sử dụng của dòng ngân sách: 98.400.000. Chưa có gì thay đổi.',
  [],
  '8K2-41F',
);

interface Entry {
  on: string | null;
  amount: number | null;
  kind: '' | 'ALLOCATION' | 'PAYMENT';
  reason: string;
  areas: string[];
  unit: Option | null;
}

export function Gallery() {
  const [selected, setSelected] = useState<string>();
  const [isOpen, setOpen] = useState(location.hash === '#panel');
  const [isAsking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const [level, setLevel] = useState<'a' | 'b'>();
  const form = useForm<Entry>({
    initial: { on: null, amount: 5_423_000, kind: '', reason: '', areas: [], unit: null },
    validate: (values) => ({
      on: values.on ? undefined : 'Chưa nhập ngày giao.',
      reason: values.reason
        ? undefined
        : 'Hộ đã ra khỏi diện nghèo từ 07/01/2015. Nêu lý do và số quyết định.',
    }),
    onSubmit: async () => {},
  });
  return (
    <main>
      <OfflineBanner />
      <Page
        header={
          <PageHeader
            title="Đánh giá giữa kỳ 2016–2020, tỉnh Kon Tum"
            crumbs={[{ label: 'Đánh giá' }]}
            aside={<SyntheticBadge />}
            lead="Bấm vào một số để xem các dòng số liệu tạo nên nó."
            status={<StatusStepper state="DRAFTING" />}
            tabs={
              <Tabs
                label="Các phần"
                tabs={[
                  { to: '/', label: 'Bảng kết quả' },
                  { to: '/b', label: 'Phát hiện', count: 17 },
                ]}
              />
            }
            actions={
              <Button type="primary" icon={<Plus size={16} />}>
                Thêm phát hiện
              </Button>
            }
          />
        }
        panel={
          isOpen && (
            <SidePanel
              title="Nguồn số liệu"
              onClose={() => setOpen(false)}
              footer={
                <>
                  <Button type="primary" icon={<Quote size={16} />}>
                    Dùng làm bằng chứng
                  </Button>
                  <Button>Tải CSV</Button>
                </>
              }
            >
              <p className="muted">Hộ được hỗ trợ sản xuất, kết quả</p>
              <div className="spread">
                <strong className="figure-key">{formatNumber(4212, 'vi')}</strong>
                <AreaBadge area="P30A" strong />
              </div>
              <SyntheticBadge />
              <Facts
                facts={[
                  {
                    label: 'Cách tính',
                    value: 'Đếm hộ khác nhau nhận ít nhất một lần hỗ trợ của DA1.3',
                  },
                  { label: 'Khoảng', value: '01/01/2016 – 30/06/2018' },
                ]}
              />
              <Status tone="ok">khớp</Status>
            </SidePanel>
          )
        }
      >
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
                  onOpen={() => setOpen(true)}
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
                onOpen={() => setOpen(true)}
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
        <div className="columns" style={{ marginTop: 32 }}>
          <Section title="Phát hiện">
            <div className="stack">
              <FindingLine kind="ACHIEVEMENT" areas={<AreaBadge area="P135" tight />}>
                Vượt kế hoạch, giảm nhanh nhất về số hộ
              </FindingLine>
              <FindingLine kind="LIMITATION">Chậm hơn kế hoạch 7,4 %</FindingLine>
              <span className="row">
                <FindingTile kind="OBSTACLE" /> <FindingTile kind="CAUSE" />{' '}
                <FindingTile kind="LESSON" /> <NoData />
              </span>
              <span className="row">
                <AreaBadges areas={AREA_TYPES} /> <Status tone="danger">2 quá hạn</Status>
              </span>
              <PhotoInput onPhotos={() => {}} />
              <Notice>Mạng yếu. Đang gửi mục 4/7, ảnh sẽ gửi sau.</Notice>
            </div>
          </Section>
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
        </div>
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
                  <Figure
                    value={row.poor}
                    label={row.name}
                    onOpen={() => setOpen(true)}
                    provenance="SYNTHETIC"
                  />
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
        <div className="columns">
          <Empty
            title="Chưa có phát hiện nào"
            actions={
              <Button type="primary" icon={<Plus size={16} />}>
                Thêm phát hiện
              </Button>
            }
          >
            Phát hiện đầu tiên cần một bằng chứng: một buổi làm việc, ảnh, văn bản, câu trả lời hoặc
            một số liệu đã lưu.
          </Empty>
          <Loading what="bảng kết quả" />
          <ProblemAlert
            error={refused}
            actions={
              <>
                <Button type="primary">Sửa số tiền</Button>
                <Button>Xem dòng ngân sách</Button>
              </>
            }
          >
            Giảm số tiền, hoặc nhận thêm vốn rồi ghi lại.
          </ProblemAlert>
          <NoPermission
            actions={<Button onClick={() => setAsking(true)}>Gửi đề nghị cấp quyền</Button>}
          >
            Sổ bút toán huyện Đắk Tô do cán bộ tài chính cấp tỉnh ghi. Tài khoản của bạn thuộc huyện
            Sa Thầy.
          </NoPermission>
        </div>
        <Section title="Biểu mẫu">
          <FormFrame form={form} label="Ghi bút toán">
            <DateField form={form} name="on" label="Ngày giao" required />
            <NumberField form={form} name="amount" label="Giá trị (đồng)" money required />
            <SelectField
              form={form}
              name="kind"
              label="Loại"
              placeholder="Chọn loại"
              options={[
                { value: 'ALLOCATION', label: 'Phân bổ' },
                { value: 'PAYMENT', label: 'Giải ngân' },
              ]}
            />
            <LookupField
              form={form}
              name="unit"
              label="Địa bàn"
              options={districts.map((one) => ({ id: one.id, label: one.name }))}
              onText={() => {}}
            />
            <ChoiceField
              form={form}
              name="areas"
              label="Loại địa bàn"
              options={AREA_TYPES.map((area) => ({
                value: area,
                label: <AreaBadge area={area} />,
              }))}
              wide
            />
            <TextField
              form={form}
              name="reason"
              label="Lý do hỗ trợ hộ không thuộc diện"
              required
              multiline
              wide
            />
          </FormFrame>
        </Section>
        <ConfirmDialog
          isOpen={isAsking}
          title="Đảo bút toán 06?"
          confirmLabel="Đảo bút toán"
          needsReason
          onConfirm={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        >
          Hệ thống ghi thêm một bút toán +1.260.000.000 đồng. Bút toán 06 vẫn còn trong sổ.
        </ConfirmDialog>
      </Page>
    </main>
  );
}
