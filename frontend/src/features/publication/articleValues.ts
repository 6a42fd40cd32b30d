import type { Attachment, Publication, PublicationInput } from '@/api';
import { fold } from '@/shared/format/fold';
import type { Option } from '@/shared/ui/Combobox';

export const KINDS = ['PARAGRAPH', 'HEADING', 'ACHIEVEMENT', 'LIMITATION', 'CAUSE'] as const;

export interface ParagraphRow {
  key: string;
  kind: (typeof KINDS)[number];
  textVi: string;
  textEn: string;
}

/** A photo that may be shown; chosen ones come first, in their order. */
export interface PhotoRow {
  key: string;
  shown: boolean;
  captionVi: string;
  captionEn: string;
}

export interface ArticleValues {
  slug: string;
  titleVi: string;
  titleEn: string;
  byline: string;
  summaryVi: string;
  summaryEn: string;
  paragraphs: ParagraphRow[];
  photos: PhotoRow[];
  related: Option[];
  showsReport: boolean;
}

const LONGEST_SLUG = 100;

/** 'Nửa chặng giảm nghèo ở Kon Tum' → 'nua-chang-giam-ngheo-o-kon-tum' */
export function slugOf(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

/** @param photos of the evaluation; only those with consent may be shown */
export function valuesOf(
  article: Publication | undefined,
  photos: readonly Attachment[],
  newKey: () => string,
): ArticleValues {
  const consented = photos.filter((photo) => photo.consent);
  const chosen = article?.photos ?? [];
  const order = (photo: Attachment) => {
    const place = chosen.findIndex((one) => one.attachmentId === photo.id);
    return place < 0 ? chosen.length : place;
  };
  return {
    slug: article?.slug ?? '',
    titleVi: article?.titleVi ?? '',
    titleEn: article?.titleEn ?? '',
    byline: article?.byline ?? '',
    summaryVi: article?.summaryVi ?? '',
    summaryEn: article?.summaryEn ?? '',
    paragraphs: (article?.paragraphs ?? [{ kind: 'PARAGRAPH', textVi: '', textEn: '' }]).map(
      (one) => ({ key: newKey(), ...one }) as ParagraphRow,
    ),
    photos: consented
      .toSorted((a, b) => order(a) - order(b))
      .map((photo) => {
        const shown = chosen.find((one) => one.attachmentId === photo.id);
        return {
          key: photo.id,
          shown: shown !== undefined,
          captionVi: shown?.captionVi ?? photo.captionVi ?? '',
          captionEn: shown?.captionEn ?? photo.captionEn ?? '',
        };
      }),
    related: (article?.relatedIds ?? []).map((id) => ({ id, label: '' })),
    showsReport: article?.showsReport ?? false,
  };
}

export function bodyOf(values: ArticleValues, evaluationId: string): PublicationInput {
  const { paragraphs, photos, related, slug, ...texts } = values;
  return {
    ...texts,
    evaluationId,
    slug: slug || slugOf(values.titleVi),
    paragraphs: paragraphs.map(({ kind, textVi, textEn }) => ({ kind, textVi, textEn })),
    photos: photos
      .filter((photo) => photo.shown)
      .map(({ key, captionVi, captionEn }) => ({ attachmentId: key, captionVi, captionEn })),
    relatedIds: related.map((one) => one.id),
  };
}
