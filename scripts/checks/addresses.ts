import type { Source } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** Parameters that say by which way a reader came, and nothing of the page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|srsltid|cmpid|ncid|outputType)$/iu;
/** A copy for phones that a third party may serve. */
const AMP = /(^|\/)amp(\/|$|\.html$)|\.amp(\.html)?$/iu;
/** Where a publisher tries its pages out. */
const TEST_HOST = /(^|[.-])(test|staging|stage|stg|dev|beta|preprod|uat)\d*[.-]/iu;

/** Parts of addresses that lead to the same page without them, or to one that is not for readers. */
export function addressErrors(sources: readonly Source[], t: ScriptTranslate): string[] {
  return sources.flatMap(({ id: record, url }) => {
    const parts = url === null ? [] : needlessParts(new URL(url));
    return parts.map((part) => t('check.address', { record, part }));
  });
}

function needlessParts({ hostname, pathname, searchParams }: URL): string[] {
  const amp = AMP.exec(pathname)?.[0];
  return [
    ...[...searchParams.keys()].filter((key) => TRACKING.test(key) || key.toLowerCase() === 'amp'),
    ...(amp === undefined ? [] : [amp]),
    ...(TEST_HOST.test(hostname) || hostname.startsWith('amp.') ? [hostname] : []),
  ];
}
