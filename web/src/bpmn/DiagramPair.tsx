import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '../components/ProblemNotice';
import { reviewText } from '../i18n/review-text';
import { useText } from '../i18n/useText';
import { marksOn, type DiagramMark } from './difference-marks';
import styles from './DiagramPair.module.css';

interface DiagramPairProps {
  before: string | null;
  after: string;
  marks: readonly DiagramMark[];
  /** Elements with comments, marked by a sign. */
  commented: readonly string[];
  focus?: string;
  onSelect: (elementId: string) => void;
}

interface Canvas {
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  zoom: (step: 'fit-viewport', center: 'auto') => void;
  scrollToElement: (id: string, padding?: number) => void;
  viewbox: { (): Viewbox; (box: Viewbox): void };
}
interface Viewbox {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Overlays {
  add: (element: string, type: string, overlay: { position: object; html: HTMLElement }) => string;
  remove: (filter: { type: string }) => void;
}
interface Events {
  on: (event: string, listener: (event: { element?: { id: string } }) => void) => void;
}

/** The version in force and the proposed one one above the other; both show the same place, differences are marked by the line. */
export default function DiagramPair({ before, after, marks, commented, focus, onSelect }: DiagramPairProps) {
  const t = useText();
  const [old, setOld] = useState<NavigatedViewer>();
  const [next, setNext] = useState<NavigatedViewer>();
  useEffect(() => (old === undefined || next === undefined ? undefined : keepTogether(old, next)), [old, next]);
  const ofOld = marksOn(marks, 'before');
  const ofNext = marksOn(marks, 'after');
  return (
    <div className={styles.pair} data-testid="diagram-pair">
      {before !== null && (
        <One
          title={t(reviewText.before)}
          xml={before}
          marks={ofOld}
          focus={focus}
          onSelect={onSelect}
          onReady={setOld}
        />
      )}
      <One
        title={t(reviewText.after)}
        xml={after}
        marks={ofNext}
        commented={commented}
        focus={focus}
        onSelect={onSelect}
        onReady={setNext}
      />
      <p className={styles.legend}>{t(reviewText.legend)}</p>
    </div>
  );
}

// helpers

interface OneProps {
  title: string;
  xml: string;
  marks: readonly DiagramMark[];
  commented?: readonly string[];
  focus?: string;
  onSelect: (elementId: string) => void;
  onReady: (viewer: NavigatedViewer | undefined) => void;
}

const NONE: readonly string[] = [];

function One({ title, xml, marks, commented = NONE, focus, onSelect, onReady }: OneProps) {
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  const [fault, setFault] = useState<unknown>();
  const told = useRef({ onSelect, onReady });
  told.current = { onSelect, onReady };
  const fingerprint = JSON.stringify(marks);

  useEffect(() => {
    const instance = new NavigatedViewer({ container: container.current! });
    let gone = false;
    void instance.importXML(xml).then(
      () => {
        if (gone) return;
        const canvas = instance.get<Canvas>('canvas');
        canvas.zoom('fit-viewport', 'auto');
        const known = instance.get<{ get: (id: string) => unknown }>('elementRegistry');
        for (const { id, kind } of JSON.parse(fingerprint) as DiagramMark[]) {
          if (known.get(id) !== undefined) canvas.addMarker(id, `duban-diff-${kind}`);
        }
        instance
          .get<Events>('eventBus')
          .on('element.click', ({ element }) => element !== undefined && told.current.onSelect(element.id));
        setViewer(instance);
        told.current.onReady(instance);
      },
      (error: unknown) => !gone && setFault(error),
    );
    return () => {
      gone = true;
      told.current.onReady(undefined);
      setViewer(undefined);
      instance.destroy();
    };
  }, [xml, fingerprint]);

  useEffect(() => {
    if (viewer === undefined || focus === undefined) return;
    const known = viewer.get<{ get: (id: string) => { parent?: unknown } | undefined }>('elementRegistry');
    if (known.get(focus)?.parent === undefined) return;
    const canvas = viewer.get<Canvas>('canvas');
    canvas.addMarker(focus, 'duban-focus');
    canvas.scrollToElement(focus, 60);
    return () => canvas.removeMarker(focus, 'duban-focus');
  }, [viewer, focus]);

  useEffect(() => {
    if (viewer === undefined) return;
    const overlays = viewer.get<Overlays>('overlays');
    const known = viewer.get<{ get: (id: string) => { waypoints?: unknown } | undefined }>('elementRegistry');
    for (const id of new Set(commented)) {
      const element = known.get(id);
      if (element === undefined || element.waypoints !== undefined) continue;
      const html = document.createElement('div');
      html.className = styles.pin!;
      html.textContent = String(commented.filter((other) => other === id).length);
      overlays.add(id, 'duban-comment', { position: { top: -12, left: -12 }, html });
    }
    return () => overlays.remove({ type: 'duban-comment' });
  }, [viewer, commented]);

  return (
    <figure className={styles.one}>
      <figcaption className={styles.title}>{title}</figcaption>
      {fault !== undefined && <ProblemNotice error={fault} />}
      <div
        ref={container}
        className={styles.canvas}
        role="group"
        aria-label={title}
        data-ready={viewer !== undefined}
      />
    </figure>
  );
}

/** Moving or zooming one moves the other. */
function keepTogether(one: NavigatedViewer, other: NavigatedViewer): () => void {
  let following = false;
  let ended = false;
  const follow = (from: NavigatedViewer, to: NavigatedViewer) =>
    from.get<Events>('eventBus').on('canvas.viewbox.changed', () => {
      if (following || ended) return;
      following = true;
      const { x, y, width, height } = from.get<Canvas>('canvas').viewbox();
      to.get<Canvas>('canvas').viewbox({ x, y, width, height });
      following = false;
    });
  follow(one, other);
  follow(other, one);
  return () => (ended = true);
}
