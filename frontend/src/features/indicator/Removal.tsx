import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';

/** A button that takes something back after a question, at the end of its form. */
export function Removal({
  label,
  title,
  text,
  onConfirm,
}: {
  label: string;
  title: string;
  /** What will happen, and what stays. */
  text: string;
  onConfirm: () => Promise<unknown>;
}) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p className="indicator-removal">
        <Button danger onClick={() => setAsking(true)}>
          {label}
        </Button>
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        title={title}
        confirmLabel={label}
        onCancel={() => setAsking(false)}
        onConfirm={onConfirm}
      >
        {text}
      </ConfirmDialog>
    </>
  );
}
