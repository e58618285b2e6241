import { isReservedName } from '../../engine/model/xml-limits';
import { type Check, error } from './check';

/** Names that reach into the objects of the program instead of naming something of the process. */
export const reservedNames: Check = ({ parts, outline }) => {
  const named = [
    ...outline.nodes.map(({ id }) => id),
    ...[parts.forms, parts.rights, parts.names, parts.instructions, parts.deadlines, parts.decisions].flatMap((part) =>
      Object.keys(part),
    ),
    ...Object.values(parts.rights).flatMap((rights) => Object.keys(rights)),
    ...Object.values(parts.forms).flatMap(keysInside),
  ];
  return [...new Set(named.filter(isReservedName))].map((name) =>
    error(
      'reserved-names',
      outlineHas(name, outline.nodes) ? name : 'definitions',
      { zh: `名称“${name}”不能使用。`, en: `The name "${name}" cannot be used.` },
      { zh: '请更换名称。', en: 'Choose another name.' },
    ),
  );
};

// helpers

const outlineHas = (name: string, nodes: { id: string }[]): boolean => nodes.some(({ id }) => id === name);

function keysInside(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysInside);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && typeof value.key === 'string' ? [value.key] : [];
  return [...own, ...Object.keys(value), ...Object.values(value).flatMap(keysInside)];
}
