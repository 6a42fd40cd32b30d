import type { Part, Parts } from './parts';

/** From top to bottom: who was there, then whence others came. */
const SOURCES: readonly Part[] = [
  'start',
  'otherBecame',
  'relapsed',
  'newlyArisen',
  'otherIncrease',
];
/** From top to bottom: whither some went, then who is there. */
const TARGETS: readonly Part[] = ['becameOther', 'exceededLine', 'otherDecrease', 'end'];

const TALLEST = 240;
const GAP = 10;
/** What is there is seen, however few they are. */
const THINNEST = 1.5;

export interface FlowNode {
  part: Part;
  side: 'from' | 'to';
  value: number;
  /** Top and height of its bar, px. */
  y: number;
  height: number;
  /** Middle of bar and label, px. */
  middle: number;
}

export interface FlowBand {
  /** The part that comes or leaves by it; 'stayed' who was and is there. */
  part: Part | 'stayed';
  value: number;
  /** Its upper edge on the left and on the right, and its height, px. */
  from: number;
  to: number;
  height: number;
}

export interface Flow {
  nodes: FlowNode[];
  bands: FlowBand[];
  height: number;
}

/**
 * Where a balance is drawn: heights are in proportion to numbers, the larger side of the balance is TALLEST high, and no label
 * meets another.
 *
 * @param labelHeight px that each label needs
 */
export function flowOf(balance: Parts, labelHeight: number): Flow {
  const sum = (parts: readonly Part[]) => parts.reduce((all, part) => all + balance[part], 0);
  const scale = TALLEST / Math.max(sum(SOURCES), sum(TARGETS), 1);
  const tall = (value: number) => (value === 0 ? 0 : Math.max(value * scale, THINNEST));
  const column = (parts: readonly Part[], side: FlowNode['side']) => {
    let top = 0;
    const nodes = parts.map((part): FlowNode => {
      const value = balance[part];
      const height = tall(value);
      const slot = Math.max(height, labelHeight);
      const y = top + (slot - height) / 2;
      top += slot + GAP;
      return { part, side, value, y, height, middle: y + height / 2 };
    });
    return { nodes, height: top - GAP };
  };
  const from = column(SOURCES, 'from');
  const to = column(TARGETS, 'to');
  const start = from.nodes[0] as FlowNode;
  const end = to.nodes[to.nodes.length - 1] as FlowNode;
  const exits = to.nodes.slice(0, -1);
  const entries = from.nodes.slice(1);
  const stayed = Math.max(balance.start - exits.reduce((all, node) => all + node.value, 0), 0);

  let left = start.y;
  const leaving = exits.map((node): FlowBand => {
    const band = {
      part: node.part,
      value: node.value,
      from: left,
      to: node.y,
      height: node.height,
    };
    left += node.height;
    return band;
  });
  let right = end.y;
  const staying: FlowBand = {
    part: 'stayed',
    value: stayed,
    from: left,
    to: right,
    height: tall(stayed),
  };
  right += staying.height;
  const coming = entries.map((node): FlowBand => {
    const band = {
      part: node.part,
      value: node.value,
      from: node.y,
      to: right,
      height: node.height,
    };
    right += node.height;
    return band;
  });
  return {
    nodes: [...from.nodes, ...to.nodes],
    bands: [staying, ...leaving, ...coming].filter(({ value }) => value > 0),
    height: Math.max(from.height, to.height),
  };
}

/** A band as a path between two upright lines. */
export function bandPath({ from, to, height }: FlowBand, left: number, right: number): string {
  const middle = (left + right) / 2;
  const edge = (start: number, end: number, x: number, y: number) =>
    `C${middle} ${start} ${middle} ${end} ${x} ${y}`;
  return [
    `M${left} ${from}`,
    edge(from, to, right, to),
    `L${right} ${to + height}`,
    edge(to + height, from + height, left, from + height),
    'Z',
  ].join('');
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
export function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found[found.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) {
      found[found.length - 1] = `${last} ${word}`;
    } else found.push(word);
  }
  return found;
}
