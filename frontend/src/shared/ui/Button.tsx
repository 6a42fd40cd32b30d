import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** The one step that a screen is for, a step among words, or one that only shows itself under the pointer. */
  kind?: 'primary' | 'link' | 'text';
  size?: 'small';
  /** What it does can't be undone. */
  danger?: boolean;
  icon?: ReactNode;
  /** Its work is running: it says so, keeps the focus, and another press does nothing. */
  loading?: boolean;
}

/** A button of the browser in the look of the product; a link that looks like one has the class `button`. */
export function Button({
  kind,
  size,
  danger,
  icon,
  loading,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const classes = [
    'button',
    kind && `button-${kind}`,
    size && `button-${size}`,
    danger && 'button-danger',
    className,
  ];
  return (
    <button
      {...rest}
      type={type}
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
    >
      {loading ? <LoaderCircle className="button-busy" size={16} aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}
