import { test as base, type Cookie, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** The demo accounts of `make run`; all have this password. */
export type Account = 'admin' | 'tinh' | 'huyen' | 'xa' | 'danhgia' | 'danhgia2' | 'phantich';

const PASSWORD = 'gnbv-demo';

export type Language = 'vi' | 'en';
export type Scheme = 'light' | 'dark';

const isOurs = ({ pathname }: URL) => !pathname.startsWith('/auth/');

/** The provider's cookies of each account, from the first login in this worker on. */
const sessions = new Map<Account, Cookie[]>();

/**
 * Logs in on the provider's own page, as a newcomer would, and waits for the address asked for; an account that did so in this
 * worker is known to the provider by its cookies, as in a browser that stayed open. The provider checks one login of an account at
 * a time and refuses a second one meanwhile, as a worker beside this one may have begun: it is tried again.
 *
 * @param asNewcomer always by the form
 */
export async function logIn(
  page: Page,
  account: Account,
  path = '/places',
  { asNewcomer = false } = {},
) {
  if (!asNewcomer) await page.context().addCookies(sessions.get(account) ?? []);
  await page.goto(path);
  const form = page.locator('#username');
  await page.locator('#username, #content').first().waitFor();
  if (await form.isVisible()) {
    await expect(async () => {
      await form.fill(account);
      await page.locator('#password').fill(PASSWORD);
      await page.locator('#kc-login').click();
      await page.waitForURL(isOurs, { timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
    const cookies = await page.context().cookies();
    sessions.set(
      account,
      cookies.filter((cookie) => cookie.path.startsWith('/auth/')),
    );
  }
  await page.locator('#content').waitFor();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** As the switch in the header does it, and kept over reloads. */
export async function chooseLanguage(page: Page, language: Language) {
  await page
    .getByRole('button', { name: new RegExp(`^${language}\\b`, 'i') })
    .first()
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Waits until something of the content is there: a page that is still loading has nothing to check. */
export async function settled(page: Page) {
  await loaded(page);
  await page.waitForLoadState('networkidle');
}

/** Waits until what a new width, scheme or language sets in motion has come to rest: a colour on its way has no contrast. */
async function atRest(page: Page) {
  await page.evaluate(async () => {
    const isMoving = (one: Animation) =>
      one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity;
    for (let calm = 0; calm < 3; ) {
      await new Promise(requestAnimationFrame);
      calm = document.getAnimations().some(isMoving) ? 0 : calm + 1;
    }
  });
}

/** As settled, for a page with a frame made from a blob: Chromium never tells that its request has ended. */
async function loaded(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

interface AxeColour {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString(text: string): AxeColour;
}

/**
 * What axe reads out of the name of a colour is kept: it would do so again for each element and each that lies below it, by all
 * spaces of colours there are, which is half of its time.
 */
function rememberColours() {
  const { commons } = (
    window as unknown as { axe: { commons: { color: { Color: { prototype: AxeColour } } } } }
  ).axe;
  const colour = commons.color.Color.prototype;
  const read = colour.parseString;
  const known = new Map<string, [number, number, number, number]>();
  colour.parseString = function (text) {
    const kept = known.get(text);
    if (kept) {
      [this.r, this.g, this.b, this.alpha] = kept;
    } else {
      read.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    return this;
  };
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * WCAG 2.2 AA without a violation; names the rule and the element when there is one.
 *
 * @param without a part that is left out: the sandbox of a frame lets no script in, axe's neither
 */
export async function expectAccessible(page: Page, without?: string) {
  await atRest(page);
  // Read once by a page, for it is half a megabyte, and kept by it while it steps from screen to screen.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(rememberColours);
  }
  const violations = await page.evaluate(
    async ({ runOnly, exclude }) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(
        { exclude },
        { runOnly, resultTypes: ['violations'] },
      );
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
      );
    },
    { runOnly: WCAG_22_AA, exclude: without ? [without] : [] },
  );
  expect(violations).toEqual([]);
}

/** Kept for people to look at, when they ask by GNBV_PICTURES=1. */
export async function picture(page: Page, name: string) {
  if (!process.env.GNBV_PICTURES) return;
  await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true });
}

interface RouteCheck {
  account: Account;
  path: string;
  /** Is in sight once the data is: a row of it. */
  row: (page: Page) => ReturnType<Page['locator']>;
}

/** One route in both languages and both colour schemes, at three widths, by axe and by picture. */
export async function checkRoute(page: Page, { account, path, row }: RouteCheck, name: string) {
  await page.emulateMedia({ colorScheme: 'light' });
  await logIn(page, account, path);
  await lookAt(page, row, name);
}

/**
 * The screen that is open, in both languages and both colour schemes, at three widths.
 *
 * @param without a frame that is left out, as in expectAccessible
 */
export async function lookAt(page: Page, row: RouteCheck['row'], name: string, without?: string) {
  for (const language of ['vi', 'en'] as const) {
    // On a phone an open panel covers the switch, as it should.
    await page.setViewportSize({ width: 1440, height: 900 });
    await chooseLanguage(page, language);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        // From its top: a button halfway under the header that stays in sight would be told as too small a target.
        await page.evaluate(() => window.scrollTo(0, 0));
        await expect(row(page).first()).toBeVisible();
        await (without ? loaded(page) : settled(page));
        await expectAccessible(page, without);
        await expectNoSidewaysScroll(page);
        await picture(page, `${name}-${width}-${language}-${colorScheme}`);
      }
    }
  }
}

/** Nothing sticks out of the screen: only a frame that says so may scroll sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
}

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    const foreign: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && baseURL && !url.startsWith(baseURL)) foreign.push(url);
    });
    await use(page);
    expect(faults, 'no script failed').toEqual([]);
    expect(foreign, 'nothing is fetched from elsewhere').toEqual([]);
  },
});

export { expect };
