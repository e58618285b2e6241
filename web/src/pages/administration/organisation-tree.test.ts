import { treeOf } from './organisation-tree';
import type { Organisation } from '../../api/administration-types';

const organisation = (id: string, parentId: string | null): Organisation => ({
  id,
  name: id,
  kind: 'school',
  parentId,
  disabled: false,
  version: 1,
});

describe('treeOf', () => {
  it('should nest organisations below their parents', () => {
    const [top] = treeOf([
      organisation('college', 'school'),
      organisation('school', 'authority'),
      organisation('authority', null),
    ]);
    expect(top?.children?.[0]?.children?.[0]?.id).toBe('college');
  });

  it('should keep an organisation whose parent is not in the list', () => {
    expect(treeOf([organisation('school', 'elsewhere')]).map((node) => node.id)).toEqual(['school']);
  });
});
