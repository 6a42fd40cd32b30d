import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ClipboardList, Pencil, Printer, Stamp, Table2 } from 'lucide-react';
import { historyOf, type ReviewProgress, type ReviewRound } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay, useSession } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Facts, Page, PageHeader, Section, SidePanel } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { ApprovalForm } from './ApprovalForm';
import { Approvals } from './Approvals';
import { PlaceSteps } from './PlaceSteps';
import { Progress } from './Progress';
import { RecognitionForm } from './RecognitionForm';
import { RoundExport } from './RoundExport';
import { RoundForm } from './RoundForm';
import { RoundLinks } from './RoundLinks';
import { RoundState } from './RoundState';
import { procedureQuery, progressQuery, roundQuery, unitQuery } from './reviewQueries';
import { roundRoute } from './reviewRoutes';
import { StepForm } from './StepForm';
import { StepTrack } from './StepTrack';
import './review.css';

export default function RoundShow() {
  const t = useText('review');
  const { roundId } = roundRoute.useParams();
  const found = useQuery(roundQuery(roundId));
  if (found.data) return <RoundPage key={roundId} round={found.data} />;
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <QueryState query={found} what={t('whatOne')}>
        {() => null}
      </QueryState>
    </Page>
  );
}

function RoundPage({ round }: { round: ReviewRound }) {
  const t = useText('review');
  const may = useMay();
  const { scope } = useSession();
  const [, change] = useSearchState(roundRoute);
  const progress = useQuery(progressQuery(round.id));
  const procedure = useQuery(procedureQuery(round.procedureId));
  const own = useQuery(unitQuery(scope?.id));
  const level = may('officer') ? own.data?.level : undefined;
  return (
    <Page
      header={
        <PageHeader
          title={round.title}
          crumbs={[{ label: t('title'), to: paths.reviewRounds() }]}
          aside={<RoundState locked={round.locked} />}
          lead={[round.code, round.unitName, t(`kind.${round.kind}`)].join(' · ')}
          actions={
            <>
              <Link to={paths.reviewHouseholds(round.id)} className="review-action">
                <ClipboardList size={16} aria-hidden="true" />
                {t('households.open')}
              </Link>
              <Link to={paths.resultTables(round.id)} className="review-action">
                <Table2 size={16} aria-hidden="true" />
                {t('tables.open')}
              </Link>
              <Link to={paths.reviewForms(round.id)} className="review-action">
                <Printer size={16} aria-hidden="true" />
                {t('forms.open')}
              </Link>
              <RoundExport roundId={round.id} unitId={round.unitId} />
              {level && !round.locked && (
                <Button
                  icon={<Pencil size={16} aria-hidden="true" />}
                  onClick={() => change({ panel: 'edit', unit: undefined }, { push: true })}
                >
                  {t('edit')}
                </Button>
              )}
              {level === 'PROVINCE' && (
                <Button
                  icon={<Stamp size={16} aria-hidden="true" />}
                  onClick={() => change({ panel: 'approve', unit: undefined }, { push: true })}
                >
                  {t('approve.open')}
                </Button>
              )}
            </>
          }
        />
      }
      panel={<Panel round={round} progress={progress.data} />}
    >
      <RoundLinks roundId={round.id} />
      <QueryState query={procedure} what={t('column.procedure')}>
        {(rules) => <StepTrack round={round} procedure={rules} progress={progress.data} />}
      </QueryState>
      <QueryState query={progress} what={t('progress.title')}>
        {(answer) => (
          <Progress round={round} procedure={procedure.data} progress={answer} level={level} />
        )}
      </QueryState>
      <Approvals round={round} />
      <Section title={t('facts')}>
        <Facts
          facts={[
            { label: t('column.reviewedOn'), value: formatDate(round.reviewedOn) },
            {
              label: t('column.ruleSet'),
              value: <Link to={paths.ruleSet(round.ruleSetId)}>{round.ruleSetCode}</Link>,
            },
            { label: t('column.procedure'), value: round.procedureCode },
            {
              label: t('column.previous'),
              value: round.previousRoundId ? (
                <Link to={paths.reviewRound(round.previousRoundId)}>{round.previousRoundCode}</Link>
              ) : (
                t('baseline')
              ),
            },
            ...(round.note ? [{ label: t('form.note'), value: round.note }] : []),
          ]}
        />
      </Section>
      <RowHistory rowId={round.id} load={historyOf(round.id)} />
    </Page>
  );
}

function Panel({ round, progress }: { round: ReviewRound; progress?: ReviewProgress }) {
  const t = useText('review');
  const may = useMay();
  const navigate = useNavigate();
  const [{ panel, unit }, change] = useSearchState(roundRoute);
  const close = () => change({ panel: undefined, unit: undefined });
  if (!panel) return null;
  const commune = progress?.communes.find((one) => one.unitId === unit);
  if (panel === 'place') {
    return (
      <SidePanel title={commune?.unitName ?? t('place.title')} onClose={close}>
        {commune && <PlaceSteps round={round} commune={commune} />}
      </SidePanel>
    );
  }
  if (!may('officer')) {
    return (
      <SidePanel title={t('whatOne')} onClose={close}>
        <NoPermission />
      </SidePanel>
    );
  }
  if (panel === 'edit') {
    return (
      <SidePanel title={t('edit')} onClose={close}>
        <RoundForm
          round={round}
          onSaved={close}
          onDiscard={close}
          onDeleted={() => navigate({ to: paths.reviewRounds() } as never)}
        />
      </SidePanel>
    );
  }
  if (panel === 'approve') {
    return (
      <SidePanel title={t('approve.title')} onClose={close}>
        <ApprovalForm round={round} onDone={close} />
      </SidePanel>
    );
  }
  const title = t(panel === 'step' ? 'stepForm.title' : 'recognise.title');
  return (
    <SidePanel key={`${panel}${unit}`} title={title} onClose={close}>
      {commune && panel === 'step' && <StepForm round={round} commune={commune} onDone={close} />}
      {commune && panel === 'recognise' && (
        <RecognitionForm round={round} commune={commune} onDone={close} />
      )}
    </SidePanel>
  );
}
