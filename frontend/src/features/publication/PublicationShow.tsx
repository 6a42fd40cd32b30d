import { useQuery } from '@tanstack/react-query';
import { type Evaluation, evaluationQuery, type Publication } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Page, SidePanel } from '@/shared/ui/page';
import { Loading, NoPermission, QueryState } from '@/shared/ui/states';
import { Article } from './Article';
import { ArticleForm } from './ArticleForm';
import { CorrectionForm } from './CorrectionForm';
import { Issues } from './Issues';
import { articleQuery, photosQuery } from './publicationQueries';
import { publicationRoute } from './publicationRoutes';
import { WithdrawForm } from './WithdrawForm';
import './publication.css';

/** What of an evaluation is public: its article, and the issues of its report with their corrections. */
export default function PublicationShow() {
  const t = useText('publication');
  const { evaluationId } = publicationRoute.useParams();
  const evaluation = useQuery(evaluationQuery(evaluationId)).data;
  if (!evaluation) return <Loading what={t('what')} />;
  if (evaluation.memberRole === undefined && evaluation.state !== 'PUBLISHED') {
    return (
      <Page>
        <NoPermission read>{t('teamOnly')}</NoPermission>
      </Page>
    );
  }
  return <Shown evaluation={evaluation} />;
}

type PanelName = 'article' | 'withdraw' | 'correct';

function Shown({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('publication');
  const [search, change] = useSearchState(publicationRoute);
  const edit: PanelName | undefined = search.edit;
  const found = useQuery(articleQuery(evaluation.id));
  const article = found.data?.items?.[0];
  const close = () => change({ edit: undefined });
  const open = (what: PanelName) => change({ edit: what }, { push: true });
  return (
    <Page
      panel={
        edit &&
        found.data && (
          <SidePanel key={`${edit} ${article?.version}`} title={t(`panel.${edit}`)} onClose={close}>
            {edit === 'article' && (
              <WithPhotos evaluation={evaluation} article={article} onDone={close} />
            )}
            {edit === 'withdraw' && article && <WithdrawForm article={article} onDone={close} />}
            {edit === 'correct' && <CorrectionForm evaluation={evaluation} onDone={close} />}
          </SidePanel>
        )
      }
    >
      <QueryState query={found} what={t('what')}>
        {() => <Article evaluation={evaluation} article={article} onOpen={open} />}
      </QueryState>
      {evaluation.state === 'PUBLISHED' && (
        <Issues evaluation={evaluation} onCorrect={() => open('correct')} />
      )}
    </Page>
  );
}

/** The form begins with what there is to choose from. */
function WithPhotos({
  evaluation,
  article,
  onDone,
}: {
  evaluation: Evaluation;
  article?: Publication;
  onDone: () => void;
}) {
  const t = useText('publication');
  const photos = useQuery(photosQuery(evaluation.id));
  return (
    <QueryState query={photos} what={t('form.photos')}>
      {({ items = [] }) => (
        <ArticleForm evaluation={evaluation} article={article} photos={items} onDone={onDone} />
      )}
    </QueryState>
  );
}
