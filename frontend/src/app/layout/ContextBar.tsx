import { CalendarDays, ChevronDown, Eye, EyeOff, History, MapPin } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { PlaceChooser, usePlaceName } from '@/features/place/PlaceChooser';
import { DateInput } from '@/shared/form/DateField';
import { Field } from '@/shared/form/Field';
import { formatDate, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch, useSetContext } from '@/shared/router/root';
import { useSession } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Popup } from '@/shared/ui/Popup';
import './context.css';

function Choice({ icon, name, value }: { icon?: ReactNode; name: string; value: string }) {
  return (
    <>
      {icon}
      <span className="context-name">{name}</span>
      <strong className="context-value">{value}</strong>
      <ChevronDown size={16} aria-hidden="true" />
    </>
  );
}

export function PlaceContext() {
  const t = useText('app');
  const { place, asOf } = useContextSearch();
  const setContext = useSetContext();
  const { scope } = useSession();
  const name = usePlaceName(place);
  const own = scope?.name ?? t('nav.wholeCountry');
  return (
    <Popup
      className="context-button"
      button={
        <Choice
          icon={<MapPin size={16} aria-hidden="true" />}
          name={t('context.place')}
          value={place ? (name ?? '…') : own}
        />
      }
    >
      {(close) => (
        <div className="context-popup">
          <h2>{t('context.place')}</h2>
          <PlaceChooser
            label={t('context.choosePlace')}
            asOf={asOf}
            onSelect={(unit) => {
              close();
              setContext({ place: unit.id });
            }}
          />
          {place && (
            <Button
              onClick={() => {
                close();
                setContext({ place: undefined });
              }}
            >
              {t('context.wholeScope')}
            </Button>
          )}
        </div>
      )}
    </Popup>
  );
}

function DayForm({
  name,
  help,
  value,
  quick,
  onDay,
}: {
  name: string;
  help: string;
  value: string | undefined;
  quick?: { label: string; day: string };
  onDay: (day: string | undefined) => void;
}) {
  const t = useText('app');
  const [day, setDay] = useState<string | null>(value ?? null);
  const [refused, setRefused] = useState<string>();
  return (
    <form
      className="context-popup"
      onSubmit={(event) => {
        event.preventDefault();
        if (!refused) onDay(day ?? undefined);
      }}
    >
      <h2>{name}</h2>
      <p className="note">{help}</p>
      <Field label={name} error={refused}>
        {(field) => (
          <DateInput
            {...field}
            label={name}
            value={day}
            onValue={(chosen) => {
              setRefused(undefined);
              setDay(chosen);
            }}
            onRefused={setRefused}
          />
        )}
      </Field>
      <div className="row">
        <Button kind="primary" type="submit">
          {t('context.apply')}
        </Button>
        {quick && <Button onClick={() => onDay(quick.day)}>{quick.label}</Button>}
        <Button onClick={() => onDay(undefined)}>{t('context.today')}</Button>
      </div>
    </form>
  );
}

export function AsOfContext() {
  const t = useText('app');
  const { asOf } = useContextSearch();
  const setContext = useSetContext();
  return (
    <Popup
      className="context-button"
      button={
        <Choice
          icon={<CalendarDays size={16} aria-hidden="true" className="context-icon" />}
          name={t('context.asOf')}
          value={asOf ? formatDate(asOf) : formatDate(today())}
        />
      }
    >
      {(close) => (
        <DayForm
          name={t('context.asOf')}
          help={t('context.asOfHelp')}
          value={asOf}
          quick={{ label: t('context.midTerm'), day: '2018-06-30' }}
          onDay={(day) => {
            close();
            setContext({ asOf: day });
          }}
        />
      )}
    </Popup>
  );
}

export function KnownAtContext() {
  const t = useText('app');
  const { knownAt } = useContextSearch();
  const setContext = useSetContext();
  return (
    <Popup
      className="context-button"
      button={
        <Choice
          icon={<History size={16} aria-hidden="true" />}
          name={t('context.knownAt')}
          value={knownAt ? formatDate(knownAt) : t('context.latest')}
        />
      }
    >
      {(close) => (
        <DayForm
          name={t('context.knownAt')}
          help={t('context.knownAtHelp')}
          value={knownAt}
          onDay={(day) => {
            close();
            setContext({ knownAt: day });
          }}
        />
      )}
    </Popup>
  );
}

/** Leaves illustrative rows out of every figure, list, export and report. */
export function SyntheticSwitch() {
  const t = useText('app');
  const { synthetic } = useContextSearch();
  const setContext = useSetContext();
  const isHidden = synthetic === 'exclude';
  const Icon = isHidden ? EyeOff : Eye;
  return (
    <button
      type="button"
      className="context-button synthetic-switch"
      aria-pressed={isHidden}
      onClick={() => setContext({ synthetic: isHidden ? undefined : 'exclude' })}
    >
      <Icon size={16} aria-hidden="true" />
      <span>{t('context.hideSynthetic')}</span>
    </button>
  );
}
