import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink, Eye, PenLine, Star } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  createPublicationTransition,
  deletePublication,
  type Evaluation,
  fetchFile,
  ifMatch,
  type Publication,
  useIdempotencyKey,
} from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { Status } from '@/shared/ui/marks';
import { Facts, Section } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/Segmented';
import { Empty, Notice, QueryState } from '@/shared/ui/states';
import { readershipQuery } from './publicationQueries';
import { publicationRoute } from './publicationRoutes';

interface Props {
  evaluation: Evaluation;
  onOpen: (what: 'article' | 'withdraw') => void;
}

/** The article as it stands, what may be done with it, and how it looks. */
export function Article({ evaluation, article, onOpen }: Props & { article?: Publication }) {
  const t = useText('publication');
  if (article) return <Written article={article} evaluation={evaluation} onOpen={onOpen} />;
  return (
    <Section title={t('article')}>
      <Empty
        title={t('none')}
        actions={
          evaluation.memberRole === 'LEAD' && (
            <Button
              kind="primary"
              icon={<PenLine size={16} aria-hidden="true" />}
              onClick={() => onOpen('article')}
            >
              {t('write')}
            </Button>
          )
        }
      >
        {t('noneText')}
      </Empty>
    </Section>
  );
}

const TONES = { DRAFT: 'warn', PUBLISHED: 'ok', WITHDRAWN: 'danger' } as const;

function Written({ article, evaluation, onOpen }: Props & { article: Publication }) {
  const t = useText('publication');
  const { language } = useFormat();
  const queries = useQueryClient();
  const { keyFor, succeeded } = useIdempotencyKey();
  const [isPublishing, setPublishing] = useState(false);
  const isOut = article.state === 'PUBLISHED';
  const publish = async () => {
    const body = { to: 'PUBLISHED' as const, publicationVersion: article.version };
    try {
      await createPublicationTransition({
        path: { id: article.id },
        headers: { 'Idempotency-Key': keyFor(body) },
        body,
        throwOnError: true,
      });
      succeeded();
      setPublishing(false);
    } finally {
      await queries.invalidateQueries();
    }
  };
  const reason = language === 'vi' ? article.withdrawnReasonVi : article.withdrawnReasonEn;
  return (
    <Section
      title={t('article')}
      actions={
        <>
          {article.author && !isOut && (
            <Button
              icon={<PenLine size={16} aria-hidden="true" />}
              onClick={() => onOpen('article')}
            >
              {t('change')}
            </Button>
          )}
          {article.author && !article.publishedAt && (
            <DeleteButton
              label={t('delete')}
              question={t('deleteQuestion')}
              onDelete={async () => {
                await deletePublication({
                  path: { id: article.id },
                  headers: ifMatch(article),
                  throwOnError: true,
                });
                await queries.invalidateQueries();
              }}
            />
          )}
          {article.approver && article.state === 'DRAFT' && evaluation.state === 'PUBLISHED' && (
            <Button kind="primary" onClick={() => setPublishing(true)}>
              {t('publish')}
            </Button>
          )}
          {article.approver && isOut && (
            <Button onClick={() => onOpen('withdraw')}>{t('withdraw')}</Button>
          )}
        </>
      }
    >
      <p className="row publication-state">
        <Status tone={TONES[article.state]}>{t(`state.${article.state}`)}</Status>
        {isOut && (
          <a
            className="row publication-link"
            href={`/p/${article.slug}${language === 'en' ? '?lang=en' : ''}`}
            target="_blank"
            rel="noopener"
          >
            {`/p/${article.slug}`}
            <ExternalLink size={14} aria-hidden="true" />
            <span className="sr-only">{t('newWindow')}</span>
          </a>
        )}
      </p>
      {article.state === 'DRAFT' && evaluation.state !== 'PUBLISHED' && (
        <Notice>{t('waits')}</Notice>
      )}
      {article.state === 'WITHDRAWN' && <Notice>{t('withdrawnWhy', { reason })}</Notice>}
      <ArticleFacts article={article} />
      <Preview article={article} />
      {isPublishing && (
        <ConfirmDialog
          isOpen
          title={t('publishQuestion')}
          confirmLabel={t('publish')}
          onConfirm={publish}
          onCancel={() => setPublishing(false)}
        >
          {t('publishText')}
        </ConfirmDialog>
      )}
    </Section>
  );
}

function ArticleFacts({ article }: { article: Publication }) {
  const t = useText('publication');
  const { number } = useFormat();
  const readership = useQuery({
    ...readershipQuery(article.id),
    enabled: article.publishedAt !== undefined,
  }).data;
  return (
    <Facts
      facts={[
        ...(article.publishedAt
          ? [{ label: t('publishedOn'), value: formatDateTime(article.publishedAt) }]
          : []),
        { label: t('form.byline'), value: article.byline },
        { label: t('report'), value: article.showsReport ? t('reportShown') : t('reportHidden') },
        ...(readership
          ? [
              {
                label: t('views'),
                value: (
                  <span className="row">
                    <Eye size={14} aria-hidden="true" /> {number(readership.views)}
                  </span>
                ),
              },
              {
                label: t('ratings'),
                value:
                  readership.average === undefined ? (
                    t('noRating')
                  ) : (
                    <span className="row">
                      <Star size={14} aria-hidden="true" />
                      {t('rated', {
                        average: number(readership.average),
                        ratings: number(readership.ratings),
                      })}
                    </span>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** The page runs nothing and fetches nothing: it is shown in a frame that may do neither. */
function Preview({ article }: { article: Publication }) {
  const t = useText('publication');
  const { language: own } = useFormat();
  const [search, change] = useSearchState(publicationRoute);
  const language = search.language ?? own;
  const [address, setAddress] = useState<string>();
  const page = useQuery({
    queryKey: ['publication-preview', article.id, article.version, language],
    queryFn: () =>
      fetchFile(`/api/v1/publications/${article.id}/preview`, 'html', undefined, language),
  });
  useEffect(() => {
    if (!page.data) return;
    const made = URL.createObjectURL(page.data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [page.data]);
  return (
    <>
      <div className="row publication-preview-head">
        <h3>{t('preview')}</h3>
        <Segmented
          aria-label={t('language')}
          value={language}
          options={[
            { value: 'vi', label: t('vi') },
            { value: 'en', label: t('en') },
          ]}
          onChange={(value) => change({ language: value })}
        />
      </div>
      <QueryState query={page} what={t('preview')}>
        {() =>
          address && (
            <iframe className="publication-preview" title={t('preview')} src={address} sandbox="" />
          )
        }
      </QueryState>
    </>
  );
}
