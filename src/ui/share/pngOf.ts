import type { DisplayList, Palette } from '../../core/draw/displayList.ts';
import { PICTURE_TYPES } from '../../core/draw/formats.ts';
import { paintPicture } from './paintPicture.ts';

/**
 * A picture as PNG; null where the browser cannot make one so large.
 * @param scale how many pixels a CSS pixel is.
 */
export function pngOf(list: DisplayList, palette: Palette, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  return paintPicture(canvas, list, palette, scale) ? blobOf(canvas) : Promise.resolve(null);
}

/** What a canvas shows, as PNG. */
export function blobOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((done) => canvas.toBlob(done, PICTURE_TYPES.png));
}
