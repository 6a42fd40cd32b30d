import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Tabs } from '@/shared/ui/page';

/** The two lists of the results framework: what is measured, and what others published. */
export function ListTabs() {
  const t = useText('indicator');
  return (
    <Tabs
      label={t('tab.lists')}
      tabs={[
        { to: paths.indicators(), label: t('tab.indicators'), exact: true },
        { to: paths.publishedFigures(), label: t('tab.published') },
      ]}
    />
  );
}
