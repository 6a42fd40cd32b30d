import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Program } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Page, PageHeader } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { programsQuery } from './programQueries';
import { programListRoute } from './programRoutes';

export default function ProgramList() {
  const t = useText('program');
  const { language } = useFormat();
  const [{ cols }, change] = useSearchState(programListRoute);
  const programs = useQuery(programsQuery());
  const columns: Column<Program>[] = [
    {
      key: language === 'vi' ? 'titleVi' : 'titleEn',
      title: t('column.program'),
      names: true,
      cell: (program) => (
        <Link to={paths.program(program.id)} className="quiet">
          {language === 'vi' ? program.titleVi : program.titleEn}
        </Link>
      ),
    },
    { key: 'code', title: t('column.code'), cell: (program) => program.code },
    {
      key: 'periodFrom',
      title: t('column.period'),
      cell: (program) => formatPeriod(program.periodFrom, program.periodTo),
    },
    {
      key: 'leadAgencyCode',
      title: t('column.leadAgency'),
      cell: (program) => program.leadAgencyCode ?? '–',
    },
    {
      key: 'legalBasis',
      title: t('column.legalBasis'),
      cell: (program) => program.legalBasis ?? '–',
    },
    {
      key: 'evidence',
      title: t('column.evidence'),
      cell: (program) => t(`evidence.${program.evidence}`),
    },
  ];
  return (
    <Page header={<PageHeader title={t('title')} lead={t('lead')} />}>
      <QueryState query={programs} what={t('what')}>
        {({ items = [] }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={items}
            rowKey={(program) => program.id}
            view={{ cols }}
            onView={change}
            total={items.length}
            empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}
