import { describe, expect, it } from 'vitest';
import type { Attachment, Publication } from '@/api';
import { bodyOf, slugOf, valuesOf } from './articleValues';

const photo = (id: string, consent: boolean) =>
  ({ id, consent, captionVi: `Ảnh ${id}`, captionEn: `Photo ${id}` }) as Attachment;

const article = {
  slug: 'giua-ky',
  titleVi: 'Giữa kỳ',
  titleEn: 'Mid-term',
  byline: 'Tổ biên tập',
  summaryVi: 'a',
  summaryEn: 'b',
  paragraphs: [{ kind: 'PARAGRAPH', textVi: 'c', textEn: 'd' }],
  photos: [{ attachmentId: '2', captionVi: 'hai', captionEn: 'two' }],
  relatedIds: ['9'],
  showsReport: true,
} as Publication;

describe('what a form makes of an article, and of a form an article', () => {
  it('an address is made of the title', () => {
    expect(slugOf('Nửa chặng giảm nghèo ở Đắk Tô: đúng hướng!')).toBe(
      'nua-chang-giam-ngheo-o-dak-to-dung-huong',
    );
    expect(slugOf(`${'x'.repeat(99)} y`)).toHaveLength(99);
  });

  it('photos without consent cannot be chosen, chosen ones come first', () => {
    const values = valuesOf(
      article,
      [photo('1', true), photo('2', true), photo('3', false)],
      () => 'k',
    );
    expect(values.photos.map(({ key, shown }) => [key, shown])).toEqual([
      ['2', true],
      ['1', false],
    ]);
    expect(values.photos[0]?.captionVi).toBe('hai');
  });

  it('an unchanged form sends the article as it was', () => {
    const values = valuesOf(article, [photo('1', true), photo('2', true)], () => 'k');
    expect(bodyOf(values, 'e')).toEqual({ ...article, evaluationId: 'e' });
  });

  it('without an address the title gives it', () => {
    const values = valuesOf(undefined, [], () => 'k');
    expect(bodyOf({ ...values, titleVi: 'Bài một' }, 'e').slug).toBe('bai-mot');
  });
});
