import { CloudOff, Copy, LockKeyhole, RefreshCw, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/useText';
import { asProblem } from '../problem';
import { Button } from './Button';
import './states.css';

interface EmptyProps {
  title: string;
  /** What it needs first, as the next step. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children && <div className="state-text">{children}</div>}
      {actions && <div className="row state-actions">{actions}</div>}
    </div>
  );
}

/** A heading stands in quotes; what is called by its name stands in the sentence. */
function words(t: ReturnType<typeof useText>, what: string | undefined): string {
  if (!what) return t('state.loadingAny');
  return t(/^\p{Lu}/u.test(what) ? 'state.loadingSection' : 'state.loading', { what });
}

/** Grey shapes where rows will be, with words on what is being fetched. */
export function Loading({
  what,
  doing,
  rows = 4,
  columns = 3,
}: {
  what?: string;
  /** A sentence of its own instead: 'Đang mở trang đăng nhập'. */
  doing?: string;
  rows?: number;
  columns?: number;
}) {
  const t = useText();
  return (
    <div className="loading" role="status" aria-busy="true">
      <span className="loading-words">
        <RefreshCw size={14} aria-hidden="true" />
        {doing ?? words(t, what)}
      </span>
      <div
        className="skeleton"
        aria-hidden="true"
        style={{ gridTemplateColumns: `1fr repeat(${columns}, 1.6fr)` }}
      >
        {Array.from({ length: rows * (columns + 1) }, (_, cell) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes without identity
          <span key={cell} className="skeleton-cell">
            <i />
            <i />
          </span>
        ))}
      </div>
    </div>
  );
}

interface ProblemProps {
  error: unknown;
  /** What didn't happen: 'Bút toán chưa được ghi'. Default: the problem's own title. */
  title?: string;
  /** What to do next. */
  children?: ReactNode;
  actions?: ReactNode;
  onRetry?: () => void;
}

/** A refusal or fault, in the words of the server, with its code and the id of the request. */
export function ProblemAlert({ error, title, children, actions, onRetry }: ProblemProps) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const problem = asProblem(error);
  let detail: string | undefined = problem.detail;
  if (problem.isNetwork) detail = t('state.errorNetwork');
  else if (problem.status === -1) detail = t('state.errorUnknown');
  const heading = title ?? (problem.title || t('state.errorTitle'));
  const copy = async () => {
    await navigator.clipboard.writeText(`${problem.code} ${problem.requestId ?? ''}`.trim());
    setCopied(true);
  };
  return (
    <div className="state problem" role="alert">
      <h2 className="state-title state-danger">
        <TriangleAlert size={18} aria-hidden="true" />
        <span>{heading}</span>
      </h2>
      {detail && <p className="state-text">{detail}</p>}
      {children && <div className="state-text muted">{children}</div>}
      {(actions || onRetry) && (
        <div className="row state-actions">
          {actions}
          {onRetry && <Button onClick={onRetry}>{t('state.retry')}</Button>}
        </div>
      )}
      <div className="problem-code">
        <span>
          {t('state.errorCode')} <strong>{problem.code}</strong>
          {problem.requestId && ` · ${t('state.request', { id: problem.requestId })}`}
        </span>
        <Button
          kind="text"
          size="small"
          icon={<Copy size={14} aria-hidden="true" />}
          aria-label={t('state.copyRequest')}
          onClick={copy}
        />
        <span role="status">{copied ? t('state.copiedRequest') : ''}</span>
        {problem.status > 0 && <span className="problem-status">{problem.status}</span>}
      </div>
    </div>
  );
}

/** 403 and 'you may look, not change': who may, and what to do. */
export function NoPermission({
  read,
  children,
  actions,
}: {
  /** Not even reading is allowed. */
  read?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useText();
  return (
    <div className="state">
      <h2 className="state-title">
        <LockKeyhole size={18} aria-hidden="true" />
        <span>{read ? t('state.noPermissionRead') : t('state.noPermissionTitle')}</span>
      </h2>
      <div className="state-text">{children ?? t('state.noPermissionText')}</div>
      {actions && <div className="row state-actions">{actions}</div>}
      <p className="note">{t('state.outOfScope')}</p>
    </div>
  );
}

export function NotFound({ actions }: { actions?: ReactNode }) {
  const t = useText();
  return (
    <Empty title={t('state.notFoundTitle')} actions={actions}>
      {t('state.notFoundText')}
    </Empty>
  );
}

/** What a query looks like to a screen; TanStack Query's results fit. */
export interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Draws pending, error, no permission and not found the same way on every screen. */
export function QueryState<T>({
  query,
  what,
  loading,
  children,
}: {
  query: QueryLike<T>;
  /** What is being fetched: 'bảng kết quả'. */
  what?: string;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <>{loading ?? <Loading what={what} />}</>;
  const problem = asProblem(query.error);
  if (problem.status === 403) return <NoPermission read>{problem.detail}</NoPermission>;
  if (problem.status === 404) return <NotFound />;
  return <ProblemAlert error={query.error} onRetry={() => query.refetch()} />;
}

export function OfflineBanner({ children }: { children?: ReactNode }) {
  const t = useText();
  return (
    <div className="offline-banner" role="status">
      <CloudOff size={18} aria-hidden="true" />
      <span>
        <strong>{t('state.offlineTitle')}</strong> {children ?? t('state.offlineText')}
      </span>
    </div>
  );
}

/** Late, doubtful: amber words on tint with an icon. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="notice">
      <TriangleAlert size={16} aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}
