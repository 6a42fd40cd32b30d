import type { Agency } from '@/api';
import { formatDate, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';

/** The agency, and who took over when it had ended on the day in view. */
export function LeadAgency({ id, agencies }: { id?: string; agencies: readonly Agency[] }) {
  const { language } = useFormat();
  const agency = agencies.find((one) => one.id === id);
  if (!agency) return <>–</>;
  return (
    <>
      {language === 'vi' ? agency.nameVi : agency.nameEn}
      <AgencyEnd agency={agency} agencies={agencies} />
    </>
  );
}

/** Until when an agency that had ended led, and who took over. */
function AgencyEnd({ agency, agencies }: { agency: Agency; agencies: readonly Agency[] }) {
  const t = useText('program');
  const { language } = useFormat();
  const { asOf } = useContextSearch();
  const successor = agencies.find((one) => one.id === agency.successorId);
  if (agency.validTo === undefined || agency.validTo >= (asOf ?? today())) return null;
  const date = formatDate(agency.validTo);
  return (
    <span className="note">
      {' '}
      {successor
        ? t('show.successor', {
            date,
            name: language === 'vi' ? successor.nameVi : successor.nameEn,
          })
        : t('show.ended', { date })}
    </span>
  );
}
