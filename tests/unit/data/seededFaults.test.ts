import { describe, expect, it, test } from 'vitest';
import { type CheckedJson, checkData } from '../../../scripts/checks.ts';
import { type Json, SIX } from '../support/six.ts';
import { t } from '../support/translate.ts';

/** What the check says of good data after a change. */
function errorsAfter(change: (json: Record<keyof CheckedJson, Json>) => void): string[] {
  const json = structuredClone(SIX);
  change(json);
  return checkData(json, t).errors;
}

// The six events by their places in the file.
const [UNSC, DEADLINE, COVID, YEAR, VISIT, RECALL] = [0, 1, 2, 3, 4, 5] as const;
const PLOVER =
  'AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT';

/** A further event, which rests on what others rest on too. */
const another = ({ events }: Record<string, Json>, more: object): void => {
  events.events.push({
    ...structuredClone(events.events[VISIT]),
    id: 'another',
    date: '2024-05',
    relations: [],
    ...more,
  });
};

const retire =
  (list: 'events' | 'sources', ...records: object[]) =>
  (json: Record<string, Json>): void => {
    json['retired'] = { format: 1, events: [], sources: [], [list]: records };
  };

type Fault = [name: string, change: (json: Record<keyof CheckedJson, Json>) => void, ...messages: string[]];

const SHAPE: Fault[] = [
  [
    'a file that is a list',
    (json) => (json.dataset = []),
    'dataset.json: not an object: []; write an object in braces',
  ],
  [
    'another format',
    ({ events }) => (events.format = 2),
    'events.json, format: a format that this page does not know: 2; write 1, the one format that there is',
  ],
  [
    'no list of events',
    ({ events }) => (events.events = {}),
    'events.json, events: no list of records: {}; write a list in brackets',
  ],
  [
    'no summary',
    ({ events }) => delete events.events[UNSC].summary,
    'events.json, unsc-2397, summary: missing; add it as data/schema/events.schema.json describes it',
  ],
  [
    'an unknown tone',
    ({ events }) => (events.events[UNSC].tone = 'bad'),
    'events.json, unsc-2397, tone: invalid value: "bad"; write what data/schema/events.schema.json allows',
  ],
  [
    'a title of 81 letters',
    ({ events }) => (events.events[VISIT].title = 'x'.repeat(81)),
    `events.json, zhao-leji-visit-2024, title: too long: "${'x'.repeat(78)}…; shorten it to what data/schema/events.schema.json allows`,
  ],
  [
    'an unknown key',
    ({ events }) => (events.events[DEADLINE].colour = 'red'),
    'events.json, worker-deadline-2019, colour: unknown key; correct its name or take it out',
  ],
  [
    'an event’s id twice',
    ({ events }) => events.events.push(events.events[RECALL]),
    'events.json, worker-recall-demand-2024, id: this id is taken: "worker-recall-demand-2024"; give this record an id that none has had',
  ],
  [
    'an id as of a reader’s file',
    ({ events }) => (events.events[VISIT].id = 'file-visit'),
    'events.json, file-visit, id: what begins with file- is kept for files that readers open; give the record another id',
  ],
  [
    'a source’s id twice',
    ({ sources }) => sources.sources.push(sources.sources[1]),
    'sources.json, un-sc13162-2018, id: this id is taken: "un-sc13162-2018"; give this record an id that none has had',
  ],
  [
    'a date that is no EDTF',
    ({ events }) => (events.events[UNSC].date = '22 December 2017'),
    'events.json, unsc-2397, date: invalid date: "22 December 2017", it has white space in it; write it in EDTF, as data/README.md shows',
  ],
  [
    'a day that no calendar has',
    ({ events }) => (events.events[UNSC].date = '2018-02-29'),
    'events.json, unsc-2397, date: invalid date: "2018-02-29", the calendar has no such day; write it in EDTF, as data/README.md shows',
  ],
  [
    'an interval that ends before it begins',
    ({ events }) => (events.events[VISIT].date = '2024-04-13/2024-04-11'),
    'events.json, zhao-leji-visit-2024, date: invalid date: "2024-04-13/2024-04-11", it ends before it begins; write it in EDTF, as data/README.md shows',
  ],
  [
    'a day of publication that does not exist',
    ({ sources }) => (sources.sources[1].published = '2018-13'),
    'sources.json, un-sc13162-2018, published: invalid date: "2018-13", there is no such month; write it in EDTF, as data/README.md shows',
  ],
  [
    'an address that runs a script',
    ({ sources }) => (sources.sources[1].url = 'javascript:alert(1)'),
    'sources.json, un-sc13162-2018, url: not a web address: "javascript:alert(1)"; write an address that begins with http:// or https://, of characters that can be seen',
  ],
  [
    'a citation with both a quote and a claim',
    ({ events }) => (events.events[UNSC].citations[0].claim = 'So it was.'),
    'events.json, unsc-2397, citations.0: needs either a quote or a claim; write one of the two, and not both',
  ],
  [
    'a citation with neither',
    ({ events }) => delete events.events[UNSC].citations[1].claim,
    'events.json, unsc-2397, citations.1: needs either a quote or a claim; write one of the two, and not both',
  ],
  [
    'a type that is not listed',
    ({ events }) => (events.events[RECALL].type = 'labor'),
    'events.json, worker-recall-demand-2024, type: unknown type: "labor"; add it to the types in dataset.json or correct the id',
  ],
  [
    'an actor that is not listed',
    ({ events }) => (events.events[RECALL].actors[1] = 'DPRK'),
    'events.json, worker-recall-demand-2024, actors.1: unknown actor: "DPRK"; add it to the actors in dataset.json or correct the id',
  ],
  [
    'a source that is not listed',
    ({ events }) => (events.events[UNSC].citations[1].source = 'un-sc13162'),
    'events.json, unsc-2397, citations.1.source: unknown source: "un-sc13162"; add it to sources.json or correct the id',
  ],
  [
    'a relation to an event that is not there',
    ({ events }) => (events.events[RECALL].relations[0].event = 'worker-deadline'),
    'events.json, worker-recall-demand-2024, relations.0.event: unknown event: "worker-deadline"; add it to events.json or correct the id',
  ],
  [
    'a relation on a source that is not listed',
    ({ events }) => (events.events[RECALL].relations[0].source = 'korea-times'),
    'events.json, worker-recall-demand-2024, relations.0.source: unknown source: "korea-times"; add it to sources.json or correct the id',
  ],
];

