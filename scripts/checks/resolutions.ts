import type { TimelineEvent } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

const RESOLUTION = /\bResolution \d+/u;

/** Each resolution of the Council builds on one before it: those that lead to none. */
export function resolutionErrors(events: readonly TimelineEvent[], t: ScriptTranslate): string[] {
  const resolutions = events
    .filter(({ title }) => RESOLUTION.test(title))
    .sort((a, b) => a.when.earliest - b.when.earliest);
  const ids = new Set(resolutions.map(({ id }) => id));
  return resolutions
    .slice(1)
    .filter(({ id, relations = [] }) => !relations.some(({ event }) => event !== id && ids.has(event)))
    .map(({ id: record }) => t('check.resolution-alone', { record }));
}
