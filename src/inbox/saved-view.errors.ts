import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { MOST_VIEWS, type ViewRefusal } from './saved-view';

/** There is no such view, or it belongs to somebody else: only its owner changes a view. */
export class SavedViewNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'SAVED_VIEW.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该视图，或不属于您；请刷新页面，或另存为新的视图。',
        en: 'Expected a view of your own, but there is none; reload the page, or save it as a new view.',
      },
    });
  }
}

/** Somebody has saved the view in another window since it was loaded. Reload before changing it. */
export class SavedViewChangedError extends DomainError {
  constructor(version: number) {
    super({
      code: 'SAVED_VIEW.CHANGED',
      kind: 'conflict',
      text: {
        zh: '该视图在其他窗口中已被修改，本次未保存；请刷新页面后再试。',
        en: 'Expected the view as you loaded it, but it was changed in another window; reload and try again.',
      },
      details: { version },
    });
  }
}

const TEXTS: Record<ViewRefusal, LocalText> = {
  'too-many': {
    zh: `每人最多保存 ${MOST_VIEWS} 个视图；请先删除不用的视图。`,
    en: `Expected at most ${MOST_VIEWS} views, but you have as many already; delete one first.`,
  },
  'not-of-organisation': {
    zh: '视图只能共享给您任职的单位；请重新选择。',
    en: 'Expected an organisation in which you hold a duty, but found another; choose again.',
  },
  'name-taken': {
    zh: '您已有同名视图；请换一个名称，或修改原视图。',
    en: 'Expected a new name, but you have a view of that name; choose another or change that view.',
  },
};

const FIELDS: Partial<Record<ViewRefusal, string>> = { 'not-of-organisation': 'organisationId', 'name-taken': 'name' };

/** See `viewRefusal`. */
export class SavedViewRefusedError extends DomainError {
  constructor(reason: ViewRefusal) {
    const text = TEXTS[reason];
    const path = FIELDS[reason];
    super({
      code: `SAVED_VIEW.${reason.toUpperCase().replaceAll('-', '_')}`,
      kind: reason === 'not-of-organisation' ? 'forbidden' : 'conflict',
      text,
      ...(path === undefined ? {} : { fields: [{ path, code: 'REFUSED', text }] }),
    });
  }
}
