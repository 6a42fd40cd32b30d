import { AREA_TYPES, AreaBadge, AreaBadges } from '@/shared/ui/area';
import { NoData } from '@/shared/ui/figure';
import { FindingLine, FindingTile, Status } from '@/shared/ui/marks';
import { PhotoInput } from '@/shared/ui/PhotoInput';
import { Section } from '@/shared/ui/page';
import { Notice } from '@/shared/ui/states';

/** Findings, area badges, status lines and what stands among them. */
export function Marks() {
  return (
    <Section title="Phát hiện">
      <div className="stack">
        <FindingLine kind="ACHIEVEMENT" areas={<AreaBadge area="P135" tight />}>
          Vượt kế hoạch, giảm nhanh nhất về số hộ
        </FindingLine>
        <FindingLine kind="LIMITATION">Chậm hơn kế hoạch 7,4 %</FindingLine>
        <span className="row">
          <FindingTile kind="OBSTACLE" /> <FindingTile kind="CAUSE" /> <FindingTile kind="LESSON" />{' '}
          <NoData />
        </span>
        <span className="row">
          <AreaBadges areas={AREA_TYPES} /> <Status tone="danger">2 quá hạn</Status>
        </span>
        <PhotoInput onPhotos={() => {}} />
        <Notice>Mạng yếu. Đang gửi mục 4/7, ảnh sẽ gửi sau.</Notice>
      </div>
    </Section>
  );
}
