import { memoryAddress } from '../../../src/app/address.ts';
import { createExplorer } from '../../../src/app/explorer.ts';
import { filesOf } from '../../../src/app/files.ts';
import type { PictureFrame } from '../../../src/app/pictures/asked.ts';
import { USUAL_FRAME } from '../../../src/app/pictures/asked.ts';
import { pictureOf } from '../../../src/app/pictures/pictures.ts';
import type { DisplayList } from '../../../src/core/draw/displayList.ts';
import { estimateText } from '../../../src/core/draw/estimateText.ts';
import { filterWords } from '../../../src/core/export/filterWords.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { SIX } from './six.ts';
import { OURS } from './citations.ts';
import { t } from './translate.ts';

const NOW = Date.UTC(2025, 5, 1);

/** The six events, with what else a timeline may draw: what was searched, and what lasted behind them. */
function files(): Parameters<typeof parseDataset>[0] {
  const { dataset, events, sources } = structuredClone(SIX);
  const citations = [{ source: 'korea-times-2024', stance: 'supports', claim: 'It lasted.' }];
  dataset.licence = 'CC BY 4.0';
  dataset.searched = [{ time: '2016/2024', note: 'Month by month.' }];
  dataset.bands = [
    { id: 'leader', group: 'leaders-chn', label: 'Xi Jinping', time: '2012/..', timeWhy: 'The office.', citations },
    { id: 'pandemic', group: 'world', label: 'COVID-19', time: '2020/2023-05', timeWhy: 'Declared.', citations },
  ];
  return { dataset, events, sources };
}

/** The picture of a view of the six events. @param query the address’s. */
export function pictureOfSix(query: string, frame: Partial<PictureFrame> = {}): DisplayList {
  const { dataset, issues } = parseDataset(files());
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const explorer = createExplorer({
    files: filesOf(dataset, issues),
    address: memoryAddress(query),
    translate: t,
    now: NOW,
    measureText: estimateText,
  });
  const explored = explorer.explored();
  if (!explored || explorer.notices().length > 0) throw new Error(`${query} is not shown as it is asked for`);
  const state = explorer.store.get();
  return pictureOf({
    state,
    explored,
    taken: { filter: filterWords(state, dataset, t), page: OURS },
    frame: { ...USUAL_FRAME, ...frame },
    t,
    now: NOW,
    measureText: estimateText,
  });
}
