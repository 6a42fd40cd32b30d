import { useState } from 'react';

/**
 * Text that stands for a value. It is read on leaving the field and only then rewritten in its full
 * form: nothing changes under the fingers.
 */
export function ParsedInput<T>({
  value,
  write,
  read,
  onValue,
  onRefused,
  live,
  attributes,
}: {
  value: T | null;
  write: (value: T) => string;
  /** The value, null for nothing typed, or a sentence on what is wrong. */
  read: (text: string) => { value: T | null } | { refused: string };
  onValue: (value: T | null) => void;
  onRefused: (reason: string) => void;
  /** The value also follows what is typed, as far as it can be read. */
  live?: boolean;
  attributes: React.InputHTMLAttributes<HTMLInputElement>;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : write(value));
  const commit = () => {
    if (typed === null) return;
    const result = read(typed);
    if ('refused' in result) onRefused(result.refused);
    else {
      setTyped(null);
      onValue(result.value);
    }
  };
  return (
    <input
      {...attributes}
      type="text"
      autoComplete="off"
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const result = live && read(event.target.value);
        if (result && 'value' in result) onValue(result.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
