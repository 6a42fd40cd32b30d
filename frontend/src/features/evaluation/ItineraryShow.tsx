import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { Evaluation, SiteVisit } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadge } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Page, Section, SidePanel } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { Attachments } from './Attachments';
import { visitsQuery } from './evaluationQueries';
import { itineraryRoute } from './evaluationRoutes';
import { OfEvaluation } from './OfEvaluation';
import { VisitForm } from './VisitForm';
import { VisitPanel } from './VisitPanel';
import { mayWrite, useTexts } from './words';
import './visits.css';

/** Where the team went or goes, in the order of days. */
export default function ItineraryShow() {
  const t = useText('evaluation');
  const { evaluationId } = itineraryRoute.useParams();
  const visits = useQuery(visitsQuery(evaluationId, useContextSearch()));
  return (
    <OfEvaluation id={evaluationId}>
      {(evaluation) => (
        <QueryState query={visits} what={t('visit.what')}>
          {({ items = [] }) => <Itinerary evaluation={evaluation} visits={items} />}
        </QueryState>
      )}
    </OfEvaluation>
  );
}

function Itinerary({ evaluation, visits }: { evaluation: Evaluation; visits: SiteVisit[] }) {
  const t = useText('evaluation');
  const read = useTexts();
  const [search, change] = useSearchState(itineraryRoute);
  const may = mayWrite(evaluation);
  const chosen = visits.find((one) => one.id === search.visit);
  const close = () => change({ visit: undefined, edit: undefined }, { push: true });
  const sorted = [...visits].sort((a, b) => a.visitedOn.localeCompare(b.visitedOn));
  const add = may && (
    <Button
      kind="primary"
      icon={<Plus size={16} aria-hidden="true" />}
      onClick={() => change({ edit: 'new', visit: undefined }, { push: true })}
    >
      {t('visit.add')}
    </Button>
  );
  let panel = null;
  if (may && search.edit === 'new') {
    panel = (
      <SidePanel key="new" title={t('visit.add')} onClose={close}>
        <VisitForm
          evaluation={evaluation}
          onDone={(id) => change({ visit: id || undefined, edit: undefined })}
        />
      </SidePanel>
    );
  } else if (chosen) {
    panel = <VisitPanel key={chosen.id} evaluation={evaluation} visit={chosen} onClose={close} />;
  }
  return (
    <Page panel={panel}>
      <div className="finding-tools">
        <span>{t('visit.count', { count: visits.length })}</span>
        {visits.length > 0 && add}
      </div>
      {visits.length === 0 ? (
        <Empty title={t('visit.emptyTitle')} actions={add}>
          {t('visit.emptyText')}
        </Empty>
      ) : (
        <ol className="visits">
          {sorted.map((visit) => (
            <li key={visit.id}>
              <button
                type="button"
                className="visit-button"
                aria-pressed={visit.id === search.visit}
                onClick={() => change({ visit: visit.id, edit: undefined }, { push: true })}
              >
                <span className="visit-day">
                  {formatDate(visit.visitedOn)}
                  {visit.visitedOnEvidence === 'UNVERIFIED' && (
                    <span className="note">{t('visit.dayUnverified')}</span>
                  )}
                </span>
                <span className="visit-words">
                  <strong>{read(visit, 'title')}</strong>
                  <span className="note">
                    {[
                      visit.unitName,
                      t(`visitLevel.${visit.level}`),
                      t(`selection.${visit.selection}`),
                      t('visit.attachments', { count: visit.attachments }),
                    ].join(' · ')}
                  </span>
                </span>
                <span className="visit-marks">
                  {visit.areaType && <AreaBadge area={visit.areaType} tight />}
                  {visit.synthetic && <SyntheticBadge>{t('syntheticContent')}</SyntheticBadge>}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {evaluation.state !== 'PLANNED' && (
        <Section title={t('file.ofEvaluation')} note={t('file.ofEvaluationNote')}>
          <Attachments evaluation={evaluation} />
        </Section>
      )}
    </Page>
  );
}
