import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField, LookupField, SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { useForm } from '@/shared/form/useForm';
import { AREA_TYPES, AreaBadge } from '@/shared/ui/area';
import type { Option } from '@/shared/ui/Combobox';
import { Section } from '@/shared/ui/page';
import { districts } from './content';

interface Entry {
  on: string | null;
  amount: number | null;
  kind: '' | 'ALLOCATION' | 'PAYMENT';
  reason: string;
  areas: string[];
  unit: Option | null;
}

/** Every kind of field in one form. */
export function Forms() {
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
  );
}
