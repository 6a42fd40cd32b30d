import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type Evaluation, type Finding, type FindingKind, findingsQuery } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { usePhone } from '@/shared/theme/useMedia';
import { AREA_TYPES, AreaBadge, AreaColumnHead, type AreaType } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { FindingTile } from '@/shared/ui/marks';
import { Page, SidePanel } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { Completeness } from './Completeness';
import { findingsRoute } from './evaluationRoutes';
import { FindingForm } from './FindingForm';
import { FindingPanel } from './FindingPanel';
import { OfEvaluation } from './OfEvaluation';
import { mayFind, mayWrite, THEMES, useTexts } from './words';
import './findings.css';

const KINDS: readonly FindingKind[] = ['ACHIEVEMENT', 'LIMITATION', 'OBSTACLE', 'CAUSE', 'LESSON'];

/** What the team found: themes by area types, and what is still to be done before review. */
export default function FindingsShow() {
  const t = useText('evaluation');
  const { evaluationId } = findingsRoute.useParams();
  const findings = useQuery(findingsQuery(evaluationId, useContextSearch()));
  return (
    <OfEvaluation id={evaluationId}>
      {(evaluation) => (
        <QueryState query={findings} what={t('finding.what')}>
          {({ items = [] }) => <Findings evaluation={evaluation} findings={items} />}
        </QueryState>
      )}
    </OfEvaluation>
  );
}

function Findings({ evaluation, findings }: { evaluation: Evaluation; findings: Finding[] }) {
  const t = useText('evaluation');
  const shared = useText();
  const [search, change] = useSearchState(findingsRoute);
  const shown = search.kind ? findings.filter((one) => one.kind === search.kind) : findings;
  const chosen = findings.find((one) => one.id === search.finding);
  const withoutEvidence = findings.filter((one) => one.evidence.length === 0).length;
  const may = mayFind(evaluation);
  const close = () => change({ finding: undefined, edit: undefined }, { push: true });
  let panel = null;
  if (search.edit === 'new' && may) {
    panel = (
      <SidePanel key="new" title={t('finding.add')} onClose={close}>
        <FindingForm
          evaluation={evaluation}
          findings={findings}
          onDone={(id) => change({ finding: id, edit: undefined })}
        />
      </SidePanel>
    );
  } else if (chosen) {
    panel = (
      <FindingPanel
        key={chosen.id}
        evaluation={evaluation}
        findings={findings}
        finding={chosen}
        onClose={close}
      />
    );
  }
  const addButton = may && (
    <Button
      kind="primary"
      icon={<Plus size={16} aria-hidden="true" />}
      onClick={() => change({ edit: 'new', finding: undefined }, { push: true })}
    >
      {t('finding.add')}
    </Button>
  );
  return (
    <Page panel={panel}>
      <div className="finding-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that filter, no form */}
        <div className="row" role="group" aria-label={t('finding.filter')}>
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="finding-filter"
              aria-pressed={search.kind === kind}
              onClick={() => change({ kind: search.kind === kind ? undefined : kind })}
            >
              <FindingTile kind={kind} />
              {shared(`finding.${kind}`)}{' '}
              <strong>{findings.filter((one) => one.kind === kind).length}</strong>
            </button>
          ))}
        </div>
        <span className="finding-count">
          {t('finding.count', { count: findings.length })}
          {withoutEvidence > 0 && (
            <strong>, {t('finding.withoutEvidence', { count: withoutEvidence })}</strong>
          )}
        </span>
        {findings.length > 0 && addButton}
      </div>
      {findings.length === 0 ? (
        <Empty title={t('finding.emptyTitle')} actions={addButton}>
          {mayWrite(evaluation) && !may ? t('finding.later') : t('finding.emptyText')}
        </Empty>
      ) : (
        <Matrix
          findings={shown}
          selected={search.finding}
          onOpen={(id) => change({ finding: id, edit: undefined }, { push: true })}
        />
      )}
      <p className="note">{t('finding.note')}</p>
      <Completeness evaluation={evaluation} />
    </Page>
  );
}

interface MatrixProps {
  findings: readonly Finding[];
  selected?: string;
  onOpen: (id: string) => void;
}

/** Themes down, area types across; on a phone a list by theme. */
function Matrix(props: MatrixProps) {
  const t = useText('evaluation');
  const isPhone = usePhone();
  if (isPhone) {
    return (
      <>
        {THEMES.map((theme, index) => (
          <section key={theme} className="finding-theme">
            <h2>
              {index + 1}. {t(`theme.${theme}`)}
            </h2>
            {AREA_TYPES.map((area) => (
              <div key={area} className="finding-area">
                <AreaBadge area={area} tight strong />
                <Cell {...props} theme={theme} area={area} />
              </div>
            ))}
          </section>
        ))}
      </>
    );
  }
  return (
    <table className="finding-matrix">
      <caption className="sr-only">{t('finding.matrix')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('finding.themes')}</th>
          {AREA_TYPES.map((area) => (
            <th key={area} scope="col">
              <AreaColumnHead area={area} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {THEMES.map((theme, index) => (
          <tr key={theme}>
            <th scope="row">
              {index + 1}. {t(`theme.${theme}`)}
            </th>
            {AREA_TYPES.map((area) => (
              <td key={area}>
                <Cell {...props} theme={theme} area={area} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  findings,
  selected,
  onOpen,
  theme,
  area,
}: MatrixProps & { theme: (typeof THEMES)[number]; area: AreaType }) {
  const t = useText('evaluation');
  const read = useTexts();
  const here = findings.filter((one) => one.theme === theme && one.areaTypes.includes(area));
  if (here.length === 0) return <span className="note">{t('finding.none')}</span>;
  return (
    <ul className="finding-cell">
      {here.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className="finding-button"
            aria-pressed={selected === one.id}
            onClick={() => onOpen(one.id)}
          >
            <FindingTile kind={one.kind} />
            <span>{read(one, 'title')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
