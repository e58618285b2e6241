import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const PATHS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));

/** Where the pictures of a run are kept. */
const pictures = join(__dirname, '..', '..', '..', 'test-results', 'screenshots');

/** The size that officials' screens have; nothing may need horizontal scrolling on it. */
const VIEWPORT = { width: 1366, height: 768 };

/** What does not come within this time does not come: long enough for a machine that has other work as well. */
const PATIENCE_MS = 40_000;

/**
 * `describe` for tests that need a browser. Without Chromium they are skipped with a notice on a desk, and fail when CI=true:
 * a build server that cannot show the screens has not tested them.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (executablePath) {
    describe(name, tests);
    return;
  }
  if (process.env.CI === 'true') {
    describe(name, () => {
      it('needs Chromium', () => {
        throw new Error(
          `Expected Chromium at one of ${PATHS.filter(Boolean).join(', ')}, but found none. Install it or set CHROMIUM.`,
        );
      });
    });
    return;
  }
  console.warn(`SKIPPED, no Chromium found: ${name}. Install Chromium or set CHROMIUM to run the browser tests.`);
  describe.skip(name, tests);
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A browser window of one person: cookies and storage of its own; what goes wrong in the page is remembered. */
export class Window {
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      // A refused command is an answer the page shows, not a fault of the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.faults.push(message.text());
      }
    });
  }

  static async open(browser: Browser, origin: string, locale = 'zh-CN'): Promise<Window> {
    const context = await browser.newContext({ viewport: VIEWPORT, locale, timezoneId: 'Asia/Shanghai' });
    await context.addInitScript(countRequests);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return new Window(context, page, origin);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  at(testid: string) {
    return this.page.getByTestId(testid);
  }

  /** Keeps a picture, and asks that nothing runs off the screen sideways. */
  async look(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
    const { wide, room } = await this.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    if (wide > room) throw new Error(`Expected ${name} to fit ${room} pixels, but it is ${wide} wide.`);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

// helpers

/** In the page: how many of its questions to the server are without an answer yet. */
function countRequests(): void {
  const page = window as unknown as { unanswered: number };
  const ask = window.fetch.bind(window);
  page.unanswered = 0;
  window.fetch = (...asked) => {
    page.unanswered += 1;
    return ask(...asked).finally(() => (page.unanswered -= 1));
  };
}
