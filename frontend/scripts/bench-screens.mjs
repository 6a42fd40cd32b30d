/**
 * What `make bench` says of the browser, with the product of GNBV_BASE_URL: when the overview is drawn after the redirect from the
 * login on a slow telephone, and the longest that the main job holds the browser's one thread. Each is taken several times.
 */
import { chromium } from '@playwright/test';

const AS_A_PERSON = {
  baseURL: process.env.GNBV_BASE_URL ?? 'http://localhost:8080',
  locale: 'vi-VN',
  viewport: { width: 1440, height: 900 },
};
const OVERVIEW = '/?asOf=2018-06-30';
const ROUNDS = 3;

/** 1.6 Mbit/s down, half of it up, 150 ms there and back, a processor of a quarter of this one's speed. */
const SLOW = {
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 },
  slower: 4,
};

async function logIn(page, account) {
  await page.goto(OVERVIEW);
  await page.locator('#username').fill(account);
  await page.locator('#password').fill('gnbv-demo');
  await page.locator('#kc-login').click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/auth/'));
}

/** In the page: tells the console when the figures of the overview have been painted, and asks nothing of the page meanwhile. */
function tellWhenDrawn() {
  if (location.pathname.startsWith('/auth/')) return;
  const { port1, port2 } = new MessageChannel();
  const start = performance.getEntriesByType('navigation')[0];
  // What comes after a frame has been laid out and painted.
  port1.onmessage = () => console.log(`drawn ${performance.now() - start.fetchStart}`);
  const look = () => {
    const isThere =
      document.querySelector('main .map-shape') &&
      document.querySelector('#content .figure[data-value]') &&
      !document.querySelector('[aria-busy="true"]');
    if (isThere) port2.postMessage(null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the beginning of the page to which the provider led back, until its figures have been painted. */
async function overviewDrawn(browser) {
  const context = await browser.newContext(AS_A_PERSON);
  await context.addInitScript(tellWhenDrawn);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', SLOW.network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.slower });
  const drawn = page.waitForEvent('console', (message) => message.text().startsWith('drawn '));
  await logIn(page, 'tinh');
  const milliseconds = Number((await drawn).text().split(' ')[1]);
  await context.close();
  return milliseconds;
}

/** The longest task in milliseconds of each step of the main job, at full speed; 50 is the least that browsers tell. */
async function longestTasks(browser) {
  const context = await browser.newContext(AS_A_PERSON);
  await context.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) =>
      globalThis.longTasks.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({ type: 'longtask', buffered: true });
  });
  const page = await context.newPage();
  const longest = {};
  const step = async (name, work) => {
    await work();
    longest[name] = await page.evaluate(() => {
      const found = Math.max(0, ...globalThis.longTasks);
      globalThis.longTasks = [];
      return found;
    });
  };
  await step('overview', async () => {
    await logIn(page, 'danhgia');
    await page.locator('main .map-shape').first().waitFor();
  });
  await step('result sheet', async () => {
    await page.goto('/evaluations');
    await page
      .getByRole('link', { name: /Kon Tum/ })
      .first()
      .click();
    await page.locator('.sheet-theme').last().waitFor();
  });
  await step('sources of a figure', async () => {
    await page.goto(`${new URL(page.url()).pathname}?asOf=2018-06-30&cell=3.2.total.ALL`);
    await page.locator('.source-value').waitFor();
  });
  await step('findings', async () => {
    await page.goto(
      `${new URL(page.url()).pathname.replace(/result-sheet.*/, 'findings')}?asOf=2018-06-30`,
    );
    await page.locator('main table').first().waitFor();
  });
  await step('report', async () => {
    await page.goto(
      `${new URL(page.url()).pathname.replace(/findings.*/, 'report')}?asOf=2018-06-30`,
    );
    await page.locator('.report-preview').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1_000);
  });
  await context.close();
  return longest;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const drawn = [];
  const tasks = [];
  for (let round = 0; round < ROUNDS; round++) {
    drawn.push(await overviewDrawn(browser));
    tasks.push(await longestTasks(browser));
  }
  console.log('\nIn the browser\n');
  console.log(
    `${'overview after the login'.padEnd(34)} ${median(drawn).toFixed(0).padStart(8)} ms (${Math.min(...drawn).toFixed(0)} to ${Math.max(...drawn).toFixed(0)})`,
  );
  for (const name of Object.keys(tasks[0])) {
    const longest = tasks.map((each) => each[name]);
    console.log(
      `${`longest task: ${name}`.padEnd(34)} ${median(longest).toFixed(0).padStart(8)} ms (to ${Math.max(...longest).toFixed(0)})`,
    );
  }
} finally {
  await browser.close();
}
