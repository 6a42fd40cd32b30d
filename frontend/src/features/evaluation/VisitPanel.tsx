import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deleteSiteVisit, type Evaluation, ifMatch, type SiteVisit } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadge } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { Facts, SidePanel } from '@/shared/ui/page';
import { Notice } from '@/shared/ui/states';
import { Attachments } from './Attachments';
import { itineraryRoute } from './evaluationRoutes';
import { VisitForm } from './VisitForm';
import { mayWrite, useTexts } from './words';

/** One visit: who was met, what was said, photos and documents. */
export function VisitPanel({
  evaluation,
  visit,
  onClose,
}: {
  evaluation: Evaluation;
  visit: SiteVisit;
  onClose: () => void;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const [{ edit }, change] = useSearchState(itineraryRoute);
  const queries = useQueryClient();
  const may = mayWrite(evaluation);
  const remove = async () => {
    await deleteSiteVisit({
      path: { id: evaluation.id, siteVisitId: visit.id },
      headers: ifMatch(visit),
      throwOnError: true,
    });
    onClose();
    await queries.invalidateQueries();
  };
  if (may && edit === 'change') {
    return (
      <SidePanel title={t('visit.edit')} onClose={onClose}>
        <VisitForm
          evaluation={evaluation}
          visit={visit}
          onDone={() => change({ edit: undefined })}
        />
      </SidePanel>
    );
  }
  return (
    <SidePanel
      title={t('visit.title')}
      onClose={onClose}
      footer={
        may && (
          <>
            <Button onClick={() => change({ edit: 'change' }, { push: true })}>
              {t('change')}
            </Button>
            <DeleteButton
              label={t('visit.delete')}
              question={t('visit.deleteQuestion')}
              onDelete={remove}
            >
              {t('visit.deleteText')}
            </DeleteButton>
          </>
        )
      }
    >
      <div className="finding-show">
        <h3 className="finding-heading">{read(visit, 'title')}</h3>
        {visit.areaTypeVerified === false && <Notice>{t('visit.areaUnverified')}</Notice>}
        <Facts
          facts={[
            { label: t('visit.day'), value: formatDate(visit.visitedOn) },
            {
              label: t('visit.unit'),
              value: <Link to={paths.place(visit.unitId)}>{visit.unitName}</Link>,
            },
            { label: t('visit.level'), value: t(`visitLevel.${visit.level}`) },
            ...(visit.areaType
              ? [{ label: t('form.areaTypes'), value: <AreaBadge area={visit.areaType} /> }]
              : []),
            {
              label: t('visit.selection'),
              value: [t(`selection.${visit.selection}`), visit.selectionReason]
                .filter(Boolean)
                .join(': '),
            },
          ]}
        />
        <section aria-label={t('visit.participants')}>
          <h3>{t('visit.participants')}</h3>
          {visit.participants.length === 0 ? (
            <p className="muted">{t('visit.noParticipants')}</p>
          ) : (
            <ul>
              {visit.participants.map((one) => (
                <li key={one.group} className="spread">
                  <span>{t(`participants.${one.group}`)}</span>
                  <span className="num">{one.persons}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-label={t('visit.minutes')}>
          <h3>{t('visit.minutes')}</h3>
          <p className={visit.minutesVi ? 'lines' : 'muted'}>
            {read(visit, 'minutes') || t('visit.noMinutes')}
          </p>
        </section>
        <Attachments evaluation={evaluation} visit={visit} />
      </div>
    </SidePanel>
  );
}
