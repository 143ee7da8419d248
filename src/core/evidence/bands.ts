import type { Dataset } from '../model/dataset.ts';
import type { BandRecord } from '../model/schema.ts';
import { decodeTime } from '../time/interval.ts';
import type { Viewport } from '../time/viewport.ts';

/** What lasted behind the events, with its time read. An end that is open reaches on for ever. */
export interface Band extends BandRecord {
  reach: Viewport;
}

/** The bands of a dataset, in the order of the file; none where it has none. One whose time is none is left out. */
export function bandsOf({ meta }: Pick<Dataset, 'meta'>): Band[] {
  return (meta?.bands ?? []).flatMap((band) => {
    const reach = decodeTime(band.time);
    return reach ? [{ ...band, reach }] : [];
  });
}
