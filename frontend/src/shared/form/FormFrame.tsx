import { useBlocker, useRouter } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/useText';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ProblemAlert } from '../ui/states';
import type { Form } from './useForm';
import './form.css';

interface FormFrameProps<V> {
  form: Form<V>;
  children: ReactNode;
  /** Names the form for screen readers. */
  label: string;
  saveLabel?: string;
  onSaved?: () => void;
  onDiscard?: () => void;
  /** What didn't happen, as the heading of a refusal. */
  refusal?: string;
}

interface Address {
  pathname: string;
  search: object;
}

/** Parameters of a list that a form beside it does not ask about: what is searched for, the order, the columns. */
const OF_A_LIST = ['q', 'sort', 'cols'];

const rest = ({ pathname, search }: Address) =>
  JSON.stringify([
    pathname,
    Object.entries(search)
      .filter(([name, value]) => !OF_A_LIST.includes(name) && value !== undefined)
      .sort(([one], [other]) => one.localeCompare(other)),
  ]);

/** Whoever searches the list beside a form does not leave the form, and is not asked while typing. */
const isOfTheListBeside = (current: Address, next: Address) => rest(current) === rest(next);

/** Fields, buttons, Ctrl+Enter, the count of what is to be corrected, the question on leaving. */
export function FormFrame<V>(props: FormFrameProps<V>) {
  const { form } = props;
  const t = useText();
  const frame = useRef<HTMLFormElement>(null);
  const wrong = Object.values(form.errors).filter(Boolean).length;

  const router = useRouter();
  // The save under way, and whether somebody is on the way elsewhere meanwhile: to another panel, or page.
  const saving = useRef<Promise<boolean>>(undefined);
  const leaves = useRef(false);

  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (isOfTheListBeside(current, next)) return false;
      if (saving.current) {
        leaves.current = true;
        await saving.current;
      }
      return form.hasUnsaved();
    },
    enableBeforeUnload: form.hasUnsaved,
    withResolver: true,
  });

  useEffect(() => {
    if (wrong > 0 && !form.isSaving) {
      frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [wrong, form.isSaving]);

  // A panel closes itself, and none that was opened in its place while it was saved.
  const save = async () => {
    if (saving.current) return;
    const place = rest(router.latestLocation);
    leaves.current = false;
    saving.current = form.submit();
    const saved = await saving.current;
    saving.current = undefined;
    if (saved && !leaves.current && rest(router.latestLocation) === place) props.onSaved?.();
  };

  return (
    <form
      ref={frame}
      className="form"
      aria-label={props.label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          // After the field has taken over what was typed in it.
          setTimeout(() => frame.current?.requestSubmit());
        }
      }}
    >
      {wrong > 0 && (
        <p className="form-problems" role="alert">
          <TriangleAlert size={16} aria-hidden="true" />
          <span>
            <strong>{t('form.problems', { count: wrong })}</strong> {t('form.beforeSaving')}
          </span>
        </p>
      )}
      {form.problem && (
        <ProblemAlert error={form.problem} title={props.refusal}>
          {form.problem.status === 412 && t('form.changedElsewhere')}
        </ProblemAlert>
      )}
      <div key={form.version} className="form-fields">
        {props.children}
      </div>
      <div className="form-buttons">
        <Button
          kind="primary"
          type="submit"
          loading={form.isSaving}
          // The press takes no focus: what is typed would be taken over between press and release, its
          // error vanish, the button move, and the click be lost.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            const field = document.activeElement;
            if (!(field instanceof HTMLInputElement) || !frame.current?.contains(field)) return;
            event.preventDefault();
            field.blur();
            setTimeout(() => frame.current?.requestSubmit());
          }}
        >
          {props.saveLabel ?? t('form.save')}
        </Button>
        <Button
          onClick={() => {
            form.reset();
            props.onDiscard?.();
          }}
        >
          {t('form.discard')}
        </Button>
        <span className="note form-hint">{t('form.saveHint')}</span>
      </div>
      <ConfirmDialog
        isOpen={blocker.status === 'blocked'}
        title={t('form.leaveTitle')}
        confirmLabel={t('form.leave')}
        cancelLabel={t('form.stay')}
        onConfirm={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        {t('form.leaveText')}
      </ConfirmDialog>
    </form>
  );
}
