import { type ReactNode, useId } from 'react';
import type { Beginnings } from '../../core/compare/beginnings.ts';
import {
  anchorChoice,
  anchorEvent,
  COMPARED_KEYS,
  countedTime,
  countedUnit,
  followTypes,
} from '../../core/compare/compared.ts';
import { PARAMS } from '../../core/view/params.ts';
import type { ViewState } from '../../core/view/viewState.ts';
import { useExplored, useExplorer, useT, useView, useViewOf } from '../bridge/useExplorer.ts';
import styles from './Compare.module.css';

/** What the boxes offer; what an address asks for beside it is offered too. */
const SPANS = [1, 2, 3, 6, 12, 24, 60];
const DAYS = [7, 30, 90, 180, 365, 730, 1825];

/** What is compared in the reading that is shown. */
export function Choices({ begin }: { begin: Beginnings }) {
  const t = useT();
  const reading = useView((state) => state.reading);
  if (reading === 'anniversaries') return null;
  return (
    <div className={styles['choices']} role="group" aria-label={t('compare.choices')}>
      {reading === 'multiples' && <MultiplesChoices begin={begin} />}
      {reading === 'around' && <AroundChoices />}
      {reading === 'follows' && <FollowsChoices />}
    </div>
  );
}

function MultiplesChoices({ begin }: { begin: Beginnings }) {
  const { t, store } = useExplorer();
  const state = useViewOf(COMPARED_KEYS);
  const time = countedTime(state, begin);
  const { unit, units } = time ? countedUnit(state, time) : { unit: null, units: [] };
  return (
    <>
      <Choice
        label={t('compare.by')}
        value={state.by}
        onChoose={(value) => store.update({ by: value as ViewState['by'] })}
        options={PARAMS.by.values.map((facet) => ({ value: facet, words: t(`facet.${facet}`) }))}
      />
      {unit && (
        <Choice
          label={t('compare.unit')}
          value={unit}
          onChoose={(value) => store.update({ unit: value as ViewState['unit'] })}
          options={units.map((one) => ({ value: one, words: t(`compare.unit-${one}`) }))}
        />
      )}
    </>
  );
}

function AroundChoices() {
  const { t, store } = useExplorer();
  const { dataset, table } = useExplored();
  const state = useViewOf(COMPARED_KEYS);
  const open = useView((whole) => whole.event);
  const choice = anchorChoice(state, dataset, table);
  const chosen = 'event' in choice ? dataset.eventById.get(choice.event) : undefined;
  const offered = anchorEvent(open, { table, dataset });
  return (
    <>
      <Choice
        label={t('compare.anchor')}
        value={'type' in choice ? choice.type : choice.event}
        onChoose={(anchor) => store.update({ anchor })}
        options={dataset.types.map(({ id, label }) => ({ value: id, words: label }))}
        group={t('compare.anchor-types')}
      >
        {(chosen || offered) && (
          <optgroup label={t('compare.anchor-event')}>
            {chosen && <option value={chosen.id}>{chosen.title}</option>}
            {offered && offered !== chosen && (
              <option value={offered.id}>{t('compare.anchor-open', { title: offered.title })}</option>
            )}
          </optgroup>
        )}
      </Choice>
      <NumberChoice
        label={t('compare.span')}
        value={state.span}
        offered={SPANS}
        wordsOf={(count) => t('compare.span-months', { count })}
        onChoose={(span) => store.update({ span })}
      />
    </>
  );
}

function FollowsChoices() {
  const { t, store } = useExplorer();
  const { dataset, table } = useExplored();
  const state = useViewOf(COMPARED_KEYS);
  const { after, follow } = followTypes(state, table);
  const types = dataset.types.map(({ id, label }) => ({ value: id, words: label }));
  return (
    <>
      <Choice
        label={t('compare.after')}
        value={after}
        onChoose={(value) => store.update({ after: value })}
        options={types}
      />
      <Choice
        label={t('compare.follow')}
        value={follow}
        onChoose={(value) => store.update({ follow: value })}
        options={types}
      />
      <NumberChoice
        label={t('compare.days')}
        value={state.days}
        offered={DAYS}
        wordsOf={(count) => t('compare.days-days', { count })}
        onChoose={(days) => store.update({ days })}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; words: string }[];
  onChoose: (value: string) => void;
  /** What its options are, where there are others. */
  group?: string;
  children?: ReactNode;
}

function Choice({ label, value, options, onChoose, group, children }: ChoiceProps) {
  const id = useId();
  const all = options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.words}
    </option>
  ));
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {group && children ? <optgroup label={group}>{all}</optgroup> : all}
        {children}
      </select>
    </span>
  );
}

function NumberChoice({
  label,
  value,
  offered,
  wordsOf,
  onChoose,
}: {
  label: string;
  value: number;
  offered: readonly number[];
  wordsOf: (number: number) => string;
  onChoose: (number: number) => void;
}) {
  const all = [...new Set([...offered, value])].sort((a, b) => a - b);
  return (
    <Choice
      label={label}
      value={String(value)}
      options={all.map((number) => ({ value: String(number), words: wordsOf(number) }))}
      onChoose={(text) => onChoose(Number(text))}
    />
  );
}
