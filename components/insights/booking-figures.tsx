import { CUSTOM_WEEKS } from '../../utils/insights/find-insights';
import { LEAD_STEPS } from '../../utils/insights/lead-times';
import { useWords, type Words } from '../ui/words';
import { FigureCard, TooLittle } from './figure';
import { percentText } from './figure-texts';
import type { FigureProps } from './insight-actions';
import { LEAST_EVENTS } from './least';
import { RowBars } from './row-bars';

/** How long ahead single events are made. */
export function LeadFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const { steps, meetings, medianDays } = insights.lead;
  const card = {
    name: 'lead',
    title: words.t('myWeek.lead'),
    sample: words.t('myWeek.lastWeeks', { count: CUSTOM_WEEKS }),
  };
  if (meetings < LEAST_EVENTS) return <TooLittle {...card} count={meetings} least={LEAST_EVENTS} />;
  const most = Math.max(...steps.map((step) => step.meetings.count));
  const rows = steps.map(({ fromDays, meetings: counted }, at) => ({
    key: String(fromDays),
    name: stepText(fromDays, LEAD_STEPS[at + 1], words),
    ...counted,
  }));
  return (
    <FigureCard
      {...card}
      sentence={words.t('myWeek.leadSentence', { total: meetings, days: medianDays })}
      table={{
        columns: [{ name: words.t('myWeek.ahead') }, { name: words.t('myWeek.events'), isNumber: true }],
        rows: rows.map(({ key, name, count }) => ({ key, cells: [name, words.number(count)] })),
      }}
    >
      <RowBars
        label={card.title}
        bars={rows.map(({ key, name, count, evidence }) => ({
          key,
          label: name,
          share: count / most,
          value: words.number(count),
          count,
          onOpen: () => onOpen({ title: name, evidence }),
        }))}
      />
    </FigureCard>
  );
}

function stepText(from: number, below: number | undefined, words: Words): string {
  if (from === 0) return words.t('myWeek.sameDay');
  if (below === undefined) return words.t('myWeek.daysOrMore', { from });
  if (below === from + 1) return words.t('myWeek.dayBefore');
  return words.t('myWeek.daysAhead', { from, to: below - 1 });
}

/** What became of invitations and of repeated events. */
export function ChangesFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const { invited, declined, unanswered, repeated, moved } = insights.changes;
  const sample = words.t('myWeek.lastWeeks', { count: CUSTOM_WEEKS });
  const card = { name: 'changes', title: words.t('myWeek.changes'), sample };
  const total = invited.count + repeated.count;
  if (total < LEAST_EVENTS) return <TooLittle {...card} count={total} least={LEAST_EVENTS} />;
  const rows = [
    { key: 'declined', name: words.t('myWeek.declined'), of: invited, ...declined },
    { key: 'unanswered', name: words.t('myWeek.unanswered'), of: invited, ...unanswered },
    { key: 'moved', name: words.t('myWeek.moved'), of: repeated, ...moved },
  ];
  const shareOf = (count: number, of: number) => (of === 0 ? 0 : count / of);
  return (
    <FigureCard
      {...card}
      sentence={words.t('myWeek.changesSentence', {
        declined: declined.count,
        invited: invited.count,
        moved: moved.count,
        repeated: repeated.count,
      })}
      table={{
        columns: [
          { name: words.t('myWeek.what') },
          { name: words.t('myWeek.events'), isNumber: true },
          { name: words.t('myWeek.outOf'), isNumber: true },
        ],
        rows: rows.map(({ key, name, count, of }) => ({
          key,
          cells: [name, words.number(count), words.number(of.count)],
        })),
      }}
    >
      <RowBars
        label={card.title}
        bars={rows.map(({ key, name, count, of, evidence }) => ({
          key,
          label: name,
          share: shareOf(count, of.count),
          value: percentText(shareOf(count, of.count), words.locale),
          count,
          onOpen: () => onOpen({ title: name, evidence }),
        }))}
      />
    </FigureCard>
  );
}
