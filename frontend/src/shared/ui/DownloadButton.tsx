import { type ReactNode, useState } from 'react';
import { Button } from './Button';
import { ProblemAlert } from './states';

interface DownloadButtonProps {
  icon: ReactNode;
  /** Until it ends the button says that it runs; why it failed stands beside it. */
  onDownload: () => Promise<unknown>;
  children: ReactNode;
}

/** Fetches a file that takes its time to be written. */
export function DownloadButton({ icon, onDownload, children }: DownloadButtonProps) {
  const [isFetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const fetch = async () => {
    setFetching(true);
    setProblem(null);
    try {
      await onDownload();
    } catch (error) {
      setProblem(error);
    } finally {
      setFetching(false);
    }
  };
  return (
    <>
      <Button icon={icon} loading={isFetching} onClick={fetch}>
        {children}
      </Button>
      {problem !== null && <ProblemAlert error={problem} />}
    </>
  );
}
