import { CircleCheck, CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import type { DataQuality, QualityCheck } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Section } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';
import { PlaceTable } from './PlaceTable';
import { placesOf } from './places';
import { QualityCases } from './QualityCases';
import { qualityRoute, SEVERITIES, type Severity } from './qualityRoutes';

const ICONS = { ERROR: CircleX, WARNING: TriangleAlert, NOTE: CircleDashed } as const;

/** Checks by severity with what they found, then by place, then row by row. */
export function QualityFound({ quality }: { quality: DataQuality }) {
  const t = useText('quality');
  const { number } = useFormat();
  const [{ by, severity, check }, change] = useSearchState(qualityRoute);
  const { checks, checked, units } = quality;
  const all = checks.reduce((sum, { count }) => sum + count, 0);
  const severityOf = (one: QualityCheck): Severity =>
    checks.find((known) => known.check === one)?.severity ?? 'NOTE';
  const shown = units
    .map((unit) => ({
      ...unit,
      counts: unit.counts.filter(
        (one) =>
          (!check || one.check === check) && (!severity || severityOf(one.check) === severity),
      ),
    }))
    .filter(({ counts }) => counts.length > 0);
  return (
    <>
      <Section
        title={t('checks')}
        note={t('checked', {
          households: number(checked.households),
          members: number(checked.members),
          reviews: number(checked.reviews),
          communes: number(checked.communes),
        })}
      >
        {checked.unchecked > 0 && (
          <p className="note">
            {t('unchecked', { count: checked.unchecked, shown: number(checked.unchecked) })}
          </p>
        )}
        <div className="quality-checks">
          {SEVERITIES.filter((one) => !severity || one === severity).map((one) => {
            const Icon = ICONS[one];
            return (
              <section key={one} className={`quality-severity quality-${one.toLowerCase()}`}>
                <h3>
                  <Icon size={16} aria-hidden="true" />
                  {t(`severities.${one}`)}
                </h3>
                <ul>
                  {checks
                    .filter((known) => known.severity === one)
                    .map((known) => (
                      <li key={known.check}>
                        <span className="quality-count">{number(known.count)}</span>
                        {known.count === 0 ? (
                          <span className="quality-none">
                            {t(`check.${known.check}`)}
                            <CircleCheck size={14} aria-label={t('nothing')} />
                          </span>
                        ) : (
                          <button
                            type="button"
                            className="link-button"
                            aria-pressed={check === known.check}
                            onClick={() =>
                              change({ check: check === known.check ? undefined : known.check })
                            }
                          >
                            {t(`check.${known.check}`)}
                          </button>
                        )}
                      </li>
                    ))}
                </ul>
              </section>
            );
          })}
        </div>
      </Section>
      {all === 0 ? (
        <Empty title={t(checked.households === 0 ? 'noHousehold' : 'noneFound')}>
          {t(checked.households === 0 ? 'noHouseholdText' : 'noneFoundText')}
        </Empty>
      ) : (
        <>
          <PlaceTable
            places={placesOf(shown, by ?? 'DISTRICT', severityOf)}
            grouping={by ?? 'DISTRICT'}
          />
          <QualityCases roundId={quality.reviewRoundId} />
        </>
      )}
    </>
  );
}
