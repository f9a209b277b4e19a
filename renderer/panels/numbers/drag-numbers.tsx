// The numbers at the foot of the map while the hand is dragging: one line for each catchment that changes, one for the
// plan. They take no clicks: the hand goes on over them.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatchmentNumbers } from '../../../shared/numbers/plan-numbers.ts';
import { levelClass } from '../../components/load-bar.tsx';
import { useCurrentPlan, useNumbers, useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatLength, formatPercent } from '../../words/format.ts';
import { ChangeMark } from './change-mark.tsx';
import type { SharedNumbers } from './numbers-list.tsx';

const shownCatchments = 4;

export function DragNumbers() {
  const { t } = useTranslation();
  const { stored, tried } = useNumbers((numbers) => numbers);
  const catchments = useRecords().catchment;
  const isOfDistricts = useCurrentPlan()?.planType === 'school-districts';
  if (!tried || !stored) return null;
  const lines = tried.changed
    .map((numbers) => ({ numbers, before: stored.catchments.get(numbers.catchmentId) }))
    .sort((a, b) => moved(b) - moved(a));
  const inHand = lines
    .filter(({ before }) => !before)
    .map((line) => ({ ...line, numbers: untilItHasSchool(line.numbers) }));
  const byChange = [...inHand, ...lines.filter(({ before }) => before)];
  return (
    <table className="drag-numbers" aria-label={t('numbers.inHand')} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{t('numbers.inHand')}</th>
          <th scope="col">{t('numbers.children')}</th>
          <th scope="col">{t('numbers.load')}</th>
          <th scope="col">{t('numbers.classShort')}</th>
          <th scope="col">{t('numbers.meanShort')}</th>
        </tr>
      </thead>
      <tbody>
        {byChange.slice(0, shownCatchments).map(({ numbers, before }) => (
          <Fragment key={numbers.catchmentId}>
            <DragLine
              name={
                catchments.get(numbers.catchmentId)?.name ??
                t(isOfDistricts ? 'districts.new' : 'numbers.newCatchment')
              }
              numbers={numbers}
              before={before}
              isNew={!before}
              classSize={numbers.classSize}
              classSizeBefore={before?.classSize}
            />
            {before ? null : <LaterYears numbers={numbers} />}
          </Fragment>
        ))}
        <DragLine name={t('numbers.planTitle')} numbers={tried.total} before={stored.total} />
      </tbody>
    </table>
  );
}

/** A new catchment without a school of its own has no seats to weigh, whatever agreements bring along. */
function untilItHasSchool(numbers: CatchmentNumbers): CatchmentNumbers {
  return numbers.baseSeats > 0 ? numbers : { ...numbers, seats: 0, loadRatio: null, level: 'unknown' };
}

function moved(line: {
  readonly numbers: SharedNumbers;
  readonly before: SharedNumbers | undefined;
}): number {
  return Math.abs(line.numbers.children - (line.before?.children ?? 0));
}

/** Of what is being drawn no inspector shows more yet: its seats, its later years and its longest way. */
function LaterYears({ numbers }: { readonly numbers: SharedNumbers }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const { seats, years, walking } = numbers;
  const children = (count: number) => t('numbers.childrenValue', { count: formatCount(count) });
  const words = [
    `${t('numbers.seats')} ${seats > 0 ? t('numbers.seatsValue', { count: formatCount(seats) }) : '—'}`,
    ...years
      .slice(1)
      .map((year) => `${t('numbers.year', { year: year.intakeYear })} ${children(year.children)}`),
    ...(walking.longestMetres === null
      ? []
      : [`${t('numbers.longest')} ${formatLength(walking.longestMetres, language)}`]),
  ];
  return (
    <tr>
      <td />
      <td colSpan={4} className="soft drag-numbers-more">
        {words.join(' · ')}
      </td>
    </tr>
  );
}

function DragLine(props: {
  readonly name: string;
  readonly numbers: SharedNumbers;
  readonly before: SharedNumbers | undefined;
  readonly isNew?: boolean;
  readonly classSize?: number | null;
  readonly classSizeBefore?: number | null | undefined;
}) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const { name, numbers, before, isNew = false, classSize = null, classSizeBefore } = props;
  const persons = (count: number) => t('numbers.childrenValue', { count: formatCount(count) });
  const length = (metres: number) => formatLength(metres, language);
  const { method, meanMetres } = numbers.walking;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {persons(numbers.children)}{' '}
        <ChangeMark before={before?.children} after={numbers.children} format={formatCount} />
      </td>
      <td>
        <span className={levelClass(numbers.level)}>
          {numbers.loadRatio === null ? (isNew ? '—' : t('load.unknown')) : formatPercent(numbers.loadRatio)}
        </span>{' '}
        <ChangeMark
          before={before?.loadRatio}
          after={numbers.loadRatio}
          format={formatPercent}
          worse="more"
        />
      </td>
      <td>
        {classSize === null ? (isNew ? '—' : '') : persons(classSize)}{' '}
        <ChangeMark before={classSizeBefore} after={classSize} format={formatCount} worse="more" />
      </td>
      <td>
        {method === null || meanMetres === null ? '—' : `${length(meanMetres)} · ${t(`numbers.${method}`)}`}{' '}
        <ChangeMark before={before?.walking.meanMetres} after={meanMetres} format={length} worse="more" />
      </td>
    </tr>
  );
}
