import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import type { Designation } from '@/api';
import { formatPeriod, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { designationsQuery, type Unit } from './placeQueries';
import { placeRoute } from './placeRoutes';

const isInForce = ({ validFrom, validTo }: Designation, day: string) =>
  validFrom <= day && (validTo === undefined || validTo >= day);

/** Decisions that put this unit itself under 30a or 135; only a unit above the province has none. */
export function Designations({ unit }: { unit: Unit }) {
  const t = useText('place');
  const may = useMay();
  const day = useContextSearch().asOf ?? today();
  const [, change] = useSearchState(placeRoute);
  const designations = useQuery(designationsQuery(unit.id));
  const canWrite = may('admin') && unit.level !== 'PROVINCE';
  return (
    <Section
      title={t('show.designations')}
      actions={
        canWrite && (
          <Button
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => change({ designation: 'new', form: undefined }, { push: true })}
          >
            {t('designate.add')}
          </Button>
        )
      }
    >
      <QueryState query={designations} what={t('show.designations')}>
        {({ items = [] }) =>
          items.length === 0 ? (
            <p className="muted">{t('show.noDesignation')}</p>
          ) : (
            <ul className="stack">
              {items.map((one) => (
                <li
                  key={one.id}
                  className={
                    isInForce(one, day) ? 'designation' : 'designation designation-not-in-force'
                  }
                >
                  <div>
                    <strong>{t(`designation.${one.kind}`)}</strong>
                    {one.supportNormPercent !== 100 &&
                      ` · ${t('show.norm', { percent: one.supportNormPercent })}`}
                    <div>{one.decision}</div>
                    <div className="note">
                      {formatPeriod(one.validFrom, one.validTo)} · {t(`evidence.${one.evidence}`)}
                      {one.note && ` · ${one.note}`}
                      {!isInForce(one, day) && ` · ${t('show.notInForce')}`}
                    </div>
                  </div>
                  {canWrite && (
                    <Button
                      kind="text"
                      aria-label={`${t('designate.edit')}: ${one.decision}`}
                      icon={<Pencil size={16} aria-hidden="true" />}
                      onClick={() =>
                        change({ designation: one.id, form: undefined }, { push: true })
                      }
                    />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Section>
  );
}
