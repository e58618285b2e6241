import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '../components/ProblemNotice';
import { caseText } from '../i18n/case-text';
import { useText } from '../i18n/useText';
import styles from './Diagram.module.css';
import { windowOn, type Box } from './window-on';

interface Canvas {
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  zoom: (step: number | 'fit-viewport', center?: 'auto') => void;
  viewbox: {
    (): { outer: { width: number; height: number }; inner: Box };
    (box: Box): void;
  };
}
interface ElementRegistry {
  get: (id: string) => (Box & { children?: unknown[] }) | undefined;
}
interface Overlays {
  add: (
    id: string,
    overlay: { position: { top: number; right?: number; left?: number }; html: string | HTMLElement },
  ) => void;
}
interface Zoom {
  stepZoom: (by: number) => void;
}

export interface DiagramProps {
  xml: string;
  active?: readonly string[];
  completed?: readonly string[];
  incidents?: readonly string[];
  /** How many cases stand at an element, shown as a small number on it. */
  counts?: Readonly<Record<string, number>>;
  /** Short words on elements, such as how long each took. */
  labels?: Readonly<Record<string, string>>;
  /** The element to show now, chosen in the text beside the diagram. */
  focus?: string;
  height: number;
}

/** The model as drawn, with the current position and the steps behind it marked. The bpmn.io mark stays uncovered, bottom right. */
export default function Diagram({
  xml,
  active = [],
  completed = [],
  incidents = [],
  counts = {},
  labels = {},
  focus,
  height,
}: DiagramProps) {
  const t = useText();
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [fault, setFault] = useState<unknown>();
  const marks = JSON.stringify({ active, completed, incidents, counts, labels });

  useEffect(() => {
    const instance = new NavigatedViewer({
      container: container.current!,
      // The wheel belongs to the page the diagram stands in.
      zoomScroll: { enabled: false },
    } as ConstructorParameters<typeof NavigatedViewer>[0]);
    viewer.current = instance;
    let gone = false;
    void (async () => {
      try {
        await instance.importXML(xml);
        if (gone) return;
        const known = JSON.parse(marks) as Required<
          Pick<DiagramProps, 'active' | 'completed' | 'incidents' | 'counts' | 'labels'>
        >;
        const canvas = instance.get<Canvas>('canvas');
        const registry = instance.get<ElementRegistry>('elementRegistry');
        const mark = (ids: readonly string[], name: string) =>
          ids.filter((id) => registry.get(id) !== undefined).forEach((id) => canvas.addMarker(id, name));
        mark(known.completed, 'duban-done');
        // A sub-process that holds the current step is only framed: filled, it would hide which step is meant.
        const holdsSteps = (id: string) => (registry.get(id)?.children?.length ?? 0) > 0;
        const current = known.active.filter((id) => !holdsSteps(id));
        mark(current, 'duban-current');
        mark(known.active.filter(holdsSteps), 'duban-area');
        mark(known.incidents, 'duban-incident');
        for (const [id, count] of Object.entries(known.counts)) {
          if (registry.get(id) === undefined) continue;
          const html = `<span class="duban-count" data-element="${id}">${Number(count)}</span>`;
          instance.get<Overlays>('overlays').add(id, { position: { top: -10, right: 12 }, html });
        }
        for (const [id, label] of Object.entries(known.labels)) {
          if (registry.get(id) === undefined || holdsSteps(id)) continue;
          const mark = document.createElement('span');
          mark.className = 'duban-label';
          mark.dataset.element = id;
          mark.textContent = label;
          instance.get<Overlays>('overlays').add(id, { position: { top: -9, left: 6 }, html: mark });
        }
        showPosition(
          canvas,
          current.map((id) => registry.get(id)).find((box) => box !== undefined),
        );
        container.current?.setAttribute('data-ready', 'true');
      } catch (error) {
        if (!gone) setFault(error);
      }
    })();
    return () => {
      gone = true;
      instance.destroy();
    };
  }, [xml, marks]);

  useEffect(() => {
    const shown = viewer.current;
    const element = focus === undefined ? undefined : shown?.get<ElementRegistry>('elementRegistry').get(focus);
    if (shown === null || element === undefined) return;
    const canvas = shown.get<Canvas>('canvas');
    canvas.addMarker(focus!, 'duban-focus');
    bringIntoView(canvas, element);
    return () => {
      if (viewer.current === shown) canvas.removeMarker(focus!, 'duban-focus');
    };
  }, [focus]);

  const zoom = (by: number) => viewer.current?.get<Zoom>('zoomScroll').stepZoom(by);
  return (
    <div className={styles.frame}>
      {fault !== undefined && <ProblemNotice error={fault} />}
      <div className={styles.bar}>
        <span>{t(active.length > 0 ? caseText.diagramHint : caseText.diagramPanHint)}</span>
        <Space.Compact>
          <Button onClick={() => viewer.current?.get<Canvas>('canvas').zoom('fit-viewport', 'auto')}>
            {t(caseText.fit)}
          </Button>
          <Button aria-label={t(caseText.zoomIn)} title={t(caseText.zoomIn)} onClick={() => zoom(1)}>
            +
          </Button>
          <Button aria-label={t(caseText.zoomOut)} title={t(caseText.zoomOut)} onClick={() => zoom(-1)}>
            −
          </Button>
        </Space.Compact>
      </div>
      <div
        ref={container}
        className={styles.canvas}
        style={{ height }}
        data-testid="diagram"
        role="group"
        aria-label={t(caseText.diagram)}
      />
    </div>
  );
}

// helpers

/** The whole diagram when it stays readable or nothing is current, otherwise a readable part around the current position. */
function showPosition(canvas: Canvas, current: Box | undefined): void {
  canvas.zoom('fit-viewport', 'auto');
  if (current === undefined) return;
  const { inner, outer } = canvas.viewbox();
  const box = windowOn(inner, outer, current);
  if (box !== undefined) canvas.viewbox(box);
}

/** Keeps the scale unless the element could not be read at it. */
function bringIntoView(canvas: Canvas, element: Box): void {
  const { inner, outer } = canvas.viewbox();
  const box = windowOn(inner, outer, element);
  if (box !== undefined) canvas.viewbox(box);
}
