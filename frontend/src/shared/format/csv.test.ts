import { expect, it } from 'vitest';
import { csvText } from './csv';

it('writes what Excel reads: a mark, quotes, numbers as numbers, no formulas', () => {
  expect(csvText([['Đăk Blà, "bò"', 52, null, '=1+1']])).toBe(
    `\ufeff"Đăk Blà, ""bò""",52,,'=1+1\r\n`,
  );
});
