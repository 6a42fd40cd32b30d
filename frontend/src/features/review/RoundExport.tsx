import { FileDown } from 'lucide-react';
import { download } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { DownloadButton } from '@/shared/ui/DownloadButton';

/** Households, members and what the round found of them, in the layout of the template: what is changed in it can be imported. */
export function RoundExport({ roundId, unitId }: { roundId: string; unitId: string }) {
  const t = useText('review');
  return (
    <DownloadButton
      icon={<FileDown size={16} aria-hidden="true" />}
      onDownload={() =>
        download('/api/v1/household-members', 'xlsx', t('toExcelName'), {
          unitId,
          reviewRoundId: roundId,
        })
      }
    >
      {t('toExcel')}
    </DownloadButton>
  );
}
