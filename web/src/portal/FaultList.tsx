import type { Ref } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText, type Text } from '../i18n/useText';
import { labelOfField, type Fault } from './portal-entry';

/** All faults at the top, each leading to its field. */
export function FaultList({ faults, ref }: { faults: readonly Fault[]; ref?: Ref<HTMLDivElement> }) {
  const t = useText();
  if (faults.length === 0) return null;
  return (
    <div className="notice" role="alert" ref={ref} tabIndex={-1} data-testid="faults">
      <strong>{t(portalText.fixFirst)}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${sentenceOf(fault, t)}`}>
            <a
              href={`#${fault.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fault.field)?.focus();
              }}
            >
              {sentenceOf(fault, t)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function sentenceOf(fault: Fault, t: Text): string {
  return t(fault.text, fault.label === undefined ? fault.values : { field: t(fault.label) });
}

/** The label of a field the server found fault with, in the language of the page. */
export function labelled(path: string, t: Text): string | undefined {
  const label = labelOfField(path);
  return label === undefined ? undefined : t(label);
}
