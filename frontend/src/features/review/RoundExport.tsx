import { Button, message } from 'antd';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { download } from '@/api';
import { useText } from '@/shared/i18n/useText';

/** Households, members and what the round found of them, in the layout of the template: what is changed in it can be imported. */
export function RoundExport({ roundId, unitId }: { roundId: string; unitId: string }) {
  const t = useText('review');
  const [isFetching, setFetching] = useState(false);
  const fetch = async () => {
    setFetching(true);
    try {
      await download('/api/v1/household-members', 'xlsx', t('toExcelName'), {
        unitId,
        reviewRoundId: roundId,
      });
    } catch (error) {
      message.error(error instanceof Error ? error.message : String(error));
    } finally {
      setFetching(false);
    }
  };
  return (
    <Button icon={<FileDown size={16} aria-hidden="true" />} loading={isFetching} onClick={fetch}>
      {t('toExcel')}
    </Button>
  );
}
