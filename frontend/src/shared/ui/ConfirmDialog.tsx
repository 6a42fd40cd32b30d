import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Field } from '../form/Field';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import { ProblemAlert } from './states';
import './dialog.css';

interface ConfirmDialogProps {
  isOpen: boolean;
  /** A question: 'Đảo bút toán 06?' */
  title: string;
  /** What will happen, and what stays. */
  children?: ReactNode;
  /** The verb itself: 'Đảo bút toán'. */
  confirmLabel: string;
  cancelLabel?: string;
  /** Asks for a reason, without which nothing is done. */
  needsReason?: boolean;
  reasonLabel?: string;
  /** What it throws is shown in the dialog, which stays open. */
  onConfirm: (reason: string) => unknown;
  onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const label = props.reasonLabel ?? t('form.reason');

  useEffect(() => {
    const node = dialog.current;
    if (!node) return;
    if (props.isOpen && !node.open) {
      setReason('');
      setMissing(false);
      setProblem(null);
      node.showModal();
    }
    if (!props.isOpen && node.open) node.close();
  }, [props.isOpen]);

  const confirm = async () => {
    if (props.needsReason && reason.trim() === '') {
      setMissing(true);
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await props.onConfirm(reason.trim());
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      {props.isOpen && (
        <form
          method="dialog"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // React bubbles through portals and nesting: the form around must not be sent.
            event.stopPropagation();
            confirm();
          }}
        >
          <h2 id={id}>{props.title}</h2>
          {props.children && <div className="dialog-text">{props.children}</div>}
          {problem !== null && <ProblemAlert error={problem} />}
          {props.needsReason && (
            <Field
              label={label}
              required
              error={isMissing ? t('form.missing', { label }) : undefined}
            >
              {({ id: fieldId, describedBy, invalid }) => (
                <textarea
                  id={fieldId}
                  className="control control-area"
                  rows={2}
                  value={reason}
                  aria-invalid={invalid || undefined}
                  aria-describedby={describedBy}
                  onChange={(event) => {
                    setReason(event.target.value);
                    setMissing(false);
                  }}
                />
              )}
            </Field>
          )}
          <div className="dialog-buttons">
            <Button onClick={props.onCancel}>{props.cancelLabel ?? t('form.keep')}</Button>
            <Button kind="primary" type="submit" loading={isBusy}>
              {props.confirmLabel}
            </Button>
          </div>
        </form>
      )}
    </dialog>
  );
}
