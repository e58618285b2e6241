import type { Browser } from 'playwright-core';
import { Window } from './browser';
import { reads } from './page-checks';

/** Browsers in which somebody has seen the sign-in page. */
const known = new WeakSet<Browser>();

/** A person of the demo authority or of a school at the workbench. */
export class Workbench {
  private constructor(readonly window: Window) {}

  /** Signs in: the first of a browser with one click, as the demo's sign-in page offers it, the others without that page. */
  static async signIn(browser: Browser, origin: string, name: string): Promise<Workbench> {
    const window = await Window.open(browser, origin);
    const isFirst = !known.has(browser);
    known.add(browser);
    if (!isFirst) await enter(window, origin, name);
    await window.go('/');
    // Somebody with two duties is offered under each.
    if (isFirst) await window.page.locator(`[data-testid=demo-person][data-name="${name}"]`).first().click();
    await window.at('user-menu').waitFor();
    return new Workbench(window);
  }

  get page() {
    return this.window.page;
  }

  at(testid: string) {
    return this.window.at(testid);
  }

  /** Opens a task from the list of the group and claims it on its page. */
  async claim(task: string, of?: string): Promise<void> {
    await this.openTask('group', task, of);
    await this.at('claim-task').click();
    await this.at('submit-task').waitFor();
  }

  async openTask(view: 'mine' | 'group' | 'done', task: string, of?: string): Promise<void> {
    // Not by way of another list, whose rows stay until those of this one are there.
    await this.window.go(`/inbox?tab=${view}`);
    const row = this.at('inbox')
      .locator('tr')
      .filter({ hasText: task })
      .filter({ hasText: of ?? '' });
    await row.first().getByTestId('task-link').click();
    await this.at('task-form').waitFor();
  }

  /** The page has these words, also where they are folded away. */
  reads(words: string): Promise<void> {
    return reads(this.page, words);
  }

  /** A field of the open form, by words of its label; where the form asks it once per point, that of the named point. */
  field(label: string, point = 1) {
    return this.at('task-form')
      .getByLabel(label)
      .nth(point - 1);
  }

  /** One answer of a question with several; the question by the beginning of its label. */
  async choose(question: string, answer: string, point = 1): Promise<void> {
    const label = this.page.locator('.fjs-form-field-label').filter({ hasText: new RegExp(`^${question}`) });
    const group = this.at('task-form').locator('.fjs-form-field-radio').filter({ has: label });
    await group
      .nth(point - 1)
      .getByLabel(answer, { exact: true })
      .check();
  }

  async attach(label: string, name: string, content: Buffer): Promise<void> {
    const field = this.at('task-form').locator('.fjs-form-field').filter({ hasText: label });
    await field
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
    await field.getByTestId('document').filter({ hasText: name }).waitFor();
  }

  async submit(): Promise<void> {
    await this.press('submitted');
    await this.at('submitted').waitFor();
  }

  /** Presses the button of the page, and confirms where the step is one that is checked once more. */
  async press(comes: 'submitted' | 'problem' = 'problem'): Promise<void> {
    await this.at('submit-task').click();
    const confirm = this.at('confirm-submit');
    await confirm.or(this.at(comes)).first().waitFor();
    if (await confirm.isVisible()) await confirm.click();
  }

  /** From the task page to the case it belongs to. */
  async openCase(number: string): Promise<void> {
    await this.window.go('/cases');
    await this.at('cases').getByTestId('case-link').filter({ hasText: number }).first().click();
    await this.at('case-summary').waitFor();
  }

  async openCaseById(caseId: string): Promise<void> {
    await this.window.go(`/cases/${caseId}`);
    await this.at('case-summary').waitFor();
  }

  close(): Promise<void> {
    return this.window.close();
  }
}

// helpers

/** What the click on the sign-in page sends. */
async function enter({ context }: Window, origin: string, name: string): Promise<void> {
  const people = (await (await context.request.get(`${origin}/api/demo/people`)).json()) as {
    personId: string;
    name: string;
  }[];
  const personId = people.find((person) => person.name === name)?.personId;
  const answer = await context.request.post(`${origin}/api/demo/session`, { data: { personId } });
  if (!answer.ok()) throw new Error(`Expected ${name} to be signed in, but found ${answer.status()}.`);
}
