import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/core/export/csv.ts';
import { eventsJson } from '../../../src/core/export/eventsJson.ts';
import { addressIn, columnsOf } from '../../../src/core/import/columns.ts';
import { FIELDS } from '../../../src/core/import/fields.ts';
import { guessMapping, type Mapping } from '../../../src/core/import/guess.ts';
import { jsonEvents } from '../../../src/core/import/jsonEvents.ts';
import { type Layer, layerId, layerOf, layerSign, withLayers } from '../../../src/core/import/layer.ts';
import { type ReadFile, readJson, readTable } from '../../../src/core/import/readLayer.ts';
import { delimiterOf, rowsOf } from '../../../src/core/import/records.ts';
import { reportCsv } from '../../../src/core/import/report.ts';
import { templateCsv } from '../../../src/core/import/template.ts';
import { readWork, workText } from '../../../src/core/import/work.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { SIX } from '../support/six.ts';
import { takenOf } from '../support/taken.ts';
import { t } from '../support/translate.ts';

const OURS = parseDataset(SIX).dataset;

function ended<T>(steps: Generator<number, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function read(text: string, change: Partial<Mapping> = {}): ReadFile {
  const rows = [...rowsOf(text, delimiterOf(text))];
  const mapping = { ...guessMapping(rows.map(({ cells }) => cells)), ...change };
  return ended(readTable(rows, mapping, 'mine.csv', OURS, t));
}

const layer = (file: ReadFile, id = 'file-mine', sign = 'A'): Layer =>
  layerOf({ id, name: 'mine.csv', sign }, file.dataset, OURS);

const HEAD = ['date', 'title', 'end', 'type', 'tone', 'status', 'actors', 'toward', 'people', 'summary', 'url'];
const GOOD = [
  '2019-10-06',
  'A visit',
  '2019-10-08',
  'Visit',
  'cooperation',
  'confirmed',
  'China',
  'PRK; Russia',
  'Wang Yi',
  'He came.',
  'https://example.org/a',
];

describe('a row of a table', () => {
  it('is an event with our types and actors where it means them, and with its own beside', () => {
    const { dataset, issues } = read(csv([HEAD, GOOD]));
    expect(issues).toEqual([]);
    expect(dataset.events).toMatchObject([
      {
        date: '2019-10-06/2019-10-08',
        title: 'A visit',
        type: 'visit',
        tone: 'cooperation',
        status: 'confirmed',
        actors: ['CHN'],
        toward: ['PRK', 'RUSSIA'],
        people: [{ name: 'Wang Yi' }],
        summary: 'He came.',
      },
    ]);
    const [event] = dataset.events;
    expect(event && addressIn(columnsOf(event))).toBe('https://example.org/a');
  });

  it('is neither surer nor more telling than the file', () => {
    const { dataset } = read(
      csv([
        ['date', 'title'],
        ['2019', 'Something'],
      ]),
    );
    expect(dataset.events).toMatchObject([{ status: 'reported', tone: 'neutral', weight: 1, citations: [] }]);
  });

  it('without a header is guessed by what is in it', () => {
    const rows = Array.from({ length: 5 }, (_, i) => [
      `${i}17`,
      `2018010${i + 1}`,
      `https://example.org/${i}`,
      `Something happened here, number ${i}`,
    ]);
    const mapping = guessMapping(rows);
    expect(mapping).toMatchObject({ header: false, dates: 'compact', columns: { date: 1, url: 2, title: 3 } });
  });

  it('that is bad costs only itself', () => {
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom('2019', '2019-02-30', 'x', '', '2020-01~'),
        fc.constantFrom('A', '', 'Ä “q”'),
        fc.string(),
      ),
      { minLength: 1 },
    );
    let bad = 0;
    fc.assert(
      fc.property(rows, (table) => {
        const { dataset, issues } = read(csv([['date', 'title', 'tone'], ...table], { raw: true }), {
          columns: { ...guessMapping([['date', 'title', 'tone']]).columns, date: 0, title: 1, tone: 2 },
        });
        const good = table.filter(([date, title]) => (date === '2019' || date === '2020-01~') && title !== '');
        bad += table.length - good.length;
        expect(dataset.events.map(({ date, title }) => [date, title])).toEqual(
          good.map(([date, title]) => [date, title]),
        );
        expect(issues.filter(({ cost }) => cost === 'record')).toHaveLength(table.length - good.length);
      }),
    );
    expect(bad).toBeGreaterThan(0);
  });

  it('is told by line, column and value', () => {
    const { issues } = read('date,title,tone\n2019-02-30,A,\n"2019","B\nB",odd\n2019,C\n');
    expect(issues).toMatchObject([
      { line: 2, field: 'date', value: '2019-02-30', cost: 'record' },
      { line: 3, field: 'tone', value: 'odd', cost: 'part' },
      { line: 5, field: null, value: '2', cost: 'none' },
    ]);
    expect(reportCsv(issues, t)).toMatch(/^\uFEFFline,.*\r\n2,date,2019-02-30,/);
  });

  it('adds no more types than can be told apart', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ['2019', `T${i}`, `kind ${i}`]);
    const { dataset, issues } = read(csv([['date', 'title', 'type'], ...rows]));
    expect(dataset.types).toHaveLength(17);
    expect(dataset.events).toHaveLength(40);
    expect(issues).toHaveLength(1);
  });
});

