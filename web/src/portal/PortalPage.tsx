import { useEffect, useRef, type ReactNode } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';

/** Title and content of one page; the title takes the focus, so that a screen reader announces where the person arrived. */
export function PortalPage({ title, children }: { title: string; children: ReactNode }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const site = t(portalText.site);
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
