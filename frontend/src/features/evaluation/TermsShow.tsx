import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Evaluation, evaluationQuery, historyOf } from '@/api';
import { formatDate, formatDateTime, formatPeriod } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Facts, Page, Section, SidePanel } from '@/shared/ui/page';
import { RowHistory, TEAM } from '@/shared/ui/RowHistory';
import { Empty, QueryState } from '@/shared/ui/states';
import { DocumentForm } from './DocumentForm';
import { Documents } from './Documents';
import { EvaluationDelete } from './EvaluationDelete';
import { EvaluationForm } from './EvaluationForm';
import { documentsQuery, teamQuery, termsQuery, transitionsQuery } from './evaluationQueries';
import { termsRoute } from './evaluationRoutes';
import { TermForm } from './TermForm';
import { mayRead, mayWrite, THEMES, useMayPlan, useTexts } from './words';
import './terms.css';

/** What the evaluation is about, what is asked by theme, who is on the team, how it came here. */
export default function TermsShow() {
  const { evaluationId } = termsRoute.useParams();
  const evaluation = useQuery(evaluationQuery(evaluationId)).data;
  return evaluation ? <Terms evaluation={evaluation} /> : null;
}

function Terms({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const read = useTexts();
  const [search, change] = useSearchState(termsRoute);
  const terms = useQuery(termsQuery(evaluation.id));
  const team = useQuery(teamQuery(evaluation.id));
  const transitions = useQuery(transitionsQuery(evaluation.id));
  const documents = useQuery({
    ...documentsQuery(evaluation.id, useContextSearch()),
    enabled: search.document !== undefined,
  });
  const shared = useText();
  const open = (what: { theme?: typeof search.theme; edit?: 'change'; document?: string }) =>
    change({ theme: undefined, edit: undefined, document: undefined, ...what }, { push: true });
  const close = () => open({});
  const facts = [
    { label: t('column.code'), value: evaluation.code },
    { label: t('terms.kind'), value: t(`kind.${evaluation.kind}`) },
    { label: t('terms.program'), value: read(evaluation, 'programTitle') },
    { label: t('column.unit'), value: evaluation.unitName },
    { label: t('column.period'), value: formatPeriod(evaluation.periodFrom, evaluation.periodTo) },
    { label: t('column.cutOff'), value: formatDate(evaluation.cutOffOn) },
    { label: t('terms.decision'), value: evaluation.decision },
    { label: t('terms.agency'), value: read(evaluation, 'agency') },
    {
      label: t('terms.grounds'),
      value: <span className="lines">{read(evaluation, 'legalGrounds')}</span>,
    },
  ].filter((fact) => fact.value);
  const may = useMayPlan()(evaluation);
  const isAdmin = useMay()('admin');
  const editing = search.theme && may ? search.theme : undefined;
  let panel = null;
  if (may && search.edit === 'change') {
    panel = (
      <SidePanel title={t('head.edit')} onClose={close}>
        <EvaluationForm evaluation={evaluation} whole={isAdmin} onDone={close} />
      </SidePanel>
    );
  } else if (editing && terms.data) {
    panel = (
      <SidePanel title={t('terms.edit')} onClose={close}>
        <TermForm
          key={editing}
          evaluationId={evaluation.id}
          theme={editing}
          term={terms.data.items?.find((one) => one.theme === editing)}
          onDone={close}
        />
      </SidePanel>
    );
  } else if (search.document && mayWrite(evaluation) && documents.data) {
    panel = (
      <SidePanel key={search.document} title={t('steering.edit')} onClose={close}>
        <DocumentForm
          evaluation={evaluation}
          document={documents.data.items?.find((one) => one.id === search.document)}
          onDone={close}
        />
      </SidePanel>
    );
  }
  return (
    <Page panel={panel}>
      <div className="columns">
        <Section title={t('terms.about')}>
          <Facts facts={facts} />
          <div className="row terms-actions no-print">
            {may && <Button onClick={() => open({ edit: 'change' })}>{t('head.edit')}</Button>}
            {isAdmin && evaluation.state === 'PLANNED' && (
              <EvaluationDelete evaluation={evaluation} />
            )}
          </div>
        </Section>
        <Section
          title={t('terms.team')}
          actions={<Link to={paths.evaluation(evaluation.id, 'team')}>{t('team.open')}</Link>}
        >
          <QueryState query={team} what={t('terms.team')}>
            {({ items = [] }) =>
              items.length === 0 ? (
                <p className="muted">{t('terms.noTeam')}</p>
              ) : (
                <ul className="stack">
                  {items.map((member) => (
                    <li key={member.id}>
                      <strong>{member.name}</strong> · {t(`memberRole.${member.role}`)}
                      <div className="note">{read(member, 'position')}</div>
                    </li>
                  ))}
                </ul>
              )
            }
          </QueryState>
        </Section>
      </div>
      <Section title={t('terms.questions')} note={t('terms.questionsNote')}>
        <QueryState query={terms} what={t('terms.questions')}>
          {({ items = [] }) => (
            <ol className="terms">
              {THEMES.map((theme, index) => {
                const term = items.find((one) => one.theme === theme);
                return (
                  <li key={theme}>
                    <h3>
                      {index + 1}. {t(`theme.${theme}`)}
                    </h3>
                    <p className={term ? undefined : 'muted'}>
                      {term ? read(term, 'question') : t('terms.noQuestion')}
                    </p>
                    {may && (
                      <Button
                        size="small"
                        aria-label={t('terms.editTheme', { theme: t(`theme.${theme}`) })}
                        onClick={() => open({ theme })}
                      >
                        {t('change')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ol>
          )}
        </QueryState>
      </Section>
      {mayRead(evaluation) && (
        <Documents
          evaluation={evaluation}
          may={mayWrite(evaluation)}
          onOpen={(document) => open({ document })}
        />
      )}
      <Section title={t('terms.history')}>
        <QueryState query={transitions} what={t('terms.history')}>
          {({ items = [] }) =>
            items.length === 0 ? (
              <Empty title={t('terms.noHistory')} />
            ) : (
              <ul className="stack">
                {items.map((step) => (
                  <li key={step.id}>
                    <strong>
                      {step.step === 'PROPOSED'
                        ? t('terms.proposed')
                        : shared(`evaluationState.${step.to}`)}
                    </strong>{' '}
                    <span className="note">
                      {[formatDateTime(step.recordedAt), step.madeByName]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                    {step.reason && <p>{step.reason}</p>}
                  </li>
                ))}
              </ul>
            )
          }
        </QueryState>
      </Section>
      <RowHistory rowId={evaluation.id} load={historyOf(evaluation.id)} readers={TEAM} />
    </Page>
  );
}
