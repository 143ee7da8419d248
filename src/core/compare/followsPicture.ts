import type { Item } from '../draw/displayList.ts';
import type { Follows, Share } from './followsWithin.ts';
import { cut, type Picture, type PictureSize, round, sizesOf, words } from './picture.ts';
import { type Named, shareWords } from './tables.ts';

/** The title of what follows within. */
export function followsTitle({ days, share }: Follows, after: string, follow: string, { t }: Pick<Named, 't'>): string {
  return t('compare.follows-title', { after, follow, days, surely: share.surely, n: share.of });
}

/** The two shares on one scale from none to all, and how long after each start the next began. */
export function followsPicture(
  counted: Follows,
  { after, follow }: { after: string; follow: string },
  { t }: Pick<Named, 't'>,
  size: PictureSize,
): Picture {
  const { width, measureText } = size;
  const { letters, label, line, gap } = sizesOf(size);
  const high = 18;
  const items: Item[] = [];
  let y = 0;
  const shares: [string, Share][] = [
    [t('compare.follows-rate-after', { after }), counted.share],
    [t('compare.follows-rate-base'), counted.base],
  ];
  shares.forEach(([what, share]) => {
    const text = t('compare.follows-bar', { what, surely: share.surely, of: share.of, share: shareWords(share, t) });
    items.push(
      words(cut(text, width, label, measureText, true), 0, y + line / 2, label, { paint: 'ink', weight: 600 }),
    );
    y += line;
    const [surely, possibly] = [share.surely, share.possibly].map((count) =>
      share.of ? (count / share.of) * (width - 2) : 0,
    );
    items.push({ kind: 'rect', x: 1, y, width: width - 2, height: high, stroke: { paint: 'soft', width: 1 } });
    if (possibly! > surely!)
      items.push({
        kind: 'rect',
        x: 1 + surely!,
        y,
        width: possibly! - surely!,
        height: high,
        fill: { paint: 'ink', opacity: 0.15 },
        stroke: { paint: 'ink', width: 1, dash: [2, 1.5] },
      });
    items.push({ kind: 'rect', x: 1, y, width: surely!, height: high, fill: { paint: 'ink', opacity: 0.85 } });
    y += high + gap;
  });
  for (const percent of [0, 25, 50, 75, 100]) {
    const anchor = percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle';
    items.push(
      words(t('compare.share-one', { low: String(percent) }), (percent / 100) * width, y, letters, { anchor }),
    );
  }
  y += letters * 1.5 + gap;
  const within = counted.starts.flatMap(({ next, follows }) =>
    next && next.days <= counted.days ? [{ days: next.days, surely: follows === 'surely' }] : [],
  );
  const strip = t('compare.follows-strip', {
    follow,
    count: within.length,
    of: counted.starts.length,
    days: counted.days,
  });
  items.push(words(cut(strip, width, letters, measureText), 0, y + letters / 2, letters));
  y += letters * 1.6;
  const toX = (days: number) => round(1 + (days / counted.days) * (width - 2));
  const marks = (surely: boolean) =>
    within.filter((one) => one.surely === surely).reduce((d, { days }) => `${d}M${toX(days)} ${y + 1}v16`, '');
  items.push({ kind: 'line', x1: 1, x2: width - 1, y1: y + 18, y2: y + 18, stroke: { paint: 'soft', width: 1 } });
  if (marks(true)) items.push({ kind: 'path', d: marks(true), stroke: { paint: 'ink', width: 2, opacity: 0.8 } });
  if (marks(false)) items.push({ kind: 'path', d: marks(false), stroke: { paint: 'ink', width: 2, dash: [2, 2] } });
  y += 18 + letters;
  for (const share of [0, 0.5, 1]) {
    const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
    const days = Math.round(share * counted.days);
    items.push(words(t('compare.days-days', { count: days }), toX(days), y, letters, { anchor }));
  }
  const title = followsTitle(counted, after, follow, { t });
  return {
    width,
    height: y + letters,
    title,
    description: t('compare.picture', { title }),
    language: t.locale,
    items,
    links: [],
  };
}
