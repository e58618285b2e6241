import { type Check, warning } from './check';

const TRANSLATED = [
  'userTask',
  'serviceTask',
  'sendTask',
  'businessRuleTask',
  'callActivity',
  'receiveTask',
  'endEvent',
];

/** English names beside the Chinese ones on the diagram; one finding for all, since they are written in one list. */
export const translations: Check = ({ outline, parts }) => {
  const named = (id: string): boolean => Object.hasOwn(parts.names, id) && parts.names[id]!.trim() !== '';
  const missing = outline.nodes.filter(({ id, type, name }) => TRANSLATED.includes(type) && name !== '' && !named(id));
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 5).map(({ name }) => name);
  const more = missing.length > shown.length ? ' …' : '';
  return [
    warning(
      'translations',
      missing[0]!.id,
      {
        zh: `${missing.length} 个环节没有英文名称：${shown.join('、')}${more}。`,
        en: `${missing.length} element(s) have no English name: ${shown.join(', ')}${more}.`,
      },
      {
        zh: '请补充英文名称；未补充的在英文界面显示中文。',
        en: 'Add them; until then English readers see the Chinese names.',
      },
    ),
  ];
};
