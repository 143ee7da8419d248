import { useId } from 'react';
import { embedCode } from '../../core/view/embedCode.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from '../parts/DialogFields.module.css';
import { Thumbnail } from './Thumbnail.tsx';

/** The view as a link, as a frame for another page, and as a picture that goes with the link. */
export function ShareFields() {
  const { t, store, href } = useExplorer();
  const { dataset } = useExplored();
  const [link, embed, help] = [useId(), useId(), useId()];
  const state = store.get();
  const title = dataset.meta?.title ?? t('app.untitled');
  const full = href({ ...state, ui: 'full' });
  const code = embedCode(href({ ...state, ui: 'compact' }), full, t('share.frame-title', { title }), title);
  return (
    <div className={styles['fields']}>
      <label htmlFor={link}>{t('share.link')}</label>
      <input id={link} readOnly value={full} onFocus={(event) => event.target.select()} />
      <CopyButton text={() => full} label={t('share.copy-link')} field={link} />
      <label htmlFor={embed}>{t('share.embed')}</label>
      <p id={help}>{t('share.embed-help')}</p>
      <textarea
        id={embed}
        readOnly
        rows={5}
        value={code}
        aria-describedby={help}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton text={() => code} label={t('share.copy-embed')} field={embed} />
      <Thumbnail />
    </div>
  );
}
