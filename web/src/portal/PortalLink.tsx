import type { ReactNode } from 'react';
import { goTo, usePath } from './route';

export function PortalLink(props: { to: string; children: ReactNode; className?: string; testid?: string }) {
  const current = usePath() === props.to;
  return (
    <a
      href={props.to}
      className={props.className}
      aria-current={current ? 'page' : undefined}
      data-testid={props.testid}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
