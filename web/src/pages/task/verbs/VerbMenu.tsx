import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TaskVerbs } from '../../../api/verb-endpoints';
import { clusterText } from '../../../i18n/cluster-text';
import { useText } from '../../../i18n/useText';
import { verbText } from '../../../i18n/verb-text';
import { isAllowed, useTaskVerbs } from './useTaskVerbs';
import { VerbDialog } from './VerbDialog';
import styles from './Verbs.module.css';

const MENU = [
  'transfer',
  'delegate',
  'recall',
  'hand-back',
  'add-approvers',
  'remove-approver',
  'vote',
  'take-back',
  'return',
  'withdraw',
  'copy',
] as const;
export type MenuVerb = (typeof MENU)[number];

/** After these the step is in other hands, and its page has nothing more to do for this person. */
const LEAVING: readonly MenuVerb[] = ['transfer', 'delegate', 'hand-back', 'return', 'vote'];
/** The one thing to do next, where a step waits for exactly that. */
const FOREMOST = ['hand-back', 'vote'] as const;

interface VerbMenuProps {
  taskId: string;
  /** Begins the page afresh with what the server holds. */
  restart: () => void;
}

/** The verbs beside claim and submit; what is not possible is greyed and says why. */
export function VerbMenu({ taskId, restart }: VerbMenuProps) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const found = useTaskVerbs(taskId);
  const [chosen, setChosen] = useState<MenuVerb>();
  const done = (verb: MenuVerb, movedTo?: string | null) => {
    setChosen(undefined);
    const isHandingOver = movedTo === null;
    void message.success(t(isHandingOver ? clusterText.movedLater : verbText.done, { verb: t(verbText[verb]) }));
    if (verb === 'withdraw' && typeof movedTo === 'string') void navigate(`/tasks/${movedTo}`);
    else if (isHandingOver || LEAVING.includes(verb)) void navigate('/inbox');
    else restart();
  };
  const page = found.data;
  return (
    <>
      {FOREMOST.filter((verb) => isAllowed(page, verb)).map((verb) => (
        <Button key={verb} type="primary" onClick={() => setChosen(verb)} data-testid={`now-${verb}`}>
          {t(verbText[verb])}
        </Button>
      ))}
      <Dropdown
        trigger={['click']}
        menu={{ items: itemsOf(page, t), onClick: ({ key }) => setChosen(key as MenuVerb) }}
        disabled={page === undefined}
      >
        <Button title={page === undefined ? t(verbText.loading) : undefined} data-testid="more-verbs">
          {t(verbText.more)}
        </Button>
      </Dropdown>
      {chosen !== undefined && page !== undefined && (
        <VerbDialog
          taskId={taskId}
          verb={chosen}
          page={page}
          onDone={(movedTo) => done(chosen, movedTo)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

// helpers

/** What is possible first, then what is not, with its reason. */
function itemsOf(page: TaskVerbs | undefined, t: ReturnType<typeof useText>) {
  const items = MENU.flatMap((verb) => page?.verbs.find((one) => one.verb === verb) ?? []);
  const item = ({ verb, allowed, reason }: (typeof items)[number]) => ({
    key: verb,
    disabled: !allowed,
    label: (
      <span data-testid={`verb-${verb}`}>
        {t(verbText[verb as MenuVerb])}
        {reason !== undefined && <span className={styles.why}>{t(reason)}</span>}
      </span>
    ),
  });
  const [possible, greyed] = [items.filter(({ allowed }) => allowed), items.filter(({ allowed }) => !allowed)];
  const between = possible.length > 0 && greyed.length > 0 ? [{ type: 'divider' as const }] : [];
  return [...possible.map(item), ...between, ...greyed.map(item)];
}
