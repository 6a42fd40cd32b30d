import { Clock } from 'lucide-react';
import type { ReviewProcedure, ReviewProgress, ReviewRound } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Status } from '@/shared/ui/marks';
import { Section } from '@/shared/ui/page';

/** '12-15' as people write it: '15/12'. */
const dayOfYear = (deadline: string) => deadline.split('-').reverse().join('/');

/** The steps of the procedure in their order: who decides, by when, and in how many communes it is done. */
export function StepTrack({
  round,
  procedure,
  progress,
}: {
  round: ReviewRound;
  procedure: ReviewProcedure;
  progress?: ReviewProgress;
}) {
  const t = useText('review');
  const { language, number } = useFormat();
  const communes = progress?.communes ?? [];
  return (
    <Section
      title={t('track.title')}
      note={language === 'vi' ? procedure.titleVi : procedure.titleEn}
    >
      <ol className="review-track">
        {procedure.steps.map((rule) => {
          const period = round.timetable.find((one) => one.step === rule.step);
          const at = communes.flatMap((one) => one.steps.filter((s) => s.step === rule.step));
          const done = at.filter((one) => one.heldOn).length;
          const late = at.filter((one) => one.late).length;
          return (
            <li key={rule.step}>
              <strong>{t(`step.${rule.step}`)}</strong>
              <span>{t(`decides.${rule.level}`)}</span>
              <span className="note">
                {period
                  ? t('track.period', {
                      from: formatDate(period.from),
                      until: formatDate(period.until),
                    })
                  : t('track.noPeriod')}
              </span>
              {rule.deadline && (
                <span className="note">
                  {t('track.deadline', { day: dayOfYear(rule.deadline) })}
                </span>
              )}
              {rule.minDays && (
                <span className="note">{t('track.minDays', { count: rule.minDays })}</span>
              )}
              {at.length > 0 && (
                <Status tone={done === at.length ? 'ok' : 'plain'}>
                  {t('track.done', { done: number(done), of: number(at.length) })}
                </Status>
              )}
              {late > 0 && (
                <Status tone="danger" icon={<Clock size={14} aria-hidden="true" />}>
                  {t('track.late', { count: late })}
                </Status>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
