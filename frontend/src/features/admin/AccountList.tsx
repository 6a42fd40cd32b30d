import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ban, ExternalLink, TriangleAlert } from 'lucide-react';
import { type Account, download } from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Status } from '@/shared/ui/marks';
import { SearchBox } from '@/shared/ui/SearchBox';
import { Empty, QueryState } from '@/shared/ui/states';
import { accountsQuery, ROLES, type Role, UNIT_STATES } from './adminQueries';
import { accountsRoute } from './adminRoutes';

const ENABLED = ['true', 'false'] as const;

/** Who may log in, with what, and where: whoever sees nothing for want of a unit stands out. */
export function AccountList({ users }: { users?: string }) {
  const t = useText('admin');
  const [search, change] = useSearchState(accountsRoute);
  const { q, role, unitState, enabled, sort, cols } = search;
  const filter = { q, role, unitState, enabled: enabled && enabled === 'true', sort };
  const accounts = useInfiniteQuery(accountsQuery(filter));
  const columns: Column<Account>[] = [
    {
      key: 'name',
      title: t('account.name'),
      names: true,
      sortable: true,
      cell: (one) => <Person account={one} users={users} />,
    },
    {
      key: 'username',
      brief: true,
      title: t('account.username'),
      sortable: true,
      cell: (one) => one.username,
    },
    { key: 'email', title: t('account.email'), cell: (one) => one.email ?? '' },
    {
      key: 'roles',
      title: t('account.role'),
      cell: (one) =>
        one.roles.map((value) => t(`role.${value as Role}.name`)).join(', ') || (
          <span className="muted">{t('account.noRole')}</span>
        ),
    },
    { key: 'unitName', title: t('account.unit'), cell: (one) => <Unit account={one} /> },
    {
      key: 'enabled',
      brief: true,
      title: t('account.enabled'),
      cell: (one) =>
        one.enabled ? (
          t('enabled.true')
        ) : (
          <Status icon={<Ban size={14} aria-hidden="true" />}>{t('enabled.false')}</Status>
        ),
    },
    {
      key: 'unitClaim',
      brief: true,
      optional: true,
      title: t('account.unitClaim'),
      cell: (one) => one.unitClaim ?? '',
    },
    {
      key: 'createdAt',
      brief: true,
      optional: true,
      title: t('account.createdAt'),
      cell: (one) => (one.createdAt ? formatDateTime(one.createdAt) : ''),
    },
    { key: 'id', optional: true, title: t('account.id'), cell: (one) => <code>{one.id}</code> },
  ];
  return (
    <QueryState query={accounts} what={t('account.what')}>
      {({ pages }) => (
        <DataTable
          caption={t('account.list')}
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(one) => one.id}
          view={{ sort, cols }}
          onView={change}
          total={pages[0]?.total}
          hasMore={accounts.hasNextPage}
          onMore={() => accounts.fetchNextPage()}
          isFetchingMore={accounts.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/accounts', format, t('account.fileName'), {
              ...filter,
              fields: fields.join(','),
            })
          }
          tools={
            <FilterBar
              active={[q, role, unitState, enabled].filter(Boolean).length}
              onClear={() =>
                change({ q: undefined, role: undefined, unitState: undefined, enabled: undefined })
              }
              search={
                <SearchBox
                  label={t('account.search')}
                  showLabel
                  value={q ?? ''}
                  onSearch={(text) => change({ q: text || undefined })}
                />
              }
            >
              <FilterSelect
                label={t('account.role')}
                all={t('account.allRoles')}
                value={role}
                options={ROLES.map((value) => ({ value, label: t(`role.${value}.name`) }))}
                onChange={(value) => change({ role: value })}
              />
              <FilterSelect
                label={t('account.unit')}
                all={t('account.allUnits')}
                value={unitState}
                options={UNIT_STATES.map((value) => ({ value, label: t(`unitState.${value}`) }))}
                onChange={(value) => change({ unitState: value })}
              />
              <FilterSelect
                label={t('account.enabled')}
                all={t('account.allEnabled')}
                value={enabled}
                options={ENABLED.map((value) => ({ value, label: t(`enabled.${value}`) }))}
                onChange={(value) => change({ enabled: value })}
              />
            </FilterBar>
          }
          empty={<Empty title={t('account.empty')}>{t('account.emptyText')}</Empty>}
        />
      )}
    </QueryState>
  );
}

/** The name leads to where the account is changed, where that is known. */
function Person({ account, users }: { account: Account; users?: string }) {
  const t = useText('admin');
  if (!users) return account.name;
  return (
    <a
      href={`${users}/${account.id}/settings`}
      title={t('account.open', { name: account.name })}
      rel="noreferrer"
      target="_blank"
      className="quiet"
    >
      {account.name} <ExternalLink size={12} aria-hidden="true" />
    </a>
  );
}

function Unit({ account }: { account: Account }) {
  const t = useText('admin');
  if (account.unitId) {
    return (
      <Link to={paths.place(account.unitId)} className="quiet">
        {account.unitName}
      </Link>
    );
  }
  if (account.unitState === 'NOT_NEEDED') return null;
  return (
    <Status tone="warn" icon={<TriangleAlert size={14} aria-hidden="true" />}>
      {account.unitState === 'UNKNOWN'
        ? t('account.unitUnknown', { claim: account.unitClaim })
        : t('account.unitMissing')}
    </Status>
  );
}
