import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ComparisonCell, Figure } from './figure';
import { SourceRows } from './SourceRows';

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
  const rows = [
    { key: 'a', title: 'Tu Mơ Rông', contribution: 1864 },
    { key: 'b', title: 'Kon Plông', contribution: 2348 },
  ];

  it('say that they add up to it', () => {
    render(<SourceRows what="Hộ" unit="hộ" value={4212} provenance="REAL" rows={rows} />);
    expect(screen.getByText('khớp')).toBeDefined();
  });

  it('say by how much they do not', () => {
    render(<SourceRows what="Hộ" unit="hộ" value={4200} provenance="REAL" rows={rows} />);
    expect(screen.getByText('lệch 12')).toBeDefined();
  });
});
