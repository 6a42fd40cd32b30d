import { useEffect, useId, useRef } from 'react';
import type { UnitMovement } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useWidth } from '@/shared/theme/useWidth';
import { bandPath, type FlowNode, flowOf, lines } from './flow';
import { type Measure, type Parts, STATUSES, type Status, signed } from './parts';

const WIDEST = 720;
const NARROW = 480;
const BAR = 10;
const LINE = 17;
/** A band this high has room for words. */
const WORDY = 40;

interface MovementFlowsProps {
  measure: Measure;
  /** Of one unit, or of all together. */
  movement: UnitMovement;
}

/** Both balances of a unit beside each other; another unit brings them into sight. */
export function MovementFlows({ measure, movement }: MovementFlowsProps) {
  const t = useText('movement');
  const name = movement.name ?? t('total');
  const flows = useRef<HTMLDivElement>(null);
  const shown = useRef(movement.unitId);
  useEffect(() => {
    if (shown.current !== movement.unitId) flows.current?.scrollIntoView({ block: 'center' });
    shown.current = movement.unitId;
  }, [movement.unitId]);
  return (
    <div className="movement-flows" ref={flows}>
      {STATUSES.map((status) => (
        <MovementFlow
          key={status}
          status={status}
          measure={measure}
          name={name}
          balance={movement[status][measure]}
        />
      ))}
    </div>
  );
}

interface MovementFlowProps {
  status: Status;
  measure: Measure;
  /** Whose movement it is. */
  name: string;
  balance: Parts;
}

/** A balance as a picture: who was there and who came on the left, who left and who is there on the right. */
function MovementFlow({ status, measure, name, balance }: MovementFlowProps) {
  const t = useText('movement');
  const { number } = useFormat();
  const id = useId();
  const [frame, measured] = useWidth<HTMLElement>(WIDEST);
  const width = Math.min(measured, WIDEST);
  const isNarrow = width < NARROW;
  const gutter = isNarrow ? 112 : 156;
  const flow = flowOf(balance, 3 * LINE);
  const left = gutter + BAR;
  const right = width - gutter - BAR;
  const unit = t(`units.${measure}`);
  const shown = ({ part, value }: Pick<FlowNode, 'part' | 'value'>) =>
    `${signed(part, value, number)} ${unit}`;
  const said = flow.nodes.map((node) => `${t(`form.${status}.${node.part}`)}: ${shown(node)}`);
  const stayed = flow.bands.find(({ part }) => part === 'stayed');
  return (
    <figure className="movement-flow" ref={frame}>
      <figcaption>
        <strong>{`${t(`form.${status}.title`)}, ${name}`}</strong>
        <span className="note">{t('flow.caption')}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${flow.height}`}
        width={width}
        height={flow.height}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{`${t(`form.${status}.title`)}, ${name}`}</title>
        <desc id={`${id}-desc`}>{said.join('; ')}</desc>
        {flow.bands.map((band) => (
          <path
            key={band.part}
            className={`movement-band movement-band-${kindOf(band.part)}`}
            d={bandPath(band, left, right)}
          />
        ))}
        {flow.nodes.map((node) => (
          <g key={node.part} className={`movement-node movement-node-${kindOf(node.part)}`}>
            <rect
              x={node.side === 'from' ? left - BAR : right}
              y={node.y}
              width={BAR}
              height={node.height}
            />
            <Label
              words={lines(t(`form.${status}.${node.part}`), isNarrow ? 16 : 22)}
              number={shown(node)}
              x={node.side === 'from' ? left - BAR - 8 : right + BAR + 8}
              middle={node.middle}
              anchor={node.side === 'from' ? 'end' : 'start'}
              isNothing={node.value === 0}
            />
          </g>
        ))}
        {stayed && stayed.height >= WORDY && (
          <Label
            words={[t('flow.stayed')]}
            number={`${number(stayed.value)} ${unit}`}
            x={(left + right) / 2}
            middle={(stayed.from + stayed.to + stayed.height) / 2}
            anchor="middle"
          />
        )}
      </svg>
    </figure>
  );
}

/** How a part is drawn: the ends filled, what leaves hollow, what comes filled lightly. */
function kindOf(part: FlowNode['part'] | 'stayed') {
  if (part === 'start' || part === 'end' || part === 'stayed') return part;
  return part === 'becameOther' || part === 'exceededLine' || part === 'otherDecrease'
    ? 'exit'
    : 'entry';
}

interface LabelProps {
  words: string[];
  number: string;
  x: number;
  middle: number;
  anchor: 'start' | 'middle' | 'end';
  isNothing?: boolean;
}

function Label({ words, number, x, middle, anchor, isNothing = false }: LabelProps) {
  const first = middle - (words.length * LINE) / 2 + LINE * 0.25;
  return (
    <text className="movement-label" textAnchor={anchor} x={x} y={first}>
      {words.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
      <tspan
        className={isNothing ? 'movement-number movement-nothing' : 'movement-number'}
        x={x}
        dy={LINE}
      >
        {number}
      </tspan>
    </text>
  );
}
