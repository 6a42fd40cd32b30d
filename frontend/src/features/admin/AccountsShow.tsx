import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useText } from '@/shared/i18n/useText';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Page, Section } from '@/shared/ui/page';
import { AccountList } from './AccountList';
import { consoleUsers } from './accountConsole';
import { aboutQuery, ROLES } from './adminQueries';

const SUBJECTS = [
  'places',
  'money',
  'households',
  'plan',
  'findings',
  'recommendations',
  'publish',
  'grants',
  'audit',
] as const;

type Subject = (typeof SUBJECTS)[number];

/** Accounts live in the OpenID provider: which they are, what is set there, and what it opens here. */
export default function AccountsShow() {
  const t = useText('admin');
  const about = useQuery(aboutQuery()).data;
  const columns: Column<Subject>[] = [
    {
      key: 'subject',
      title: t('account.subject'),
      names: true,
      cell: (one) => t(`matrix.${one}.title`),
    },
    ...ROLES.map((role) => ({
      key: role,
      title: t(`role.${role}.name`),
      cell: (one: Subject) => t(`matrix.${one}.${role}`),
    })),
  ];
  return (
    <Page>
      <Section title={t('account.list')} note={t('account.listNote')}>
        <AccountList users={about && consoleUsers(about.issuer)} />
      </Section>
      <Section title={t('account.where')}>
        <p className="admin-words">{t('account.whereText')}</p>
        {about && <Console issuer={about.issuer} />}
      </Section>
      <Section title={t('account.roles')}>
        <dl className="admin-roles">
          {ROLES.map((role) => (
            <div key={role}>
              <dt>
                <code>{role}</code> {t(`role.${role}.name`)}
              </dt>
              <dd>{t(`role.${role}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('account.claim')}>
        <p className="admin-words">{t('account.claimText')}</p>
        <p className="admin-words muted">{t('account.scopeText')}</p>
      </Section>
      <Section title={t('account.matrix')} note={t('account.matrixNote')}>
        <DataTable
          caption={t('account.matrix')}
          columns={columns}
          rows={SUBJECTS}
          rowKey={(one) => one}
        />
      </Section>
    </Page>
  );
}

/** The provider that runs along is under the same origin, and its console is known. */
function Console({ issuer }: { issuer: string }) {
  const t = useText('admin');
  const users = consoleUsers(issuer);
  if (!users) {
    return <p className="admin-url muted">{t('account.external', { issuer })}</p>;
  }
  return (
    <p>
      <a href={users} rel="noreferrer" target="_blank">
        {t('account.console')} <ExternalLink size={14} aria-hidden="true" />
      </a>
      <span className="note admin-console-note">{t('account.consoleNote')}</span>
    </p>
  );
}
