import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Page, Section } from '@/shared/ui/page';

const TASKS = [
  { key: 'tree', to: paths.places() },
  { key: 'unit', to: paths.places(), search: { form: 'unit' } },
  { key: 'boundaries', to: paths.places(), search: { form: 'boundaries' } },
  { key: 'programs', to: paths.programs() },
  { key: 'indicators', to: paths.indicators() },
  { key: 'evaluations', to: paths.evaluations() },
] as const;

/** What administrators write elsewhere: the way there, and what is done there. */
export default function PlacesShow() {
  const t = useText('admin');
  return (
    <Page>
      <Section title={t('tab.places')}>
        <ul className="admin-tasks">
          {TASKS.map(({ key, to, ...rest }) => (
            <li key={key}>
              <Link to={to} search={('search' in rest ? rest.search : {}) as never}>
                {t(`task.${key}.title`)}
              </Link>
              <p className="muted">{t(`task.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
