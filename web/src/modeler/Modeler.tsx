import type BpmnModeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { Finding, OutlineEntry } from '../api/definition-types';
import { ProblemNotice } from '../components/ProblemNotice';
import { modelerText } from '../i18n/modeler-text';
import { BridgeHolder, type ModelerBridge } from './bridge';
import { createModeler } from './create-modeler';
import { markFindings } from './finding-marks';
import type { Canvas, CommandStack, DiagramElement, ElementRegistry, EventBus } from './model';
import { outlineOf } from './model-outline';
import { besidePalette } from './fit';
import styles from './Modeler.module.css';
import './panel.css';
import { templateOf } from './step-templates';
import { wordsIn } from './who';

export interface ModelerHandle {
  /** Shows an element, selects it and gives the keyboard to the canvas. */
  show: (elementId: string) => void;
  undo: () => void;
  redo: () => void;
  fit: () => void;
}

export interface ModelerState {
  canUndo: boolean;
  canRedo: boolean;
  selected: string | undefined;
  outline: OutlineEntry[];
}

interface ModelerProps {
  bridge: ModelerBridge;
  findings: readonly Finding[];
  panel: HTMLElement;
  hidden: boolean;
  onXml: (xml: string) => void;
  onState: (state: ModelerState) => void;
  ref?: Ref<ModelerHandle>;
}

/** Short enough that undo and the checks follow the hand, long enough not to write the file at each step of a drag. */
const SETTLE_MS = 300;

/** The diagram under work. It is built anew only when the language changes; what it shows comes from the draft of the page. */
export default function Modeler({ bridge, findings, panel, hidden, onXml, onState, ref }: ModelerProps) {
  const { t, locale, steps } = bridge;
  const container = useRef<HTMLDivElement>(null);
  const modeler = useRef<BpmnModeler>(null);
  const fitted = useRef<BpmnModeler>(null);
  const holder = useRef(new BridgeHolder());
  const [fault, setFault] = useState<unknown>();
  const [ready, setReady] = useState(false);
  holder.current.current = bridge;
  const told = useRef({ onXml, onState });
  told.current = { onXml, onState };

  useEffect(() => {
    const instance = createModeler({ canvas: container.current!, panel, locale, bridge: holder.current });
    modeler.current = instance;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tellState = () => {
      if (gone) return;
      const commands = instance.get<CommandStack>('commandStack');
      const selected = instance.get<{ get: () => DiagramElement[] }>('selection').get();
      told.current.onState({
        canUndo: commands.canUndo(),
        canRedo: commands.canRedo(),
        selected: selected.length === 1 ? selected[0]!.id : undefined,
        outline: outlineOf(instance.get<Canvas>('canvas').getRootElement(), wordsIn(holder.current.current)),
      });
    };
    const changed = async () => {
      const { xml } = await instance.saveXML({ format: true });
      if (!gone && xml !== undefined) told.current.onXml(xml);
      tellState();
    };
    void (async () => {
      try {
        instance
          .get<{ set: (templates: unknown[]) => void }>('elementTemplates')
          .set(steps.map((step) => templateOf(step, t)));
        await instance.importXML(holder.current.current.content().bpmn);
        if (gone) return;
        const events = instance.get<EventBus>('eventBus');
        events.on('commandStack.changed', () => {
          clearTimeout(timer);
          timer = setTimeout(() => void changed(), SETTLE_MS);
        });
        events.on('selection.changed', tellState);
        setReady(true);
        tellState();
      } catch (error) {
        if (!gone) setFault(error);
      }
    })();
    return () => {
      gone = true;
      clearTimeout(timer);
      setReady(false);
      instance.destroy();
    };
  }, [locale, panel, steps, t]);

  // Forms, deadlines and choices stand in the panel as well: it is drawn anew when they change.
  const shown = bridge.content();
  useEffect(() => {
    if (ready) modeler.current?.get<EventBus>('eventBus').fire('propertiesPanel.providersChanged');
  }, [
    ready,
    shown.forms,
    shown.deadlines,
    shown.decisions,
    shown.names,
    shown.instructions,
    shown.irreversible,
    bridge.choices,
  ]);

  useEffect(() => {
    if (ready && modeler.current !== null) return markFindings(modeler.current, findings, t);
  }, [ready, findings, t]);

  useEffect(() => {
    if (!ready || hidden || modeler.current === null) return;
    modeler.current.get<Canvas>('canvas').resized();
    // A canvas that nobody sees has no size to fit the diagram into.
    if (fitted.current !== modeler.current) showWhole(modeler.current);
    fitted.current = modeler.current;
  }, [ready, hidden]);

  useImperativeHandle(ref, () => ({
    show: (elementId) => {
      const element = modeler.current?.get<ElementRegistry>('elementRegistry').get(elementId);
      if (element === undefined) return;
      modeler.current!.get<{ select: (element: DiagramElement) => void }>('selection').select(element);
      modeler.current!.get<Canvas>('canvas').scrollToElement(elementId, 80);
    },
    undo: () => modeler.current?.get<CommandStack>('commandStack').undo(),
    redo: () => modeler.current?.get<CommandStack>('commandStack').redo(),
    fit: () => modeler.current !== null && showWhole(modeler.current),
  }));

  return (
    <>
      {fault !== undefined && <ProblemNotice error={fault} todo={t(modelerText.unreadable)} />}
      <div
        ref={container}
        className={styles.canvas}
        data-testid="modeler"
        data-ready={ready}
        role="group"
        aria-label={t(modelerText.canvas)}
      />
    </>
  );
}

// helpers

function showWhole(modeler: BpmnModeler): void {
  const canvas = modeler.get<Canvas>('canvas');
  const { inner, outer } = canvas.viewbox();
  canvas.viewbox(besidePalette(inner, outer));
}
