import { beginningsOf } from '../../core/compare/beginnings.ts';
import { SIGN, SIGNS } from '../../core/compare/keySigns.ts';
import { readWhole } from '../../core/compare/reading.ts';
import type { DisplayList } from '../../core/draw/displayList.ts';
import { framed } from '../../core/draw/framed.ts';
import type { PictureAsked } from './asked.ts';
import { surroundOf } from './surround.ts';

/** The reading of the whole that is shown, as the page draws it, with its key and all that says what it is of. */
export function comparePicture(asked: PictureAsked): DisplayList {
  const { explored, state, t, measureText, frame } = asked;
  const { dataset, table, kept } = explored;
  const reading = readWhole({ state, dataset, table, kept, begin: beginningsOf(table), t });
  const { title, language, scope, from } = surroundOf(asked);
  const [, ...filter] = scope;
  const picture = reading.picture?.({ width: Math.floor(frame.width), rem: frame.rem, measureText, t });
  return framed(
    picture ?? { width: Math.floor(frame.width), height: 0, items: [] },
    {
      title,
      language,
      // Of the whole, whatever the time in view; where there is nothing to draw, why.
      scope: [
        reading.title,
        t(kept.length < table.length ? 'status.some' : 'status.all', { shown: kept.length, total: table.length }),
        ...filter,
        ...(picture ? [] : reading.notes.slice(0, 1)),
      ],
      description: [reading.title, ...reading.notes].reduce((before, next) => t('taken.and', { before, next })),
      key: reading.key.map((sign) => ({
        sign: [{ kind: 'group', at: { x: -SIGN.width / 2, y: -SIGN.height / 2 }, items: SIGNS[sign] }],
        words: t(`compare.key-${sign}`),
      })),
      from,
    },
    measureText,
  );
}
