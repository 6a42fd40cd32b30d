import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { PublicationOffice } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Page } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { officesQuery } from './adminQueries';
import { officesRoute } from './adminRoutes';
import { OfficePanel } from './OfficeEdit';

/** Who stands behind the public pages of each unit: name, address, phone, who answers for them. */
export default function OfficeList() {
  const t = useText('admin');
  const { language } = useFormat();
  const [{ office }, change] = useSearchState(officesRoute);
  const offices = useQuery(officesQuery());
  const open = (id?: string) => change({ office: id }, { push: true });
  const columns: Column<PublicationOffice>[] = [
    {
      key: 'name',
      title: t('office.name'),
      names: true,
      cell: (one) => (
        <button type="button" className="link-button" onClick={() => open(one.id)}>
          {language === 'vi' ? one.nameVi : one.nameEn}
        </button>
      ),
    },
    { key: 'unitName', title: t('office.unit'), cell: (one) => one.unitName },
    { key: 'phone', title: t('office.phone'), cell: (one) => one.phone ?? '' },
    { key: 'email', title: t('office.email'), cell: (one) => one.email ?? '' },
    {
      key: 'responsible',
      title: t('office.responsible'),
      cell: (one) => (language === 'vi' ? one.responsibleVi : one.responsibleEn),
    },
  ];
  return (
    <Page panel={office && <OfficePanel key={office} id={office} onClose={() => open()} />}>
      <QueryState query={offices} what={t('office.what')}>
        {({ items = [] }) => (
          <DataTable
            caption={t('tab.offices')}
            columns={columns}
            rows={items}
            rowKey={(one) => one.id}
            tools={
              <div className="admin-tools">
                <p className="note">{t('office.note')}</p>
                <Button
                  kind="primary"
                  icon={<Plus size={16} aria-hidden="true" />}
                  onClick={() => open('new')}
                >
                  {t('office.add')}
                </Button>
              </div>
            }
            empty={<Empty title={t('office.empty')}>{t('office.emptyText')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}