const UNSEEN: Fault[] = [
  [
    'a title that turns its words round',
    ({ events }) => (events.events[VISIT].title = 'Zhao \u202EijeL\u202C visits'),
    'events.json, zhao-leji-visit-2024, title: characters that cannot be seen, or that turn words round: "Zhao \\u{202E}ijeL\\u{202C} visits"; take them out',
  ],
  [
    'a publisher with a mark of direction',
    ({ sources }) => (sources.sources[1].publisher = 'United Nations\u200F'),
    'sources.json, un-sc13162-2018, publisher: characters that cannot be seen, or that turn words round: "United Nations\\u{200F}"; take them out',
  ],
  [
    'a word with a space of no width',
    ({ events }) => (events.events[UNSC].citations[1].claim = 'It\u200Bself.'),
    'events.json, unsc-2397, citations.1.claim: characters that cannot be seen, or that turn words round: "It\\u{200B}self."; take them out',
  ],
  [
    'half a character',
    ({ dataset }) => (dataset.title += '\uD83D'),
    'dataset.json, title: characters that cannot be seen, or that turn words round: "China–DPRK relations\\ud83d"; take them out',
  ],
  [
    'an address that shows another file than it leads to',
    ({ sources }) => (sources.sources[1].url = 'https://example.org/\u202Ecod.exe'),
    'sources.json, un-sc13162-2018, url: not a web address: "https://example.org/\\u{202E}cod.exe"; write an address that begins with http:// or https://, of characters that can be seen',
  ],
  [
    'a key beside the list',
    ({ events }) => (events.note = 'Ours.'),
    'events.json, note: unknown key; correct its name or take it out',
  ],
  [
    'the reason of a retired id',
    (json) => (json.retired = { format: 1, events: [{ id: 'gone', why: 'Told\u2066 twice.' }], sources: [] }),
    'retired.json, events.0.why: characters that cannot be seen, or that turn words round: "Told\\u{2066} twice."; take them out',
  ],
];

