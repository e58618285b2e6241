import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from '../../support/application';
import { launch, Window } from './browser';
import { Workbench } from './workbench';

/** Tests that are chapters of one story: when one failed, the later ones say so at once instead of waiting for what cannot come. */
export function chapters(): (title: string, acts: () => Promise<void>) => void {
  let broken: string | undefined;
  return (title, acts) =>
    it(title, async () => {
      if (broken) throw new Error(`Not run, because this chapter failed: ${broken}`);
      broken = title;
      await acts();
      broken = undefined;
    });
}

/** A story told by people who each have a browser window of their own before one application. */
export class Story {
  readonly faults: string[] = [];

  private constructor(
    readonly app: TestApplication,
    private readonly browser: Browser,
  ) {}

  static async begin(at: string): Promise<Story> {
    const app = await startApplication({ demo: true });
    await app.clock.set(at);
    return new Story(app, await launch());
  }

  /** What somebody does at the workbench; everything that follows from it is worked off. */
  async as(name: string, acts: (desk: Workbench) => Promise<void>): Promise<void> {
    const desk = await Workbench.signIn(this.browser, this.app.url, name);
    await this.watched(desk.window, name, () => acts(desk));
  }

  async onPortal(acts: (window: Window) => Promise<void>): Promise<void> {
    const window = await Window.open(this.browser, this.app.url);
    await this.watched(window, 'portal', () => acts(window));
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }

  // helpers

  private async watched(window: Window, who: string, acts: () => Promise<void>): Promise<void> {
    await acts().catch(async (error: unknown) => {
      await window.look(`failed-${who}`).catch(() => undefined);
      throw error;
    });
    this.faults.push(...window.faults);
    await window.close();
    await this.app.settle();
  }
}
