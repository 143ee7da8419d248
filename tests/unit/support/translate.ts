import messages from 'virtual:messages/en';
import { translator } from '../../../src/messages/translator.ts';

/** The page's own English, so that tests read what a reader reads. */
export const t = translator('en', messages);