const DATASET: Fault[] = [
  [
    'a type’s id twice',
    ({ dataset }) => dataset.types.push(dataset.types[0]),
    'dataset.json, types.5.id: this id is taken: "visit"; give this record an id that none has had',
  ],
  [
    'an actor’s id twice',
    ({ dataset }) => dataset.actors.push(dataset.actors[0]),
    'dataset.json, actors.3.id: this id is taken: "CHN"; give this record an id that none has had',
  ],
  [
    'a type that no event is of',
    ({ dataset }) => dataset.types.push({ ...dataset.types[0], id: 'trade' }),
    'dataset.json, types.5.id: no event is of the type trade; take it out or give it an event',
  ],
  [
    'a type’s category that PLOVER does not have',
    ({ dataset }) => (dataset.types[0].plover = 'DEMAND'),
    `dataset.json, types.0.plover: DEMAND is no PLOVER category; choose one of ${PLOVER}`,
  ],
  [
    'an event’s category that PLOVER does not have',
    ({ events }) => (events.events[DEADLINE].plover = 'Sanction'),
    `events.json, worker-deadline-2019, plover: Sanction is no PLOVER category; choose one of ${PLOVER}`,
  ],
  [
    'an opening that ends before it begins',
    ({ dataset }) => (dataset.opening = '2025/2016'),
    'dataset.json, opening: invalid date: "2025/2016", it ends before it begins; write it in EDTF, as data/README.md shows',
  ],
  [
    'a language that is none',
    ({ sources }) => (sources.sources[1].language = 'zh-simplified'),
    'sources.json, un-sc13162-2018, language: not a language tag: "zh-simplified"; write a BCP 47 tag, such as ko or zh-Hant-HK',
  ],
  [
    'a period that is no interval',
    ({ dataset }) => (dataset.searched = [{ time: '1949/..', note: 'All.' }]),
    'dataset.json, searched.0.time: 1949/.. is no interval of two dates; write one such as 1949/1989',
  ],
  [
    'periods that overlap',
    ({ dataset }) =>
      (dataset.searched = [
        { time: '1949/1990', note: 'All.' },
        { time: '1990/2026', note: 'All.' },
      ]),
    'dataset.json, searched.1.time: 1990/2026 overlaps 1949/1990; let each period begin after the one before',
  ],
];

const EVENTS: Fault[] = [
  [
    'an event without a source',
    (json) => another(json, { citations: [] }),
    'events.json, another, citations: there is none; cite a source',
  ],
  [
    'an event that no source supports',
    (json) => another(json, { citations: [{ source: 'kbs-20240414', stance: 'disputes', claim: 'It did not.' }] }),
    'events.json, another, citations: none supports the event; cite who says that it took place',
  ],
  [
    'a dispute without the other side',
    ({ events }) => events.events[RECALL].citations.forEach((one: Json) => (one.stance = 'supports')),
    'events.json, worker-recall-demand-2024, citations: none disputes it, though its status is disputed; cite the denial or change the status',
  ],
  [
    'a citation twice',
    ({ events }) => events.events[UNSC].citations.push(events.events[UNSC].citations[1]),
    'events.json, unsc-2397, citations.6: the same as citations.1; take one of them out',
  ],
  [
    'a report that does not say why it is only one',
    ({ events }) => (events.events[VISIT].status = 'reported'),
    'events.json, zhao-leji-visit-2024, statusWhy: missing, though the status is reported; say why it is not confirmed',
  ],
  [
    'an event told twice',
    (json) => another(json, { date: '2024-04-11/2024-04-13' }),
    'events.json, another, date: the same day and type as zhao-leji-visit-2024; keep one of them, or name zhao-leji-visit-2024 in distinctFrom',
  ],
  [
    'an event told twice, from the other side',
    (json) => another(json, { date: '2024-04-11/2024-04-13', actors: ['PRK', 'CHN'] }),
    'events.json, another, date: the same day and type as zhao-leji-visit-2024; keep one of them, or name zhao-leji-visit-2024 in distinctFrom',
  ],
  [
    'a distinction from an event of another day',
    (json) => another(json, { distinctFrom: ['zhao-leji-visit-2024'] }),
    'events.json, another, distinctFrom.0: zhao-leji-visit-2024 is no other event of the same day and type; take it out',
  ],
];

