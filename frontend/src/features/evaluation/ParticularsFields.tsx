import { DateField } from '@/shared/form/DateField';
import { TextField } from '@/shared/form/fields';
import type { Form } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import type { Values } from './EvaluationForm';

/** What the report says of itself: texts of the head, the signature and the recipients. */
export const PARTICULARS = [
  'decision',
  'agencyAboveVi',
  'agencyAboveEn',
  'agencyVi',
  'agencyEn',
  'agencyAbbreviation',
  'reportNumber',
  'reportPlace',
  'signerTitleVi',
  'signerTitleEn',
  'signerName',
  'recipientsVi',
  'legalGroundsVi',
  'legalGroundsEn',
] as const;

const WIDE = ['agencyAboveVi', 'agencyAboveEn', 'agencyVi', 'agencyEn'] as const;
const LONG = ['legalGroundsVi', 'legalGroundsEn', 'recipientsVi'] as const;

/** Head, number, signature and recipients of the report, as the decree on official letters wants them. */
export function ParticularsFields({ form }: { form: Form<Values> }) {
  const t = useText('evaluation');
  return (
    <>
      <h3 className="field-wide">{t('particulars.title')}</h3>
      {WIDE.map((name) => (
        <TextField
          key={name}
          form={form}
          name={name}
          label={t(`particulars.${name}`)}
          wide
          maxLength={300}
        />
      ))}
      <TextField
        form={form}
        name="agencyAbbreviation"
        label={t('particulars.agencyAbbreviation')}
        maxLength={60}
      />
      <TextField
        form={form}
        name="reportNumber"
        label={t('particulars.reportNumber')}
        hint={t('particulars.numberHint')}
        maxLength={40}
      />
      <TextField
        form={form}
        name="reportPlace"
        label={t('particulars.reportPlace')}
        maxLength={100}
      />
      <DateField form={form} name="reportDate" label={t('particulars.reportDate')} />
      <TextField
        form={form}
        name="signerTitleVi"
        label={t('particulars.signerTitleVi')}
        maxLength={200}
      />
      <TextField
        form={form}
        name="signerTitleEn"
        label={t('particulars.signerTitleEn')}
        maxLength={200}
      />
      <TextField
        form={form}
        name="signerName"
        label={t('particulars.signerName')}
        wide
        maxLength={200}
      />
      {LONG.map((name) => (
        <TextField
          key={name}
          form={form}
          name={name}
          label={t(`particulars.${name}`)}
          hint={t('particulars.oneALine')}
          multiline
          wide
        />
      ))}
    </>
  );
}
