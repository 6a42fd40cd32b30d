import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { AREA_TYPES, AreaBadge } from '@/shared/ui/area';
import { Figure, NoData, SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader, Section, Tabs } from '@/shared/ui/page';
import { NotFound } from '@/shared/ui/states';
import { helpRoute } from './helpRoutes';
import './help.css';

const ROLES = ['officer', 'evaluator', 'analyst', 'admin', 'partner'] as const;

interface Task {
  title: string;
  steps: string[];
}

/** A page of the manual: what this role does, step by step, then what all screens share. */
export default function HelpShow() {
  const t = useText('help');
  const { role: asked } = helpRoute.useParams();
  const role = ROLES.find((one) => one === asked);
  const tabs = (
    <Tabs
      label={t('roles')}
      tabs={ROLES.map((one) => ({ to: paths.help(one), label: t(`role.${one}.name`) }))}
    />
  );
  if (!role) {
    return (
      <Page header={<PageHeader title={t('title')} tabs={tabs} />}>
        <NotFound />
      </Page>
    );
  }
  const tasks = t(`role.${role}.tasks`, { returnObjects: true }) as Task[];
  return (
    <Page header={<PageHeader title={t('title')} lead={t(`role.${role}.intro`)} tabs={tabs} />}>
      <div className="manual">
        {tasks.map((task) => (
          <Section key={task.title} title={task.title}>
            <ol className="manual-steps">
              {task.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Section>
        ))}
        <hr className="rule" />
        <Section title={t('common.signs')}>
          <dl className="manual-signs">
            <div>
              <dt>
                <Figure value={26164} label={t('common.example')} />
              </dt>
              <dd>{t('common.solid')}</dd>
            </div>
            <div>
              <dt>
                <Figure value={8990} label={t('common.example')} provenance="SYNTHETIC" />{' '}
                <SyntheticBadge />
              </dt>
              <dd>{t('common.dotted')}</dd>
            </div>
            <div>
              <dt>
                <NoData />
              </dt>
              <dd>{t('common.noData')}</dd>
            </div>
            <div>
              <dt className="row">
                {AREA_TYPES.map((area) => (
                  <AreaBadge key={area} area={area} tight />
                ))}
              </dt>
              <dd>{t('common.areas')}</dd>
            </div>
          </dl>
        </Section>
        <Section title={t('common.everywhere')}>
          <ul className="manual-steps">
            {(t('common.rules', { returnObjects: true }) as string[]).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}
