import type { Browser } from 'playwright-core';
import { Workbench } from './workbench';

/** A process administrator before the diagram of a draft. */
export class ModelerDesk {
  private constructor(readonly bench: Workbench) {}

  static async signIn(browser: Browser, origin: string, name: string): Promise<ModelerDesk> {
    return new ModelerDesk(await Workbench.signIn(browser, origin, name));
  }

  get page() {
    return this.bench.page;
  }

  at(testid: string) {
    return this.bench.at(testid);
  }

  /** A new draft of the version in force, opened. */
  async begin(processId: string): Promise<void> {
    await this.bench.window.go(`/admin/definitions/${processId}`);
    await this.at('new-draft').click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-testid=modeler][data-ready=true]').waitFor();
  }

  element(id: string) {
    return this.page.locator(`[data-testid=modeler] [data-element-id="${id}"]`).first();
  }

  /** Takes an element from the menu of the palette and drops it on a flow, at this part of its length. */
  async insert(kind: string, flowId: string, part: number): Promise<void> {
    const at = await this.element(flowId).evaluate((flow, share) => {
      // The first path is the head of the arrow.
      const path = [...flow.querySelectorAll<SVGPathElement>('.djs-visual path')].find(
        (drawn) => drawn.closest('marker') === null,
      )!;
      const point = path.getPointAtLength(path.getTotalLength() * share).matrixTransform(path.getScreenCTM()!);
      return { x: point.x, y: point.y };
    }, part);
    await this.page.locator('.djs-palette [data-action=create]').click();
    await this.page.locator('.djs-popup .entry').filter({ hasText: kind }).first().click();
    // The first move begins to carry the element, the second finds what is below.
    await this.page.mouse.move(at.x + 3, at.y + 3);
    await this.page.mouse.move(at.x, at.y, { steps: 3 });
    await this.page.mouse.click(at.x, at.y);
  }

  /** Drags an element by so many pixels. */
  async move(id: string, right: number, down: number): Promise<void> {
    const box = (await this.element(id).boundingBox())!;
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + right, from.y + down, { steps: 5 });
    await this.page.mouse.up();
  }

  /** The element that the library's panel is about, by its name there. */
  async selected(name: string): Promise<void> {
    await this.page.locator('.bio-properties-panel-header-label').filter({ hasText: name }).waitFor();
  }

  /** A field of the library's panel; its group is opened when it is closed. */
  async fillProperty(group: string, entry: string, value: string): Promise<void> {
    const field = this.page.locator(`[data-entry-id="${entry}"] input, [data-entry-id="${entry}"] textarea`).first();
    const header = this.page.locator(`[data-group-id="group-${group}"] .bio-properties-panel-group-header`);
    await header.waitFor();
    // Not by the field, which is drawn a moment after its group: a click then would close the group.
    if (!(await header.evaluate(({ classList }) => classList.contains('open')))) await header.click();
    await field.fill(value);
    await field.blur();
  }

  /** Until everything is on the server and checked. */
  async saved(): Promise<void> {
    await this.page.locator('[data-testid=save-state][data-state=saved]').waitFor();
    await this.checked();
  }

  async checked(): Promise<void> {
    await this.page.locator('[data-testid=checking][data-checking=false]').waitFor({ state: 'attached' });
  }

  close(): Promise<void> {
    return this.bench.close();
  }
}
