import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './Button';
import { ConfirmDialog } from './ConfirmDialog';

interface DeleteButtonProps {
  /** The verb with what it is about: 'Xóa buổi làm việc'; also on the dialog's button. */
  label: string;
  /** A question: 'Xóa buổi làm việc này?' */
  question: string;
  /** What goes with it, and what stays. */
  children?: ReactNode;
  /** Names the button where several stand beside one another. */
  name?: string;
  small?: boolean;
  /** What it throws is shown in the dialog. */
  onDelete: () => Promise<unknown>;
}

/** Takes something back, after a question. */
export function DeleteButton({
  label,
  question,
  children,
  name,
  small,
  onDelete,
}: DeleteButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        danger
        kind={small ? 'text' : undefined}
        size={small ? 'small' : undefined}
        icon={<Trash2 size={small ? 14 : 16} aria-hidden="true" />}
        aria-label={name}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={question}
        confirmLabel={label}
        onConfirm={async () => {
          await onDelete();
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
