import { useId, useLayoutEffect, useRef, useState } from 'react';
import { picturedView } from '../../app/pictures/pictures.ts';
import { PICTURE_TYPES, type PictureFormat } from '../../core/draw/formats.ts';
import { svgOf } from '../../core/draw/svg.ts';
import { takenName } from '../../core/export/formats.ts';
import type { Taken } from '../../core/export/taken.ts';
import { useT, useView } from '../bridge/useExplorer.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import fields from '../parts/DialogFields.module.css';
import { FileText } from './FileText.tsx';
import { paintPicture } from './paintPicture.ts';
import styles from './PictureFields.module.css';
import { pngOf } from './pngOf.ts';
import { maySave, saveFile } from './saveFile.ts';
import { usePicture } from './usePicture.ts';

/** A screen of the finest kind, and print, ask for two pixels to each CSS pixel. */
const PNG_SCALE = 2;

/** The view as a picture: seen before it is taken, and told in words, for whoever puts it into a page or a paper. */
export function PictureFields({
  format,
  taken,
  which,
}: {
  format: PictureFormat;
  taken: Taken;
  which: 'filtered' | 'all';
}) {
  const t = useT();
  const view = useView((state) => state.view);
  const of = picturedView(view);
  const { list, palette } = usePicture(taken, which);
  const preview = useRef<HTMLCanvasElement>(null);
  const alt = useId();
  const [shown, setShown] = useState(false);
  const [told, setTold] = useState<{ name: string; failed: boolean } | null>(null);
  useLayoutEffect(() => {
    if (preview.current) paintPicture(preview.current, list, palette, Math.min(devicePixelRatio || 1, 2));
  }, [list, palette]);
  const name = takenName(taken, format, of);
  const save = async () => {
    const file = format === 'svg' ? svgOf(list, palette) : await pngOf(list, palette, PNG_SCALE);
    if (file !== null) saveFile(file, name, PICTURE_TYPES[format]);
    setTold({ name, failed: file === null });
  };
  return (
    <>
      {of !== view && <p>{t('download.picture-other', { view: t(`views.${view}`), picture: t(`views.${of}`) })}</p>}
      <canvas ref={preview} className={styles['preview']} role="img" aria-label={list.description} />
      <label htmlFor={alt}>{t('download.picture-alt')}</label>
      <textarea id={alt} readOnly rows={3} value={list.description} onFocus={(event) => event.target.select()} />
      <CopyButton key={list.description} text={() => list.description} label={t('download.copy-alt')} field={alt} />
      {maySave() ? (
        <div className={fields['take']}>
          <button type="button" onClick={() => void save()}>
            {t('download.save')}
          </button>
          {format === 'svg' && (
            <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {t(shown ? 'download.hide' : 'download.show')}
            </button>
          )}
          <span role="status">
            {told?.name === name &&
              t(told.failed ? 'download.png-failed' : format === 'png' ? 'download.png-saved' : 'download.saved', {
                name,
              })}
          </span>
        </div>
      ) : (
        <p role="alert">{t(format === 'png' ? 'download.refused-png' : 'download.refused', { name })}</p>
      )}
      {format === 'svg' && (shown || !maySave()) && <FileText text={svgOf(list, palette)} />}
    </>
  );
}
