import { useQuery } from '@tanstack/react-query';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { changeView, listSavedViews, removeView, type SavedList, type SavedView } from '../api/inbox-endpoints';
import { useCommand } from '../api/useCommand';
import { viewText } from '../i18n/inbox-text';
import { useText } from '../i18n/useText';
import { problemOf } from '../api/problem';
import { SaveViewDialog } from './SaveViewDialog';

interface SavedViewsProps {
  list: SavedList;
  /** What would be kept now. */
  query: Record<string, string>;
  /** The view that the list was opened by. */
  current: string | undefined;
  onOpen: (view: { id: string; query: Record<string, string> }) => void;
}

/** Views of a list: one's own and those of the organisation, kept on the server. */
export function SavedViews({ list, query, current, onOpen }: SavedViewsProps) {
  const t = useText();
  const { message } = App.useApp();
  const [saving, setSaving] = useState(false);
  const views = useQuery({ queryKey: ['saved-views', list], queryFn: () => listSavedViews(list) });
  const told = { onError: (error: Error) => void message.error(problemOf(error).detail ?? error.message) };
  const updating = useCommand(
    (key, { id, name, version, sharedWith }: SavedView) =>
      changeView(key, id, { name, version, query, ...(sharedWith === null ? {} : { organisationId: sharedWith.id }) }),
    { ...told, onSuccess: () => void message.success(t(viewText.saved)) },
  );
  const removing = useCommand((key, { id }: SavedView) => removeView(key, id), {
    ...told,
    onSuccess: () => void message.success(t(viewText.removed)),
  });
  const items = views.data?.items ?? [];
  const chosen = items.find(({ id }) => id === current);
  const entry = (view: SavedView) => ({
    key: view.id,
    label: (
      <span data-testid="saved-view">
        {view.isMine ? view.name : `${view.name} · ${t(viewText.sharedBy, { owner: view.owner })}`}
      </span>
    ),
    onClick: () => onOpen(view),
  });
  const group = (label: string, shown: SavedView[]): NonNullable<MenuProps['items']> =>
    shown.length === 0 ? [] : [{ type: 'group', label, children: shown.map(entry) }];
  const menu: MenuProps['items'] = [
    ...group(
      t(viewText.mine),
      items.filter(({ sharedWith }) => sharedWith === null),
    ),
    ...group(
      t(viewText.shared),
      items.filter(({ sharedWith }) => sharedWith !== null),
    ),
    ...(items.length === 0 ? [{ key: 'none', disabled: true, label: t(viewText.none) }] : []),
    { type: 'divider' as const },
    { key: 'save', label: <span data-testid="save-view">{t(viewText.save)}</span>, onClick: () => setSaving(true) },
    ...(chosen?.isMine
      ? [
          { key: 'update', label: t(viewText.update, { name: chosen.name }), onClick: () => updating.mutate(chosen) },
          { key: 'remove', label: t(viewText.remove, { name: chosen.name }), onClick: () => removing.mutate(chosen) },
        ]
      : []),
  ];
  return (
    <>
      <Dropdown menu={{ items: menu }} trigger={['click']}>
        <Button data-testid="views">{chosen?.name ?? t(viewText.views)} ▾</Button>
      </Dropdown>
      {saving && (
        <SaveViewDialog
          list={list}
          query={query}
          onClose={() => setSaving(false)}
          onSaved={(id) => onOpen({ id, query })}
        />
      )}
    </>
  );
}
