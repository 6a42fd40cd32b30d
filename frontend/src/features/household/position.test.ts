import { describe, expect, it } from 'vitest';
import { positionFault, positionOf, positionText } from './position';

describe('a position', () => {
  it.each([
    '14.3512, 107.8019',
    '14.3512,107.8019',
    '14.3512 107.8019',
    '14,3512; 107,8019',
    '14,3512 107,8019',
    ' 14.3512° , 107.8019° ',
  ])('is read as people write it: %s', (text) => {
    const point = positionOf(text);
    expect(point && positionText(point)).toBe('14.351200, 107.801900');
    expect(positionFault(text)).toBeUndefined();
  });

  it.each(['14.3512', '14.3512, x', '107.8019, 14.3512', '14.3.5, 107.8', 'Sa Bình', '-14, 107'])(
    'is not what tells none: %s',
    (text) => expect(positionFault(text)).toBe('positionWrong'),
  );

  it.each(['5.9, 107.8', '24.1, 107.8', '14.3, 101.9', '14.3, 118.1'])(
    'lies in Vietnam: %s',
    (text) => expect(positionFault(text)).toBe('positionOutside'),
  );

  it('is left as it is where it is masked, and nothing where nothing is written', () => {
    expect(positionFault('•••')).toBeUndefined();
    expect(positionFault(' ')).toBeUndefined();
  });
});
