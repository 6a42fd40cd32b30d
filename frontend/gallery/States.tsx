import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '@/shared/problem';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { Empty, Loading, NoPermission, ProblemAlert } from '@/shared/ui/states';

const refused = new ApiProblem(
  409,
  'available-exceeded',
  'Bút toán chưa được ghi',
  'Số tiền 126.000.000 vượt số còn sử dụng của dòng ngân sách: 98.400.000. Chưa có gì thay đổi.',
  [],
  '8K2-41F',
);

/** Empty, loading, refused, no permission, and a question with a reason. */
export function States() {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div className="columns">
        <Empty
          title="Chưa có phát hiện nào"
          actions={
            <Button kind="primary" icon={<Plus size={16} />}>
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
              <Button kind="primary">Sửa số tiền</Button>
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
    </>
  );
}
