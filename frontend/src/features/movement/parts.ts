/** The columns of the official form: what a part is of a balance, and its sign in it. */
export const PARTS = [
  ['start', ''],
  ['becameOther', '−'],
  ['exceededLine', '−'],
  ['otherDecrease', '−'],
  ['otherBecame', '+'],
  ['relapsed', '+'],
  ['newlyArisen', '+'],
  ['otherIncrease', '+'],
  ['end', ''],
] as const;

export type Part = (typeof PARTS)[number][0];

/** How many of each part. */
export type Parts = Record<Part, number>;

export const STATUSES = ['poor', 'nearPoor'] as const;

export type Status = (typeof STATUSES)[number];
export type Measure = 'households' | 'persons';

/** As the form writes it: what leaves with a minus, what comes with a plus, nothing without a sign. */
export const signed = (part: Part, value: number, number: (value: number) => string) => {
  const sign = PARTS.find(([one]) => one === part)?.[1] ?? '';
  return value === 0 ? number(value) : `${sign}${number(value)}`;
};
