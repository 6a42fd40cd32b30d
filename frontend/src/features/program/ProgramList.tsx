import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { download, type Program } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Page, PageHeader, SidePanel } from '@/shared/ui/page';
import { Empty, NoPermission, QueryState } from '@/shared/ui/states';
import { NodeForm } from './NodeForm';
import { programsQuery } from './programQueries';
import { programListRoute } from './programRoutes';

export default function ProgramList() {
  const t = useText('program');
  const { language } = useFormat();
  const may = useMay();
  const [{ cols, panel }, change] = useSearchState(programListRoute);
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
    { key: 'code', brief: true, title: t('column.code'), cell: (program) => program.code },
    {
      key: 'periodFrom',
      brief: true,
      title: t('column.period'),
      cell: (program) => formatPeriod(program.periodFrom, program.periodTo),
    },
    {
      key: 'leadAgencyCode',
      brief: true,
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
      brief: true,
      title: t('column.evidence'),
      cell: (program) => t(`evidence.${program.evidence}`),
    },
  ];
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            may('admin') && (
              <Button
                kind="primary"
                icon={<Plus size={16} aria-hidden="true" />}
                onClick={() => change({ panel: 'new' }, { push: true })}
              >
                {t('node.program.add')}
              </Button>
            )
          }
        />
      }
      panel={panel && <NewProgram onClose={() => change({ panel: undefined })} />}
    >
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
            onExport={(format, fields) =>
              download('/api/v1/programs', format, t('fileName'), {
                sort: 'code',
                fields: fields.join(','),
              })
            }
            empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}

function NewProgram({ onClose }: { onClose: () => void }) {
  const t = useText('program');
  const may = useMay();
  const navigate = useNavigate();
  return (
    <SidePanel title={t('node.program.add')} onClose={onClose}>
      {may('admin') ? (
        <NodeForm
          node={{ kind: 'program' }}
          onSaved={(id) => navigate({ to: paths.program(id) } as never)}
          onDone={onClose}
        />
      ) : (
        <NoPermission />
      )}
    </SidePanel>
  );
}
