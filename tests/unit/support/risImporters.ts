/*
 * What importers make of RIS: of each type the record that they make of it, and of each tag the field of that record
 * that has its value, or null where the record has no such field and the value is dropped. Facts only, and only of the
 * types that we write or once wrote.
 */

export interface RisImporter {
  types: Record<string, { record: string; fields: Record<string, string | null> }>;
  /** A name as its field has it. */
  name(value: string): { whole: string } | { family: string; given: string };
}

/** What all three have in one place, whatever the type. */
const common = { TI: 'title', UR: 'url', LA: 'language', DA: 'date', PY: 'date', N1: 'note' };

/** At the first comma; a name with nothing behind it is one of an organisation. */
function atFirstComma(value: string): ReturnType<RisImporter['name']> {
  const [family = '', ...rest] = value.split(/\s*,\s*/);
  const given = rest.join(', ').trim();
  return given === '' ? { whole: family } : { family, given };
}

/**
 * Zotero: the maps of its translator RIS.js (github.com/zotero/translators, as of January 2026), by which a tag leads to
 * a field, and Zotero’s schema of items, by which a type has that field or not: neither `journalArticle` nor `webpage`
 * nor `newspaperArticle` has a publisher.
 */
const zotero: RisImporter = {
  types: {
    NEWS: { record: 'newspaperArticle', fields: { ...common, T2: 'publicationTitle', PB: null, M3: null } },
    GEN: { record: 'journalArticle', fields: { ...common, T2: 'publicationTitle', PB: null, M3: null } },
    RPRT: { record: 'report', fields: { ...common, T2: 'seriesTitle', PB: 'institution', M3: 'reportType' } },
    ELEC: { record: 'webpage', fields: { ...common, T2: 'websiteTitle', PB: null, M3: 'websiteType' } },
    DATA: {
      record: 'dataset',
      fields: { ...common, PB: 'repository', ET: 'versionNumber', Y2: 'accessDate' },
    },
  },
  name: atFirstComma,
};

/**
 * EndNote: the type by type tables of the RIS specification of 2011, which is EndNote’s own (and which Citation.js’s map
 * follows); Reference Manager’s types by EndNote’s table of conversion. A journal’s article has no publisher: EndNote’s
 * own filter ignores it there.
 */
const endnote: RisImporter = {
  types: {
    NEWS: {
      record: 'Newspaper Article',
      fields: { ...common, T2: 'Newspaper', PB: 'Publisher', M3: 'Type of Article' },
    },
    GEN: { record: 'Generic', fields: { ...common, T2: 'Secondary Title', PB: 'Publisher', M3: 'Type of Work' } },
    RPRT: { record: 'Report', fields: { ...common, T2: 'Series Title', PB: 'Institution', M3: 'Type' } },
    ELEC: { record: 'Web Page', fields: { ...common, T2: 'Series Title', PB: 'Publisher', M3: 'Type of Medium' } },
    DATA: { record: 'Dataset', fields: { ...common, PB: 'Distributor', ET: 'Version', Y2: 'Date Accessed' } },
  },
  name: atFirstComma,
};

/**
 * Mendeley: its documents have the same attributes whatever their type (CSL’s wiki, “Data Model and Mappings”). Which
 * types it shows them for is not published, and no table of ours can say it.
 */
const attributes = { ...common, UR: 'website', T2: 'publication', PB: 'publisher', M3: 'genre' };
const mendeley: RisImporter = {
  types: {
    NEWS: { record: 'newspaper_article', fields: attributes },
    GEN: { record: 'generic', fields: attributes },
    RPRT: { record: 'report', fields: attributes },
    ELEC: { record: 'web_page', fields: attributes },
    DATA: { record: 'generic', fields: { ...attributes, ET: 'revisionNumber', Y2: 'dateAccessed' } },
  },
  name: atFirstComma,
};

export const RIS_IMPORTERS = { zotero, endnote, mendeley };
