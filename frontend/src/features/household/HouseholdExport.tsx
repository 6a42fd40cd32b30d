import { FileDown } from 'lucide-react';
import { download } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { DownloadButton } from '@/shared/ui/DownloadButton';

/** Households with their members as a workbook in the layout of the template: what is changed in it can be imported. */
export function HouseholdExport({ place }: { place?: string }) {
  const t = useText('household');
  return (
    <DownloadButton
      icon={<FileDown size={16} aria-hidden="true" />}
      onDownload={() =>
        download('/api/v1/household-members', 'xlsx', t('toExcelName'), { unitId: place })
      }
    >
      {t('toExcel')}
    </DownloadButton>
  );
}
