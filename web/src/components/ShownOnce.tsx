import { Button } from 'antd';
import { useState } from 'react';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import styles from './ShownOnce.module.css';

/** A secret that the server tells a single time: large, selectable, with a button to copy it. */
export function ShownOnce(props: { value: string; hint: string; testid: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.box}>
      <output className={styles.value} data-testid={props.testid}>
        {props.value}
      </output>
      <Button
        onClick={() => void navigator.clipboard.writeText(props.value).then(() => setCopied(true))}
        data-testid={`${props.testid}-copy`}
      >
        {copied ? t(shellText.copied) : t(shellText.copy)}
      </Button>
      <p className={styles.hint}>{props.hint}</p>
    </div>
  );
}
