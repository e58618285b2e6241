import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Popover, Segmented, Space, Tabs } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { checkDraft, getDraft } from '../api/definition-endpoints';
import type { Choices, Draft, Finding, StepTemplate } from '../api/definition-types';
import { Outline } from '../bpmn/Outline';
import { Page, PageSkeleton } from '../components/Page';
import { useLocale } from '../i18n/locale';
import { modelerText } from '../i18n/modeler-text';
import { useText } from '../i18n/useText';
import type { ModelerBridge } from './bridge';
import { ConflictNotice } from './ConflictNotice';
import { DraftDifference } from './DraftDifference';
import styles from './DraftWorkspace.module.css';
import { ExpressionHelp } from './ExpressionHelp';
import { FindingsBar } from './FindingsBar';
import type { ModelerHandle, ModelerState } from './Modeler';
import { ProposeDialog } from './ProposeDialog';
import { SaveNote } from './SaveNote';
import { useDefinitionDraft } from './useDefinitionDraft';

const Modeler = lazy(() => import('./Modeler'));
const FormsEditor = lazy(() => import('./forms/FormsEditor'));
const DecisionsEditor = lazy(() => import('./decisions/DecisionsEditor'));

type Part = 'diagram' | 'forms' | 'decisions';
const NOTHING: ModelerState = { canUndo: false, canRedo: false, selected: undefined, outline: [] };
const NO_FINDINGS: Finding[] = [];

/** How often the page asks who else is here. */
const HEARTBEAT_MS = 20_000;

interface DraftWorkspaceProps {
  draft: Draft;
  choices: Choices;
  steps: StepTemplate[];
  onTakeTheirs: () => void;
}

