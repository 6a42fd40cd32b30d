import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Copy, Pencil, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { createRuleSetEnactment, historyOf, type RuleSet, useIdempotencyKey } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { Facts, Page, PageHeader, Section, SidePanel } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { Calculator } from './Calculator';
import { CaseForm } from './CaseForm';
import { Cases } from './Cases';
import { ruleSetQuery, trialQuery } from './povertyQueries';
import { ruleSetRoute } from './povertyRoutes';
import { RuleSetForm } from './RuleSetForm';
import { RuleSetStatus } from './RuleSetStatus';
import { IndicatorTable, LineTable } from './RuleSetTables';
import './poverty.css';

export default function RuleSetShow() {
  const t = useText('poverty');
  const { ruleSetId } = ruleSetRoute.useParams();
  const found = useQuery(ruleSetQuery(ruleSetId));
  if (found.data) return <RuleSetPage key={ruleSetId} ruleSet={found.data} />;
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <QueryState query={found} what={t('what')}>
        {() => null}
      </QueryState>
    </Page>
  );
}

function RuleSetPage({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useText('poverty');
  const { language, number } = useFormat();
  const [, change] = useSearchState(ruleSetRoute);
  return (
    <Page
      header={
        <PageHeader
          title={language === 'vi' ? ruleSet.titleVi : ruleSet.titleEn}
          crumbs={[{ label: t('title'), to: paths.ruleSets() }]}
          aside={<RuleSetStatus state={ruleSet.state} />}
          lead={ruleSet.code}
          actions={<Actions ruleSet={ruleSet} />}
        />
      }
      panel={<Panel ruleSet={ruleSet} />}
    >
      <Section title={t('facts')}>
        <Facts
          facts={[
            {
              label: t('column.period'),
              value: formatPeriod(ruleSet.validFrom, ruleSet.validTo),
            },
            { label: t('column.unit'), value: ruleSet.unitName ?? t('national') },
            ...(ruleSet.baseId
              ? [
                  {
                    label: t('form.base'),
                    value: <Link to={paths.ruleSet(ruleSet.baseId)}>{ruleSet.baseCode}</Link>,
                  },
                ]
              : []),
            { label: t('column.legalBasis'), value: ruleSet.legalBasis },
            { label: t('column.evidence'), value: t(`evidence.${ruleSet.evidence}`) },
            { label: t('column.logic'), value: t(`logicHint.${ruleSet.logic}`) },
            { label: t('column.minDeprivations'), value: number(ruleSet.minDeprivations) },
            {
              label: t('column.pointsPerDeprivation'),
              value: number(ruleSet.pointsPerDeprivation),
            },
          ]}
        />
      </Section>
      <Calculator ruleSet={ruleSet} />
      <LineTable ruleSet={ruleSet} />
      <IndicatorTable ruleSet={ruleSet} />
      <Cases
        ruleSet={ruleSet}
        onOpen={(id) => change({ case: id, panel: undefined }, { push: true })}
      />
      <RowHistory rowId={ruleSet.id} load={historyOf(ruleSet.id)} />
    </Page>
  );
}

function Actions({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useText('poverty');
  const may = useMay();
  const queries = useQueryClient();
  const { keyFor, succeeded } = useIdempotencyKey();
  const [, change] = useSearchState(ruleSetRoute);
  const [isAsking, setAsking] = useState(false);
  const { data: trial } = useQuery(trialQuery(ruleSet.id));
  const isDraft = ruleSet.state === 'DRAFT';
  if (!may('admin')) return null;
  return (
    <>
      <Button
        icon={<Copy size={16} aria-hidden="true" />}
        onClick={() => change({ panel: 'copy', case: undefined }, { push: true })}
      >
        {t('copy')}
      </Button>
      {isDraft && (
        <>
          <Button
            icon={<Pencil size={16} aria-hidden="true" />}
            onClick={() => change({ panel: 'edit', case: undefined }, { push: true })}
          >
            {t('edit')}
          </Button>
          <Button
            kind="primary"
            icon={<ShieldCheck size={16} aria-hidden="true" />}
            disabled={!trial || trial.failed > 0 || trial.held === 0}
            onClick={() => setAsking(true)}
          >
            {t('enact')}
          </Button>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('enactTitle', { code: ruleSet.code })}
        confirmLabel={t('enact')}
        onConfirm={async () => {
          const body = { ruleSetVersion: ruleSet.version };
          await createRuleSetEnactment({
            path: { id: ruleSet.id },
            headers: { 'Idempotency-Key': keyFor(body) },
            body,
            throwOnError: true,
          });
          succeeded();
          setAsking(false);
          await queries.invalidateQueries();
        }}
        onCancel={() => setAsking(false)}
      >
        {t('enactText')}
      </ConfirmDialog>
    </>
  );
}

function Panel({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useText('poverty');
  const may = useMay();
  const navigate = useNavigate();
  const [{ panel, case: caseId }, change] = useSearchState(ruleSetRoute);
  const { data: trial } = useQuery(trialQuery(ruleSet.id));
  const close = () => change({ panel: undefined, case: undefined });
  if (!panel && !caseId) return null;
  const isDraft = ruleSet.state === 'DRAFT';
  if (!may('admin') || (!isDraft && panel !== 'copy')) {
    return (
      <SidePanel title={t('edit')} onClose={close}>
        {may('admin') ? <p className="note">{t('stays')}</p> : <NoPermission />}
      </SidePanel>
    );
  }
  if (panel) {
    const isCopy = panel === 'copy';
    return (
      <SidePanel key={panel} title={t(isCopy ? 'copy' : 'edit')} onClose={close}>
        <RuleSetForm
          ruleSet={isCopy ? undefined : ruleSet}
          copied={isCopy ? ruleSet : undefined}
          onSaved={(id) => (isCopy ? navigate({ to: paths.ruleSet(id) } as never) : close())}
          onDone={close}
          onDeleted={() => navigate({ to: paths.ruleSets() } as never)}
        />
      </SidePanel>
    );
  }
  const one = trial?.results.find(({ tried }) => tried.id === caseId)?.tried;
  return (
    <SidePanel key={caseId} title={t(caseId === 'new' ? 'case.add' : 'case.edit')} onClose={close}>
      {(one || caseId === 'new') && <CaseForm ruleSet={ruleSet} one={one} onDone={close} />}
    </SidePanel>
  );
}
