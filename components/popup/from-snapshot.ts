import type { Question } from '../../utils/questions/question';
import { isSameQuestion } from '../../utils/questions/same-question';
import type { EpochMs } from '../../utils/time/instant';
import type { Snapshot } from '../hooks/snapshot';
import type { PopupStage } from './popup-stage';

/**
 * The stage a snapshot can stand in for until the real one is known: its times that are still ahead, as the answer
 * to the same question. Undefined where it would answer something else, or nothing.
 */
export function stageFromSnapshot(
  snapshot: Snapshot | undefined,
  question: Question,
  now: EpochMs,
): PopupStage | undefined {
  if (!snapshot) return undefined;
  const { answer } = snapshot;
  const slots = answer.slots.filter(({ start }) => start > now);
  if (!isSameQuestion(snapshot.question, question) || slots.length === 0 || answer.window.end <= now)
    return undefined;
  return { kind: 'answer', answer: { ...answer, slots }, notices: [] };
}