const CHINESE = { words: 1, windows: '', text: 'Ours.' };

const QUOTES: Fault[] = [
  [
    'a changed word',
    ({ events }) => requote(events.events[UNSC], 'mandated member', 'mandated all'),
    'events.json, unsc-2397, citations.0.quote: the quote differs from source korea-times-2024 at word 12, “all”; write it word for word as the source has it',
  ],
  [
    'a dropped comma',
    ({ events }) => requote(events.events[UNSC], '2397, passed', '2397 passed'),
    'events.json, unsc-2397, citations.0.quote: the quote differs from source korea-times-2024 at word 7, “2397”; write it word for word as the source has it',
  ],
  [
    'a changed prefix',
    ({ events }) => requote(events.events[DEADLINE], '2019.', '2020.', 'prefix'),
    'events.json, worker-deadline-2019, citations.0.quote: the quote differs from source korea-times-2024 at word 9, “2020.”; write it word for word as the source has it',
  ],
  [
    'too few words',
    ({ events }) => (events.events[UNSC].citations[0].quote.exact = 'passed in 2017, mandated'),
    'events.json, unsc-2397, citations.0.quote: the quote from source korea-times-2024 has 4 words, fewer than the six that can be checked; quote more of it',
  ],
  [
    'too few characters, of a script without spaces',
    ({ events, sources }) => {
      sources.sources[1].fingerprint = { ...CHINESE, method: 'sha256-48/6-words-or-12-characters/2' };
      events.events[UNSC].citations[1] = {
        source: 'un-sc13162-2018',
        stance: 'supports',
        quote: { exact: '那一天从北方来的商' },
      };
    },
    'events.json, unsc-2397, citations.1.quote: the quote from source un-sc13162-2018 has 9 words and characters, fewer than the six words or twelve characters that can be checked; quote more of it',
  ],
  [
    'a sentence without spaces, and a fingerprint of the first method',
    ({ events, sources }) => {
      sources.sources[1].fingerprint = { ...CHINESE, method: 'sha256-48/6-words/1' };
      events.events[UNSC].citations[1] = {
        source: 'un-sc13162-2018',
        stance: 'supports',
        quote: { exact: '那一天，从北方来的商人带着九头骡子在渡口等候。' },
      };
    },
    'events.json, unsc-2397, citations.1.quote: the quote from source un-sc13162-2018 has 1 word between spaces, and the source’s fingerprint was made of six at a time; make it anew with: npm run fingerprint -- un-sc13162-2018 TEXT-FILE',
  ],
  [
    'a source without a fingerprint',
    ({ events }) =>
      (events.events[UNSC].citations[1] = {
        source: 'un-sc13162-2018',
        stance: 'supports',
        quote: { exact: 'One two three four five six.' },
      }),
    'events.json, unsc-2397, citations.1.quote: source un-sc13162-2018 has no fingerprint to check the quote against; make one with: npm run fingerprint -- un-sc13162-2018 TEXT-FILE',
  ],
];

/** A citation of a claim in a source with an address. */
const passageOf =
  (passage: object) =>
  ({ events }: Record<string, Json>): void => {
    events.events[UNSC].citations[1].passage = passage;
  };

