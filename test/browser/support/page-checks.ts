import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { target: string[] }[];
}

/** What axe finds on a page by WCAG 2.1 A and AA, as one line per rule. The watermark of the libraries is not ours to change. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<{ violations: unknown[] }> };
    };
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] };
    return (await axe.run({ exclude: ['.fjs-powered-by', '.bjs-powered-by'] }, options)).violations;
  });
  return (violations as Finding[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Frames in a row in which nothing is to come: what an answer leads to is drawn within them. */
const CALM_FRAMES = 3;

/** The page has its heading, every question to the server is answered, and nothing of the page is still to come. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => ((window as unknown as { calm: number }).calm = 0));
  await page.waitForFunction((wanted) => {
    const shown = window as unknown as { unanswered: number; calm?: number };
    const isCalm =
      document.querySelector('h1, [data-testid=not-found]') !== null &&
      document.querySelector('.ant-skeleton, [data-testid=loading]') === null &&
      shown.unanswered === 0;
    shown.calm = isCalm ? (shown.calm ?? 0) + 1 : 0;
    return shown.calm >= wanted;
  }, CALM_FRAMES);
}

/** The page has these words, wherever on it they stand. */
export async function reads(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted) ?? false, words);
}

/** What runs off the screen sideways: the page as a whole, or its content beside the navigation. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, document.querySelector('#content')].flatMap((part) =>
      part === null || part.scrollWidth <= part.clientWidth + 1
        ? []
        : [`${part.id || part.tagName} is ${part.scrollWidth} wide in ${part.clientWidth}`],
    ),
  );
}

/** Controls and headings that nobody can reach by scrolling, because what holds them cuts them off. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (style: CSSStyleDeclaration) =>
      /auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY);
    const lost: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('h1, h2, a[href], button, input, textarea, select')) {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || getComputedStyle(element).visibility === 'hidden') continue;
      if (element.closest('.djs-container, .bjs-container, [aria-hidden=true]') !== null) continue;
      for (let holder = element.parentElement; holder !== null; holder = holder.parentElement) {
        const style = getComputedStyle(holder);
        if (scrolls(style)) break;
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        const room = holder.getBoundingClientRect();
        if (box.left >= room.right || box.right <= room.left || box.top >= room.bottom || box.bottom <= room.top) {
          lost.push(
            `${element.tagName} ${element.textContent?.trim().slice(0, 20) || element.getAttribute('aria-label')}`,
          );
          break;
        }
      }
    }
    return lost;
  });
}

/** Marks of the clock whose colour has no words beside it. */
export async function colourAlone(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('[data-colour]')].filter(({ textContent }) => !/\p{L}/u.test(textContent ?? ''))
        .length,
  );
}

/** Controls of the page that the tabulator key never reaches, however often it is pressed. */
export async function notByKeyboard(page: Page): Promise<string[]> {
  const marked = await page.evaluate(() => {
    const usable = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select')].filter(
      (element) => {
        const box = element.getBoundingClientRect();
        const isOneOfMany = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
        return (
          box.width > 1 &&
          box.height > 1 &&
          getComputedStyle(element).visibility !== 'hidden' &&
          !element.matches(':disabled') &&
          element.tabIndex >= 0 &&
          !isOneOfMany &&
          element.closest('[aria-hidden=true], .djs-container, .bjs-container, .fjs-powered-by') === null
        );
      },
    );
    usable.forEach((element, index) => element.setAttribute('data-tab', String(index)));
    (document.activeElement as HTMLElement | null)?.blur();
    return usable.length;
  });
  const reached = new Set<string>();
  for (let press = 0; press < marked * 2 + 20 && reached.size < marked; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.getAttribute('data-tab') ?? null);
    if (at !== null) reached.add(at);
  }
  return page.evaluate(
    (seen) =>
      [...document.querySelectorAll('[data-tab]')]
        .filter((element) => !seen.includes(element.getAttribute('data-tab')!))
        .map(
          (element) =>
            `${element.tagName} ${element.textContent?.trim().slice(0, 20) || element.getAttribute('aria-label')}`,
        ),
    [...reached],
  );
}
