import { useFormat } from '../format/useFormat';
import './progress.css';

interface ProgressBarProps {
  /** What is running. */
  label: string;
  done: number;
  /** Unknown or nothing yet: the bar says only that it runs. */
  total?: number;
}

/** How far a long work is, in whole percent; it has ended only when it is no longer shown, so it never says 100. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const { rate } = useFormat();
  const percent = total ? Math.min(99, Math.floor((100 * done) / total)) : undefined;
  return (
    <div className="progress">
      <progress aria-label={label} value={percent} max={100} />
      {percent !== undefined && <span className="num">{rate(percent, 0)}</span>}
    </div>
  );
}
