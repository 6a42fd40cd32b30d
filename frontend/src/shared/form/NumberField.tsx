import { formatNumber, parseMoney, parseNumber } from '../format/number';
import { useLanguage } from '../i18n/language';
import { useText } from '../i18n/useText';
import { Field } from './Field';
import { ParsedInput } from './ParsedInput';
import { type BoundProps, useBound } from './useBound';

export function NumberField<V>(
  props: BoundProps<V, number | null> & {
    /** Whole đồng: also reads '5,4 tỷ' and '98 triệu'. */
    money?: boolean;
    /** At most so many decimals are shown; default 2. */
    digits?: number;
    /** The value follows what is typed; the text is still rewritten only on leaving. */
    live?: boolean;
  },
) {
  const bound = useBound<V, number | null>(props);
  const language = useLanguage();
  const t = useText();
  return (
    <Field {...props} error={bound.error}>
      {({ id, describedBy, invalid }) => (
        <ParsedInput<number>
          value={bound.value}
          write={(value) => formatNumber(value, language, { digits: props.digits ?? 2 })}
          read={(text) => {
            if (text.trim() === '') return { value: null };
            const value = props.money ? parseMoney(text, language) : parseNumber(text, language);
            if (value === null || (props.money && !Number.isInteger(value))) {
              return { refused: props.money ? t('form.amount') : t('form.number') };
            }
            return { value };
          }}
          live={props.live}
          onValue={bound.set}
          onRefused={bound.refuse}
          attributes={{
            id,
            className: 'control num',
            inputMode: 'decimal',
            required: props.required,
            'aria-invalid': invalid || undefined,
            'aria-describedby': describedBy,
          }}
        />
      )}
    </Field>
  );
}