/** One draft under work: diagram, forms, decision tables, what the checks say, and the way to a second person. */
export function DraftWorkspace({ draft, choices, steps, onTakeTheirs }: DraftWorkspaceProps) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const modeler = useRef<ModelerHandle>(null);
  const [panel, setPanel] = useState<HTMLDivElement | null>(null);
  const [part, setPart] = useState<Part>('diagram');
  const [side, setSide] = useState<'properties' | 'outline' | 'expressions'>('properties');
  const [opened, setOpened] = useState<{ form?: string; decision?: string }>({});
  const [state, setState] = useState<ModelerState>(NOTHING);
  const [proposing, setProposing] = useState(false);
  const [comparing, setComparing] = useState(false);
  const { content, saver, change, keepMine } = useDefinitionDraft(draft);
  const conflict = saver.state.state === 'conflict';

  const check = useQuery({
    queryKey: ['draft-check', draft.id, saver.revision],
    queryFn: () => checkDraft(crypto.randomUUID(), draft.id),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const presence = useQuery({
    queryKey: ['draft-presence', draft.id],
    queryFn: () => getDraft(draft.id),
    refetchInterval: HEARTBEAT_MS,
    select: ({ editors }) => editors.filter(({ isMe }) => !isMe).map(({ person }) => person),
  });
  const findings = check.data?.findings ?? NO_FINDINGS;
  const latest = useRef(content);
  latest.current = content;
  const bridge: ModelerBridge = useMemo(
    () => ({
      t,
      locale,
      steps,
      choices,
      content: () => latest.current,
      change,
      openForm: (form) => {
        setOpened({ form });
        setPart('forms');
      },
      openDecision: (decision) => {
        setOpened({ decision });
        setPart('decisions');
      },
    }),
    // `change` writes to refs and is as good as the first one.
    [t, locale, steps, choices],
  );
  const show = (elementId: string) => {
    setPart('diagram');
    modeler.current?.show(elementId);
  };
  const nameOf = ({ elementId, elementName }: Finding) =>
    (locale === 'en' ? content.names[elementId] : undefined) ?? elementName;
  const others = presence.data ?? [];
  return (
    <Page
      fill
      title={`${t(draft.title)} · ${t(modelerText.draftOf)}`}
      extra={
        <>
          <Segmented<Part>
            size="small"
            value={part}
            onChange={setPart}
            options={[
              { value: 'diagram', label: t(modelerText.tabDiagram) },
              { value: 'forms', label: t(modelerText.tabForms) },
              { value: 'decisions', label: t(modelerText.tabDecisions) },
            ]}
          />
          {part === 'diagram' && (
            <Space.Compact>
              <Button size="small" disabled={!state.canUndo} onClick={() => modeler.current?.undo()} data-testid="undo">
                {t(modelerText.undo)}
              </Button>
              <Button size="small" disabled={!state.canRedo} onClick={() => modeler.current?.redo()} data-testid="redo">
                {t(modelerText.redo)}
              </Button>
              <Button size="small" onClick={() => modeler.current?.fit()}>
                {t(modelerText.fit)}
              </Button>
              <Popover trigger="click" title={t(modelerText.keyboard)} content={t(modelerText.keyboardHint)}>
                <Button size="small">{t(modelerText.keyboard)}</Button>
              </Popover>
            </Space.Compact>
          )}
          <Button size="small" onClick={() => setComparing(true)} data-testid="compare-draft">
            {t(modelerText.compare)}
          </Button>
          <SaveNote state={saver.state} />
        </>
      }
      action={
        <Button type="primary" disabled={conflict} onClick={() => setProposing(true)} data-testid="propose">
          {t(modelerText.propose)}
        </Button>
      }
    >
      {comparing && (
        <DraftDifference
          draftId={draft.id}
          revision={saver.revision}
          onShow={(elementId) => {
            setComparing(false);
            show(elementId);
          }}
          onClose={() => setComparing(false)}
        />
      )}
      {conflict && (
        <ConflictNotice bpmn={content.bpmn} onTakeTheirs={onTakeTheirs} onKeepMine={() => void keepMine()} />
      )}
      {!conflict && others.length > 0 && (
        <Alert
          type="info"
          showIcon
          banner
          data-testid="other-editors"
          title={t(modelerText.othersEditing, { names: others.join('、') })}
        />
      )}
      {draft.proposalId !== null && (
        <Alert
          type="info"
          showIcon
          banner
          title={t(modelerText.underReview)}
          action={
            <Link to={`/admin/definitions/proposals/${draft.proposalId}`} data-testid="open-review">
              {t(modelerText.openReview)}
            </Link>
          }
        />
      )}
      <div className={styles.desk} hidden={part !== 'diagram'}>
        <div className={styles.left}>
          <div className={styles.canvas}>
            {panel !== null && (
              <Suspense fallback={<PageSkeleton rows={10} />}>
                <Modeler
                  ref={modeler}
                  bridge={bridge}
                  findings={findings}
                  panel={panel}
                  hidden={part !== 'diagram'}
                  onXml={(bpmn) => change({ bpmn })}
                  onState={setState}
                />
              </Suspense>
            )}
          </div>
          <FindingsBar
            findings={findings}
            checking={check.isFetching}
            error={check.error}
            nameOf={nameOf}
            onShow={show}
          />
        </div>
        <aside className={styles.side}>
          <Tabs
            size="small"
            activeKey={side}
            onChange={(key) => setSide(key as typeof side)}
            items={[
              { key: 'properties', label: t(modelerText.properties) },
              { key: 'outline', label: t(modelerText.outline) },
              { key: 'expressions', label: t(modelerText.expressions) },
            ]}
          />
          <div ref={setPanel} className={styles.panel} hidden={side !== 'properties'} data-testid="properties" />
          <div className={styles.panel} hidden={side !== 'outline'}>
            <Outline entries={state.outline} current={state.selected} onShow={show} />
          </div>
          <div className={styles.panel} hidden={side !== 'expressions'}>
            <ExpressionHelp help={choices.expressionHelp} t={t} />
          </div>
        </aside>
      </div>
      {part === 'forms' && (
        <Suspense fallback={<PageSkeleton rows={10} />}>
          <FormsEditor bridge={bridge} content={content} opened={opened.form} />
        </Suspense>
      )}
      {part === 'decisions' && (
        <Suspense fallback={<PageSkeleton rows={10} />}>
          <DecisionsEditor bridge={bridge} content={content} opened={opened.decision} />
        </Suspense>
      )}
      {proposing && (
        <ProposeDialog
          draftId={draft.id}
          findings={findings}
          saved={() => saver.flush()}
          revision={() => saver.revision}
          onProposed={(id) => void navigate(`/admin/definitions/proposals/${id}`)}
          onClose={() => setProposing(false)}
        />
      )}
    </Page>
  );
}
