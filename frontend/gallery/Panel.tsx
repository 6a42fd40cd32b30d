import { Quote } from 'lucide-react';
import { formatNumber } from '@/shared/format/number';
import { AreaBadge } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Status } from '@/shared/ui/marks';
import { Facts, SidePanel } from '@/shared/ui/page';

/** The panel of sources beside a figure. */
export function Panel({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel
      title="Nguồn số liệu"
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" icon={<Quote size={16} />}>
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
  );
}
