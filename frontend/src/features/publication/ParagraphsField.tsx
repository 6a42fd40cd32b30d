import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { uuidv7 } from '@/api';
import { SelectField, TextField } from '@/shared/form/fields';
import { useAfterTyping } from '@/shared/form/useAfterTyping';
import { type Form, rowOf } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { type ArticleValues, KINDS, type ParagraphRow } from './articleValues';

const MOST = 60;

/** The text, piece by piece, each in both languages; pieces move, come and go. */
export function ParagraphsField({ form }: { form: Form<ArticleValues> }) {
  const t = useText('publication');
  const { paragraphs } = form.values;
  const set = (rows: ParagraphRow[]) => form.set('paragraphs', rows);
  const adding = useAfterTyping(() =>
    set([...paragraphs, { key: uuidv7(), kind: 'PARAGRAPH', textVi: '', textEn: '' }]),
  );
  const remove = (row: ParagraphRow) => {
    for (const field of ['textVi', 'textEn']) {
      form.refuse(`paragraphs/${row.key}/${field}`, undefined);
    }
    set(paragraphs.filter((one) => one.key !== row.key));
  };
  const move = (from: number, to: number) => {
    const rows = [...paragraphs];
    const [row] = rows.splice(from, 1);
    if (row) rows.splice(to, 0, row);
    set(rows);
  };
  return (
    <fieldset className="field field-wide">
      <legend className="field-label">{t('form.paragraphs')}</legend>
      {paragraphs.map((row, index) => (
        <ParagraphFields
          key={row.key}
          form={form}
          row={row}
          number={index + 1}
          onUp={index > 0 ? () => move(index, index - 1) : undefined}
          onDown={index < paragraphs.length - 1 ? () => move(index, index + 1) : undefined}
          onRemove={paragraphs.length > 1 ? () => remove(row) : undefined}
        />
      ))}
      {paragraphs.length < MOST && (
        <div>
          <Button icon={<Plus size={16} aria-hidden="true" />} {...adding}>
            {t('form.addParagraph')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function ParagraphFields({
  form,
  row,
  number,
  onUp,
  onDown,
  onRemove,
}: {
  form: Form<ArticleValues>;
  row: ParagraphRow;
  number: number;
  onUp?: () => void;
  onDown?: () => void;
  onRemove?: () => void;
}) {
  const t = useText('publication');
  const shared = useText();
  const fields = rowOf(form, 'paragraphs', row);
  const title = t('form.paragraph', { number });
  const up = useAfterTyping(() => onUp?.());
  const down = useAfterTyping(() => onDown?.());
  const removing = useAfterTyping(() => onRemove?.());
  return (
    <fieldset className="publication-paragraph">
      <legend className="sr-only">{title}</legend>
      <div className="row">
        <SelectField
          form={fields}
          name="kind"
          label={t('form.kind', { number })}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <span className="row publication-moves">
          {onUp && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('form.up', { what: title })}
              {...up}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </button>
          )}
          {onDown && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('form.down', { what: title })}
              {...down}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </button>
          )}
          {onRemove && (
            <button
              type="button"
              className="icon-button"
              aria-label={shared('form.remove', { what: title })}
              {...removing}
            >
              <X size={16} aria-hidden="true" />
            </button>
          )}
        </span>
      </div>
      <TextField form={fields} name="textVi" label={t('form.textVi')} required multiline wide />
      <TextField form={fields} name="textEn" label={t('form.textEn')} required multiline wide />
    </fieldset>
  );
}