const PASSAGES: Fault[] = [
  [
    'five first words',
    passageOf({ first: 'one two three four five', last: 'six' }),
    'events.json, unsc-2397, citations.1.passage.first: “one two three four five” is more than four words (or eight characters of a script without spaces); keep the first four',
  ],
  [
    'five last words',
    passageOf({ first: 'one two three four', last: 'five six seven eight nine' }),
    'events.json, unsc-2397, citations.1.passage.last: “five six seven eight nine” is more than four words (or eight characters of a script without spaces); keep the last four',
  ],
  [
    'nine characters of a script without spaces',
    passageOf({ first: '那一天从北方来的', last: '封信再也没有送到。' }),
    'events.json, unsc-2397, citations.1.passage.last: “封信再也没有送到。” is more than four words (or eight characters of a script without spaces); keep the last four',
  ],
  [
    'last words that are the first',
    passageOf({ first: 'one two “three”', last: 'one two "three"' }),
    'events.json, unsc-2397, citations.1.passage.last: the last words are the first ones; leave last out, or name the words at the end',
  ],
  [
    'a passage beside a quote',
    ({ events }) => (events.events[UNSC].citations[0].passage = { first: 'United Nations' }),
    'events.json, unsc-2397, citations.0.passage: the citation has a quote, which leads to its place by itself; take the passage out',
    'events.json, unsc-2397, citations.0.passage: source korea-times-2024 has no url to open at a passage; take the passage out',
  ],
  [
    'a passage without words',
    passageOf({ last: 'one two' }),
    'events.json, unsc-2397, citations.1.passage.first: missing; add it as data/schema/events.schema.json describes it',
  ],
  [
    'windows that are none',
    passageOf({ first: 'one two', windows: 'abc' }),
    'events.json, unsc-2397, citations.1.passage.windows: invalid value: "abc"; write what data/schema/events.schema.json allows',
  ],
  [
    'a passage in a source without an address',
    ({ events, sources }) => {
      events.events[UNSC].citations[1].passage = { first: 'one two' };
      Object.assign(sources.sources[1], { url: null, urlWhy: 'Not known.' });
    },
    'events.json, unsc-2397, citations.1.passage: source un-sc13162-2018 has no url to open at a passage; take the passage out',
  ],
];

const RELATIONS: Fault[] = [
  [
    'to its own event',
    ({ events }) => (events.events[UNSC].relations = [{ kind: 'hindered-by', event: 'unsc-2397' }]),
    'events.json, unsc-2397, relations.0: it leads to its own event; name another or take the relation out',
  ],
  [
    'twice',
    ({ events }) => events.events[VISIT].relations.push({ kind: 'part-of', event: 'friendship-year-announced-2024' }),
    'events.json, zhao-leji-visit-2024, relations.1: the same as relations.0; take one of them out',
  ],
  [
    'to a cause that begins later',
    ({ events }) => (events.events[UNSC].relations = [{ kind: 'follows-from', event: 'zhao-leji-visit-2024' }]),
    'events.json, unsc-2397, relations.0: it follows-from zhao-leji-visit-2024, which begins later; turn the relation round or take it out',
  ],
  [
    'in answer to what begins later',
    ({ events }) => (events.events[COVID].relations = [{ kind: 'responds-to', event: 'zhao-leji-visit-2024' }]),
    'events.json, covid-border-closure-2020, relations.0: it responds-to zhao-leji-visit-2024, which begins later; turn the relation round or take it out',
  ],
  [
    'to a whole that was over',
    ({ events }) => (events.events[RECALL].relations[0] = { kind: 'part-of', event: 'zhao-leji-visit-2024' }),
    'events.json, worker-recall-demand-2024, relations.0: it is part-of zhao-leji-visit-2024, which lasts 2024-04-11/2024-04-13, and does not lie within that; correct a date or choose another kind of relation',
  ],
  [
    'to a whole that had not begun',
    ({ events }) => (events.events[COVID].relations = [{ kind: 'part-of', event: 'friendship-year-announced-2024' }]),
    'events.json, covid-border-closure-2020, relations.0: it is part-of friendship-year-announced-2024, which lasts 2024, and does not lie within that; correct a date or choose another kind of relation',
  ],
  [
    'in a circle of causes',
    ({ events }) => {
      events.events[YEAR].relations = [{ kind: 'responds-to', event: 'zhao-leji-visit-2024' }];
      events.events[VISIT].relations.push({ kind: 'follows-from', event: 'friendship-year-announced-2024' });
    },
    'events.json, zhao-leji-visit-2024, relations.1: it closes the circle friendship-year-announced-2024 → zhao-leji-visit-2024 → friendship-year-announced-2024; take one of these relations out',
  ],
  [
    'in a circle of parts',
    ({ events }) => (events.events[YEAR].relations = [{ kind: 'part-of', event: 'zhao-leji-visit-2024' }]),
    'events.json, zhao-leji-visit-2024, relations.0: it closes the circle friendship-year-announced-2024 → zhao-leji-visit-2024 → friendship-year-announced-2024; take one of these relations out',
  ],
];

