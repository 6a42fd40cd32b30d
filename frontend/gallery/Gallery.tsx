import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/shared/ui/Button';
import { SyntheticBadge } from '@/shared/ui/figure';
import { StatusStepper } from '@/shared/ui/marks';
import { Page, PageHeader, Tabs } from '@/shared/ui/page';
import { OfflineBanner } from '@/shared/ui/states';
import { Charts, Places } from './Charts';
import { Figures } from './Figures';
import { Forms } from './Forms';
import { Marks } from './Marks';
import { Panel } from './Panel';
import { States } from './States';
import { Tables } from './Tables';

/** Every shared component with invented content, to be looked at and compared with the look. */
export function Gallery() {
  const [isOpen, setOpen] = useState(location.hash === '#panel');
  const open = () => setOpen(true);
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
              <Button kind="primary" icon={<Plus size={16} />}>
                Thêm phát hiện
              </Button>
            }
          />
        }
        panel={isOpen && <Panel onClose={() => setOpen(false)} />}
      >
        <Figures onOpen={open} />
        <div className="columns" style={{ marginTop: 32 }}>
          <Marks />
          <Places />
        </div>
        <Tables onOpen={open} />
        <Charts />
        <States />
        <Forms />
      </Page>
    </main>
  );
}
