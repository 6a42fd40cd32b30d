import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FigureSources } from './FigureSources';
import { ComparisonCell, Figure } from './figure';
import { LaterRows } from './LaterRows';

describe('a figure', () => {
  it('opens its rows and says what it is', () => {
    const onOpen = vi.fn();
    render(
      <Figure value={4212} label="Hộ được hỗ trợ, 30a" onOpen={onOpen} provenance="SYNTHETIC" />,
    );
    const figure = screen.getByRole('button', { name: /4\.212.*Hộ được hỗ trợ, 30a/ });
    expect(figure.className).toContain('figure-illustrative');
    fireEvent.click(figure);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('without a value is no data, not zero', () => {
    const { rerender } = render(<Figure value={null} label="Vốn" onOpen={() => {}} />);
    expect(screen.getByText('không có số liệu')).toBeDefined();
    rerender(<Figure value={0} label="Vốn" onOpen={() => {}} />);
    expect(screen.getByRole('button').textContent).toBe('0');
  });
});

describe('a comparison', () => {
  it('computes its percentage from both numbers', () => {
    render(<ComparisonCell actual={2871} plan={3100} label="Hộ thoát nghèo" onOpen={() => {}} />);
    expect(screen.getByText(/92,6/)).toBeDefined();
    expect(screen.getByRole('img', { name: /92,6.*kế hoạch/ })).toBeDefined();
  });

  it('draws no bar where one of the two is missing', () => {
    const { rerender } = render(<ComparisonCell actual={5} plan={null} label="x" />);
    expect(screen.queryByRole('img')).toBeNull();
    rerender(<ComparisonCell actual={null} plan={null} label="x" />);
    expect(screen.getByText('không có số liệu')).toBeDefined();
  });

  it('puts the tick where the year stands', () => {
    const { container } = render(<ComparisonCell actual={1} plan={4} yearGone={0.5} label="Vốn" />);
    expect(container.querySelector<HTMLElement>('.bar-tick')?.style.left).toBe('50%');
  });
});

describe('the rows of a figure', () => {
  const row = { resource: 'results', side: 'VALUE', synthetic: false, label: 'Tu Mơ Rông' };
  const sources = {
    title: 'Hộ thoát nghèo',
    unit: 'hộ',
    method: 'Cộng',
    value: 4212,
    state: 'VALUE',
    asOf: '2018-06-30',
    block: 16,
    matches: true,
    items: [
      { ...row, contribution: 1864 },
      { ...row, contribution: 2348 },
    ],
  };
  const draw = (matches: boolean) =>
    render(
      <FigureSources sources={{ ...sources, matches }} area="P30A" format={String} unit="hộ" />,
    );

  it('say that they add up to it', () => {
    draw(true);
    expect(screen.getByText('khớp')).toBeDefined();
    expect(screen.getAllByText('4212').length).toBe(2);
  });

  it('say that they do not', () => {
    draw(false);
    expect(screen.getByText('chưa khớp')).toBeDefined();
  });
});

describe('what was recorded later', () => {
  const later = { block: 16, lastBlock: 20, value: 4217, differs: true };

  it('stands beside the figure with what it changes', () => {
    const items = [{ id: 'a', side: 'VALUE', contribution: 5, label: 'Kon Plông' }];
    render(
      <LaterRows
        later={{ ...later, items }}
        format={String}
        change={(value) => `+${value}`}
        unit="hộ"
      />,
    );
    expect(screen.getByText(/Nay là 4217 hộ/)).toBeDefined();
    expect(screen.getByText('+5')).toBeDefined();
  });

  it('says when there is none', () => {
    render(<LaterRows later={{ ...later, items: [] }} format={String} change={String} unit="hộ" />);
    expect(screen.getByText(/Sau khối 16 chưa có gì/)).toBeDefined();
  });
});