const SOURCES: Fault[] = [
  [
    'that nothing rests on',
    ({ sources }) => sources.sources.push({ ...sources.sources[1], id: 'idle-2020', url: 'https://example.org/' }),
    'sources.json, idle-2020, id: no citation and no relation rests on this source; cite it, or take it out and add it to retired.json',
  ],
  [
    'that is a copy by nobody',
    ({ sources }) => (sources.sources[1].copy = true),
    'sources.json, un-sc13162-2018, via: missing, though copy is true; say who carries the copy',
  ],
  [
    'without an address and a reason',
    ({ sources }) => delete sources.sources[0].urlWhy,
    'sources.json, korea-times-2024, urlWhy: missing, though url is null; say why there is no address',
  ],
  [
    'of a publisher that speaks for no state elsewhere',
    ({ sources }) => (sources.sources.find((one: Json) => one.id === 'yonhap-20200131').speaksFor = 'KOR'),
    'sources.json, yonhap-20200131, speaksFor: Yonhap speaks for another state, or for none, in yonhap-20200130; give both the same, or name the one who speaks as publisher and the carrier as via',
  ],
  [
    'with another’s address',
    ({ sources }) => (sources.sources[2].url = sources.sources[1].url),
    'sources.json, mofa-rok-2397, url: the same address as un-sc13162-2018; keep one record and cite that',
  ],
];

const RETIRED: Fault[] = [
  [
    'of an event, in use again',
    retire('events', { id: 'unsc-2397', why: 'Told twice.' }),
    'events.json, unsc-2397, id: retired.json says that it may not be used again; give the record another id',
  ],
  [
    'of a source, in use again',
    retire('sources', { id: 'kei-2023', why: 'Gone.' }),
    'sources.json, kei-2023, id: retired.json says that it may not be used again; give the record another id',
  ],
  [
    'that is listed twice',
    retire('events', { id: 'gone', why: 'Gone.' }, { id: 'gone', why: 'Gone.' }),
    'retired.json, events.1.id: gone stands there twice; keep one entry',
  ],
  [
    'that leads to nothing',
    retire('sources', { id: 'gone', why: 'Gone.', instead: 'gone-too' }),
    'retired.json, sources.0.instead: gone-too is not in sources.json; name a record that is there or take it out',
  ],
  [
    'that leads to a record of the other kind',
    retire('events', { id: 'gone', why: 'Gone.', instead: 'kei-2023' }),
    'retired.json, events.0.instead: kei-2023 is not in events.json; name a record that is there or take it out',
  ],
  [
    'without a reason',
    retire('events', { id: 'gone' }),
    'retired.json, events.0.why: missing; add it as data/schema/retired.schema.json describes it',
  ],
  [
    'in a file of another format',
    (json) => (json.retired = { format: 2, events: [], sources: [] }),
    'retired.json, format: invalid value: 2; write what data/schema/retired.schema.json allows',
  ],
];

const person = (id: string, name: string, more: object = {}) => ({ id, name, of: 'CHN', ...more });

/** Lists people in the dataset, whom the visit names. */
const withPeople =
  (...people: { id: string }[]) =>
  ({ dataset, events }: Record<string, Json>): void => {
    dataset.people = people;
    events.events.forEach((event: Json) => delete event.people);
    events.events[VISIT].people = people.map(({ id }) => ({ person: id }));
  };

const PEOPLE: Fault[] = [
  [
    'one name for two people',
    withPeople(person('one', 'Kim Yong Il', { note: 'the premier' }), person('two', 'Kim Yong Il')),
    'dataset.json, people.1.name: Kim Yong Il is the name of one too; say of both in note who it is, or make one of two and one',
  ],
  [
    'a person whom no event names',
    (json) => {
      withPeople(person('one', 'Zhao Leji'))(json);
      json['dataset'].people.push(person('two', 'Wang Yi'));
    },
    'dataset.json, people.1.id: no event names two; take the person out or name them',
  ],
  [
    'an event that names someone who is not listed',
    (json) => {
      withPeople(person('one', 'Zhao Leji'))(json);
      json['events'].events[VISIT].people.push('Wang Yi');
    },
    'events.json, zhao-leji-visit-2024, people.1: Wang Yi is none of the people in dataset.json; add the person and name the id',
  ],
  [
    'an id that nobody has',
    (json) => {
      withPeople(person('one', 'Zhao Leji'))(json);
      json['events'].events[VISIT].people.push({ person: 'two' });
    },
    'events.json, zhao-leji-visit-2024, people.1.person: unknown person: "two"; add it to the people in dataset.json or correct the id',
  ],
  [
    'a source by a former official that counts as independent',
    (json) => {
      withPeople(person('one', 'Zhao Leji', { aliases: ['赵乐际'] }))(json);
      json['sources'].sources[1].authors = ['赵乐际'];
    },
    'sources.json, un-sc13162-2018, speaksFor: 赵乐际 held an office of CHN; name that state, since what former officials say is not independent of it',
  ],
];

