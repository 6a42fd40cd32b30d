import type { CDPSession, Page } from '@playwright/test';

const MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const QUALITIES = /[\u0302\u0306\u031b]/g;

const bare = (letter: string) =>
  letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
const toneless = (word: string) => word.normalize('NFD').replace(MARKS, '').normalize('NFC');

/**
 * What stands in the field while a word is typed by Telex: each letter bare at first, then with its hat, horn or stroke, and the tone
 * on its vowel when all letters are there.
 */
export function wordStates(word: string): string[] {
  const states: string[] = [];
  let before = '';
  for (const letter of toneless(word)) {
    const first = bare(letter);
    states.push(before + first);
    if (first !== letter) states.push(before + letter);
    before += letter;
  }
  if (before !== word) states.push(word);
  return states;
}

/** How many letters have a hat, a horn or a stroke, and how many a tone: that names are worth typing is checked, too. */
export function marksOf(text: string): { qualities: number; tones: number } {
  const parts = text.normalize('NFD');
  return {
    qualities: (parts.match(QUALITIES)?.length ?? 0) + (parts.match(/[đĐ]/g)?.length ?? 0),
    tones: parts.match(MARKS)?.length ?? 0,
  };
}

/** Types into what has the focus. Events are sent one after another without waiting for one another, as from fast fingers. */
export interface Typist {
  type: (text: string) => Promise<unknown>;
}

const text = (letter: string) => [
  { type: 'keyDown', key: letter, text: letter, unmodifiedText: letter },
  { type: 'keyUp', key: letter },
];
const BACKSPACE = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };

/** UniKey, EVKey and OpenKey send no composition: Backspace up to the letter that changes, and what stands there instead. */
export function likeUniKey(session: CDPSession): Typist {
  return {
    type: (typed) => {
      const sent: Promise<unknown>[] = [];
      const send = (event: object) =>
        sent.push(session.send('Input.dispatchKeyEvent', event as never));
      typed.split(' ').forEach((word, index) => {
        if (index > 0) text(' ').forEach(send);
        let shown: string[] = [];
        for (const state of wordStates(word)) {
          const next = [...state];
          let same = 0;
          while (same < shown.length && shown[same] === next[same]) same++;
          for (let taken = shown.length; taken > same; taken--) {
            send({ type: 'keyDown', ...BACKSPACE });
            send({ type: 'keyUp', ...BACKSPACE });
          }
          for (const letter of next.slice(same)) text(letter).forEach(send);
          shown = next;
        }
      });
      return Promise.all(sent);
    },
  };
}

/** Phones, macOS and IBus compose: the word is underlined and replaced as a whole until it is committed. */
export function likeComposer(session: CDPSession): Typist {
  return {
    type: (typed) => {
      const sent: Promise<unknown>[] = [];
      typed.split(' ').forEach((word, index) => {
        if (index > 0) sent.push(session.send('Input.insertText', { text: ' ' }));
        for (const state of wordStates(word)) {
          sent.push(
            session.send('Input.imeSetComposition', {
              text: state,
              selectionStart: state.length,
              selectionEnd: state.length,
            }),
          );
        }
        sent.push(session.send('Input.insertText', { text: word }));
      });
      return Promise.all(sent);
    },
  };
}

/**
 * Lets each answer of the API to a `GET` come after one of the times, in turn: with a long one before a short one an earlier answer
 * comes after a later one.
 */
export async function answersTake(page: Page, milliseconds: readonly number[]) {
  let asked = 0;
  await page.route('**/api/v1/**', async (route) => {
    const wait = milliseconds[asked++ % milliseconds.length] ?? 0;
    if (route.request().method() === 'GET' && wait > 0) {
      await new Promise((done) => setTimeout(done, wait));
    }
    // The page may have given the request up, or gone.
    await route.continue().catch(() => {});
  });
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLES = ['Thị', 'Văn', 'Đức', 'Hữu', 'Ngọc', 'Mỹ', 'Như', 'Bảo'];
const GIVEN = [
  ...[
    'Hòa',
    'Thủy',
    'Hằng',
    'Dũng',
    'Cường',
    'Phượng',
    'Yến',
    'Tuyết',
    'Hạnh',
    'Thắng',
    'Lộc',
    'Đạt',
  ],
  ...[
    'Quý',
    'Thúy',
    'Khuê',
    'Nghĩa',
    'Trường',
    'Ước',
    'Ánh',
    'Đào',
    'Vỹ',
    'Ngoãn',
    'Khuỷu',
    'Giềng',
  ],
];
const HIGHLAND = [
  ...[
    'A Thút',
    'A Blăng',
    'A Đủi',
    'A Ngơk',
    'A Klốc',
    'A Phiêu',
    'Y Blưi',
    'Y Bơng',
    'Y Hlăm',
    'Y Djếp',
  ],
  ...['Y Vêr', 'Y Mlơng', 'Rơ Châm Hrưm', 'Rơ Mah Djưng', "Siu H'Nhiêm", "Ksor H'Bơng", 'Kpă Thớt'],
  ...['Nàng Xoan', 'Thao Mơk', 'Đinh Văn Vẻ'],
];

/** Two hundred, no two alike: nine in ten of the majority, and names of the highlands. */
export const NAMES: readonly string[] = [
  ...HIGHLAND,
  ...Array.from({ length: 180 }, (_, index) =>
    [
      FAMILIES[index % FAMILIES.length],
      MIDDLES[Math.floor(index / FAMILIES.length) % MIDDLES.length],
      GIVEN[(index * 7 + Math.floor(index / 80)) % GIVEN.length],
    ].join(' '),
  ),
];
