/** The page's own English, and that of the scripts, so that tests read what a reader reads. */
export { t } from '../../../scripts/translate.ts';