const LONG = `${'The longest of all sentences that anybody has written here '.repeat(3)}is this one with five more.`;

const TEXTS: Fault[] = [
  [
    'a sentence that is too long',
    ({ events }) => (events.events[UNSC].summary = `It was so. ${LONG}`),
    'events.json, unsc-2397, summary: the sentence that begins “The longest of all” has 36 words, more than 34; make two of it',
  ],
  [
    'a long sentence in a claim, after an abbreviation',
    ({ events }) => (events.events[UNSC].citations[1].claim = `In the U.N. vote ${LONG.toLowerCase()}`),
    'events.json, unsc-2397, citations.1.claim: the sentence that begins “In the U.N. vote” has 40 words, more than 34; make two of it',
  ],
  [
    'a word that is explained and stands nowhere',
    ({ dataset }) => (dataset.glossary = [{ id: 'plenum', terms: ['plenum'], definition: 'A meeting of all.' }]),
    'dataset.json, glossary.0.id: no text of ours uses plenum; take the term out or correct its forms',
  ],
];

/** An address with a part that no reader needs, and what is said of it. */
const address = (url: string, part: string): Fault => [
  `an address with ${part}`,
  ({ sources }) => (sources.sources[1].url = url),
  `sources.json, un-sc13162-2018, url: ${part} is a tracking part, an AMP copy or a host for tests; give the page’s own address`,
];

const ADDRESSES: Fault[] = [
  address('https://example.org/a?id=1&utm_source=x', 'utm_source'),
  address('https://example.org/a?FBCLID=1', 'FBCLID'),
  address('https://example.org/a?amp=1', 'amp'),
  address('https://example.org/amp/a', '/amp/'),
  address('https://example.org/a.amp.html', '.amp.html'),
  address('https://amp.example.org/a', 'amp.example.org'),
  address('https://dev-v4.example.org/a', 'dev-v4.example.org'),
  address('https://staging.example.org/a', 'staging.example.org'),
];

const ACTS: Fault[] = [
  [
    'an act toward oneself',
    ({ events }) => (events.events[VISIT].toward = [events.events[VISIT].actors[0]]),
    'events.json, zhao-leji-visit-2024, toward.0: CHN is the one who acted; name toward whom',
  ],
  [
    'an act toward one who takes no part',
    ({ events }) => (events.events[VISIT].toward = ['UNSC']),
    'events.json, zhao-leji-visit-2024, toward.0: UNSC is none of the event’s actors; add it there',
  ],
  [
    'an act toward an unknown actor',
    ({ events }) => (events.events[VISIT].toward = ['XXX']),
    'events.json, zhao-leji-visit-2024, toward.0: unknown actor: "XXX"; add it to the actors in dataset.json or correct the id',
  ],
  [
    'the level of what is no visit',
    ({ events }) => (events.events[UNSC].level = 'minister'),
    'events.json, unsc-2397, level: the type sanction is no visit and no meeting of leaders; take the level out or correct the type',
  ],
  [
    'a resolution without the one before it',
    (json) => another(json, { type: 'sanction', title: 'The Council adopts Resolution 2400', date: '2018-03' }),
    'events.json, another, relations: none leads to a resolution before it; add the one that it builds on',
  ],
];

const BAND = {
  id: 'xi',
  group: 'leaders-chn',
  label: 'Xi Jinping',
  time: '2012-11-15/..',
  timeWhy: 'Head of the party.',
  citations: [{ source: 'kei-2023', stance: 'supports', claim: 'He was.' }],
};

