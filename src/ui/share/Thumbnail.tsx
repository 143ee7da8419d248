import { useLayoutEffect, useRef, useState } from 'react';
import type { DisplayList, Palette } from '../../core/draw/displayList.ts';
import { PICTURE_TYPES } from '../../core/draw/formats.ts';
import { takenName } from '../../core/export/formats.ts';
import { useT } from '../bridge/useExplorer.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import fields from '../parts/DialogFields.module.css';
import { paintPicture } from './paintPicture.ts';
import styles from './PictureFields.module.css';
import { blobOf } from './pngOf.ts';
import { maySave, saveFile } from './saveFile.ts';
import { usePicture } from './usePicture.ts';
import { useTaken } from './useTaken.ts';

/** The size at which places that show a link with a picture show it (Open Graph), in pixels. */
const [WIDTH, HEIGHT] = [1200, 630];

/** The view as a picture to go with its link, whole in the frame that such pictures have. */
export function Thumbnail() {
  const t = useT();
  const { filtered } = useTaken();
  const { list, palette } = usePicture(filtered, 'filtered');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [told, setTold] = useState('');
  useLayoutEffect(() => {
    if (canvas.current) paintWhole(canvas.current, list, palette);
  }, [list, palette]);
  const name = takenName(filtered, 'png', 'thumbnail');
  const save = async () => {
    const file = canvas.current && (await blobOf(canvas.current));
    if (file) saveFile(file, name, PICTURE_TYPES.png);
    setTold(t(file ? 'download.png-saved' : 'download.png-failed', { name }));
  };
  return (
    <>
      <p>{t('share.thumbnail')}</p>
      <canvas ref={canvas} className={styles['preview']} role="img" aria-label={list.description} />
      <div className={fields['take']}>
        {maySave() && (
          <button type="button" onClick={() => void save()}>
            {t('share.save-thumbnail')}
          </button>
        )}
        <span role="status">{told}</span>
      </div>
      <CopyButton text={() => list.description} label={t('download.copy-alt')} />
    </>
  );
}

/** Paints a picture of any size whole into the frame, in its middle. */
function paintWhole(canvas: HTMLCanvasElement, list: DisplayList, palette: Palette): void {
  const drawn = document.createElement('canvas');
  const scale = Math.min(WIDTH / list.width, HEIGHT / list.height);
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context || !paintPicture(drawn, list, palette, scale)) return;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.drawImage(drawn, (WIDTH - drawn.width) / 2, (HEIGHT - drawn.height) / 2);
}
