import { useEffect, useMemo, useRef, useState } from 'react';
import type { Reading } from '../../core/compare/reading.ts';
import { firstFocusable, useFocusKept } from '../bridge/useFocusKept.ts';
import { useExplorer } from '../bridge/useExplorer.ts';
import { useSize } from '../bridge/useSize.ts';
import { Drawing } from '../parts/Drawing.tsx';
import { CellAnchor, useFollow } from './CellAnchor.tsx';
import styles from './Compare.module.css';
import { KeySwatch } from './KeySwatch.tsx';
import { TableView } from './TableView.tsx';

/** A reading: its picture with what its signs mean, how it is counted, and its tables. */
export function ReadingView({ reading }: { reading: Reading }) {
  const { t } = useExplorer();
  const frame = useRef<HTMLDivElement>(null);
  useFocusKept(frame, () => firstFocusable(frame.current));
  return (
    <div ref={frame} className={styles['reading']}>
      <figure>
        <figcaption>
          <h3>{reading.title}</h3>
          {reading.picture && reading.key.length > 0 && (
            <p className={styles['key']}>
              {t('compare.key')}
              {reading.key.map((sign) => (
                <span key={sign}>
                  <KeySwatch sign={sign} /> {t(`compare.key-${sign}`)}
                </span>
              ))}
            </p>
          )}
        </figcaption>
        {reading.picture && <PictureView reading={reading} picture={reading.picture} />}
      </figure>
      <section className={styles['notes']}>
        <h3>{t('compare.counted')}</h3>
        <ul>
          {reading.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      {reading.tables.map((table) => (
        <TableView key={table.name} table={table} />
      ))}
    </div>
  );
}

/** The picture as wide as there is room for, and its links over it. A pointer may press its bars; the tables are for keys. */
function PictureView({
  reading: { title },
  picture: pictureOf,
}: {
  reading: Reading;
  picture: NonNullable<Reading['picture']>;
}) {
  const { t, measureText } = useExplorer();
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const rem = useSize(probe).width || 16;
  const fonts = useFontsLoaded();
  const picture = useMemo(
    () => (width > 0 ? pictureOf({ width: Math.floor(width), rem, measureText, t }) : null),
    // Once a font has come, letters have other widths.
    // oxlint-disable-next-line react/exhaustive-deps -- see above.
    [pictureOf, width, rem, measureText, t, fonts],
  );
  const follow = useFollow();
  const scrolls = picture !== null && picture.width > width + 1;
  return (
    <div
      ref={box}
      className={styles['picture']}
      data-plot
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': t('compare.scroll', { title }) })}
    >
      <div ref={probe} className={styles['probe']} />
      {picture && (
        <div
          className={styles['canvas']}
          style={{ width: picture.width, height: picture.height }}
          data-pressed={picture.at ? true : undefined}
          onClick={(event) => {
            const { left, top } = event.currentTarget.getBoundingClientRect();
            const link = picture.at?.(event.clientX - left, event.clientY - top);
            if (link && !event.defaultPrevented) follow(link);
          }}
        >
          <Drawing list={picture} />
          <p className="visually-hidden">{picture.description}</p>
          {picture.links.map(({ x, y, width: w, height, text, link }) => (
            <CellAnchor
              key={`${y} ${text}`}
              link={link}
              words={text}
              className={styles['over']}
              style={{ left: x, top: y, width: w, height }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function useFontsLoaded(): number {
  const [loaded, setLoaded] = useState(0);
  useEffect(() => {
    const again = () => setLoaded((n) => n + 1);
    document.fonts?.addEventListener('loadingdone', again);
    return () => document.fonts?.removeEventListener('loadingdone', again);
  }, []);
  return loaded;
}