const BANDS: Fault[] = [
  [
    'whose time is none',
    ({ dataset }) => (dataset.bands = [{ ...BAND, time: '../..' }]),
    'dataset.json, bands.0.time: invalid date: "../..", an interval needs at least one date; write it in EDTF, as data/README.md shows',
  ],
  [
    'of two in one office',
    ({ dataset }) => (dataset.bands = [{ ...BAND, id: 'hu', time: '2002-11-15/2013-11-15' }, BAND]),
    'dataset.json, bands.1.time: 2012-11-15/.. overlaps 2002-11-15/2013-11-15 of the same group; let it begin when that ends',
  ],
  [
    'of a person who is none',
    ({ dataset }) => (dataset.bands = [{ ...BAND, person: 'xi-jinping' }]),
    'dataset.json, bands.0.person: xi-jinping is none of the people; add the person or correct the id',
  ],
  [
    'by a source that there is not',
    ({ dataset }) => (dataset.bands = [{ ...BAND, citations: [{ ...BAND.citations[0], source: 'gone' }] }]),
    'dataset.json, bands.0.citations.0.source: gone is no source; add it to sources.json or correct the id',
  ],
];

const KINDS = {
  PEOPLE,
  TEXTS,
  ADDRESSES,
  ACTS,
  BANDS,
  SHAPE,
  UNSEEN,
  DATASET,
  EVENTS,
  QUOTES,
  PASSAGES,
  RELATIONS,
  SOURCES,
  RETIRED,
};

describe.each(Object.entries(KINDS))('a fault of %s', (_, faults) => {
  test.each(faults)('%s', (...[, change, ...messages]: Fault) => {
    expect(errorsAfter(change)).toEqual(messages);
  });
});

describe('no fault', () => {
  it('is in the data that the others are put into', () => {
    expect(errorsAfter(() => undefined)).toEqual([]);
  });

  test.each<Fault>([
    [
      'a hindrance that comes later',
      ({ events }) => (events.events[UNSC].relations = [{ kind: 'hindered-by', event: 'covid-border-closure-2020' }]),
    ],
    ['no opening', ({ dataset }) => delete dataset.opening],
    ...['2016', '2016/..', '../2016', '2016/'].map((opening): [string, (json: typeof SIX) => unknown] => [
      `the opening ${opening}`,
      ({ dataset }) => (dataset.opening = opening),
    ]),
    [
      'languages with a script or a region',
      ({ sources }) =>
        sources.sources.forEach(
          (source: Json, i: number) => (source.language = ['zh-Hant-HK', 'es-419', 'sr-Latn-RS'][i % 3]),
        ),
    ],
    [
      'periods that follow one another',
      ({ dataset }) =>
        (dataset.searched = [
          { time: '1949/1989', note: 'All.' },
          { time: '1990/2026-03', note: 'All.' },
        ]),
    ],
    [
      'an event of the same day and type that says it is another',
      (json) => another(json, { date: '2024-04-11/2024-04-13', distinctFrom: ['zhao-leji-visit-2024'] }),
    ],
    [
      'an event of the same day and another type',
      (json) => another(json, { date: '2024-04-11/2024-04-13', type: 'statement' }),
    ],
    [
      'two citations of one source',
      ({ events }) =>
        events.events[UNSC].citations.push({ ...events.events[UNSC].citations[1], claim: 'Another claim.' }),
    ],
    [
      'a part that may lie within the whole',
      (json) => another(json, { date: '2023', relations: [{ kind: 'part-of', event: 'covid-border-closure-2020' }] }),
    ],
    ['a passage of four words at either end', passageOf({ first: 'one two three four', last: 'five six seven eight' })],
    ['a passage of eight characters without spaces', passageOf({ first: '那一天从北方来的' })],
    ['a retired id whose place another took', retire('sources', { id: 'gone', why: 'Merged.', instead: 'kei-2023' })],
  ])('is %s', (_, change) => {
    expect(errorsAfter(change)).toEqual([]);
  });
});

/** Changes words of an event’s first quotation; what is replaced has to be there. */
function requote(event: Json, from: string, to: string, part: 'exact' | 'prefix' = 'exact'): void {
  const { quote } = event.citations[0];
  if (!quote[part].includes(from)) throw new Error(`“${from}” is not quoted`);
  quote[part] = quote[part].replace(from, to);
}
