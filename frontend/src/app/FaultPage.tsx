import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Page, PageHeader } from '@/shared/ui/page';
import { NotFound, ProblemAlert } from '@/shared/ui/states';

/** A screen that threw. After an update of the server its old parts can't be loaded: reload once. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const t = useText('app');
  const isOutdated = /dynamically imported module|Importing a module script/i.test(
    error instanceof Error ? error.message : '',
  );
  const title = isOutdated ? t('updated') : t('fault');
  return (
    <Page header={<PageHeader title={title} />}>
      {isOutdated ? (
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      ) : (
        <ProblemAlert error={error} onRetry={reset} />
      )}
    </Page>
  );
}

export function NotFoundPage() {
  const t = useText('app');
  return (
    <Page header={<PageHeader title={t('notFound')} />}>
      <NotFound actions={<Link to={paths.overview()}>{t('brand.home')}</Link>} />
    </Page>
  );
}
