import { Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import styles from './Page.module.css';

/** The frame of each page: title on the left, the page's one primary action always on the right. */
export function Page(props: {
  title: string;
  extra?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  fill?: boolean;
}) {
  const t = useText();
  const product = t(shellText.product);
  useEffect(() => {
    document.title = `${props.title} · ${product}`;
  }, [props.title, product]);
  return (
    <div className={props.fill === true ? styles.filled : styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{props.title}</h1>
        <div className={styles.extra}>{props.extra}</div>
        {props.action}
      </header>
      {props.children}
    </div>
  );
}

export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  return <Skeleton active title={false} paragraph={{ rows }} data-testid="loading" />;
}