describe('a layer', () => {
  it('comes back from the JSON download without an issue, beside ours', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('China', 'UNSC', 'x'.repeat(200), '=1+1', '\u202E'),
    );
    const rows = fc.array(fc.tuple(fc.constantFrom('2019', '2019-10-06', '2019~'), cell, cell, cell, cell, cell), {
      minLength: 1,
      maxLength: 8,
    });
    let loaded = 0;
    fc.assert(
      fc.property(rows, (table) => {
        const text = csv([['date', 'title', 'type', 'actors', 'toward', 'people'], ...table], { raw: true });
        const columns = Object.fromEntries(
          FIELDS.map((field) => [field, ['date', 'title', 'type', 'actors', 'toward', 'people'].indexOf(field)]).map(
            ([field, i]) => [field, i === -1 ? null : i],
          ),
        ) as Mapping['columns'];
        const whole = withLayers(OURS, [layer(read(text, { header: true, columns, dates: 'edtf' }))]);
        loaded += whole.events.length - OURS.events.length;
        const json = eventsJson(takenOf(whole, whole.events));
        const { dataset, issues } = parseDataset(JSON.parse(json));
        expect(issues).toEqual([]);
        expect(dataset.events).toEqual(whole.events.map((event) => ({ ...event, layer: undefined })));
      }),
    );
    expect(loaded).toBeGreaterThan(0);
  });

  it('is in the table with the letter of its file, and its facet', () => {
    const whole = withLayers(OURS, [layer(read(csv([HEAD, GOOD])))]);
    const table = buildTable(whole);
    const row = table.names.rowOf('file-mine-row-2') ?? -1;
    expect(table.names.label(row)).toBe('[A] A visit');
    expect(table.facets.get('layers')?.values).toEqual(['ours', 'file-mine']);
  });

  it('of our own JSON takes no id of ours, keeps what it cites, and finds its lines', () => {
    const text = JSON.stringify({ dataset: SIX.dataset, events: SIX.events, sources: SIX.sources }, null, 2);
    const events = jsonEvents(text, JSON.parse(text));
    const file = events && readJson(events, t);
    expect(file?.issues).toEqual([]);
    const whole = withLayers(OURS, file ? [layer(file)] : []);
    expect(whole.eventById.size).toBe(2 * OURS.events.length);
    expect(whole.sourceById.size).toBe(2 * OURS.sourceById.size);
    expect(whole.types).toEqual(OURS.types);
    for (const event of whole.events)
      for (const { source } of event.citations) {
        expect(whole.sourceById.has(source)).toBe(true);
        expect(source.startsWith('file-')).toBe(event.layer !== undefined);
      }
    const id = SIX.events.events[2].id as string;
    expect(
      text
        .split('\n')
        .slice((events?.lines.get(id) ?? 0) - 1, (events?.lines.get(id) ?? 0) + 1)
        .join(''),
    ).toContain(id);
  });

  it('without sources of its own may cite ours', () => {
    const text = JSON.stringify(SIX.events);
    const events = jsonEvents(text, SIX.events);
    const whole = withLayers(OURS, events ? [layer(readJson(events, t))] : []);
    expect(whole.events.filter(({ layer: of }) => of).map(({ citations }) => citations)).toEqual(
      OURS.events.map(({ citations }) => citations),
    );
  });

  it('changes nothing where there is none', () => {
    expect(withLayers(OURS, [])).toBe(OURS);
  });

  it('is called so that no record of one is called as one of another', () => {
    const names = fc.array(
      fc.oneof(fc.constantFrom('a.csv', 'a-b.csv', '2-a.csv', '2.csv', '파일.csv', ''), fc.string()),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(names, (given) => {
        const ids = new Set<string>();
        for (const name of given) {
          const id = layerId(name, ids);
          expect(id).toMatch(/^file(-[a-z0-9]+)+$/);
          for (const other of ids)
            expect(`${id}-`.startsWith(`${other}-`) || `${other}-`.startsWith(`${id}-`)).toBe(false);
          ids.add(id);
        }
      }),
    );
    expect(layerSign(new Set(['A', 'C']))).toBe('B');
  });
});

describe('what is taken away', () => {
  it('as a template is read back as our events', () => {
    const { dataset, issues } = read(templateCsv(OURS));
    expect(issues).toEqual([]);
    expect(dataset.events).toHaveLength(3);
    for (const event of dataset.events) expect(OURS.events.map(({ title }) => title)).toContain(event.title);
  });

  it('as a work comes back as it was', () => {
    const text = csv([HEAD, GOOD]);
    const mapping = guessMapping([...rowsOf(text, ',')].map(({ cells }) => cells));
    const work = {
      view: '?layers=file-mine',
      files: [
        { name: 'mine.csv', text, mapping },
        { name: 'a.json', text: '{}', mapping: null },
      ],
    };
    expect(readWork(JSON.parse(workText(work, { title: 'T', version: '1.0.0' })))).toEqual(work);
    expect(readWork({ events: [] })).toBe(null);
    expect(readWork({ relationsTimelineWork: 2 })).toBe('newer');
    expect(
      readWork({
        relationsTimelineWork: 1,
        files: [1, { name: 'a' }, { name: 'a', text: 'b', mapping: { header: 1 } }],
      }),
    ).toEqual({ view: '', files: [{ name: 'a', text: 'b', mapping: null }] });
  });
});
