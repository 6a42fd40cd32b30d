import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { Page, PageHeader, Tabs } from '@/shared/ui/page';
import { NoPermission } from '@/shared/ui/states';
import './admin.css';

const TABS = ['agencies', 'grants', 'offices', 'places', 'system', 'seal', 'accounts'] as const;

/** What administrators keep: a head with tabs, and below it what the tab shows. */
export default function AdminShow() {
  const t = useText('admin');
  const may = useMay();
  const { pathname } = useLocation();
  if (!may('admin')) {
    return (
      <Page header={<PageHeader title={t('title')} />}>
        <NoPermission read>{t('onlyAdmin')}</NoPermission>
      </Page>
    );
  }
  if (pathname.replace(/\/$/, '') === paths.admin()) {
    return <Navigate to={paths.admin('agencies')} search={true as never} replace />;
  }
  return (
    <div className="admin">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        tabs={
          <Tabs
            label={t('tabs')}
            tabs={TABS.map((tab) => ({ to: paths.admin(tab), label: t(`tab.${tab}`) }))}
          />
        }
      />
      <Outlet />
    </div>
  );
}
