import type { ProposalRow } from '../../db/rows';
import { type FieldNotes, notesLike } from '../field-note';

const proposed = notesLike({
  category: 'B',
  purpose: 'reply',
  source: 'use',
  basis: 'request',
  retention: 'proposed',
  leavesTo: 'nobody',
});

export const proposalFields = {
  id: proposed('its number', { category: 'F', source: 'here' }),
  at: proposed('when you copied times for somebody'),
  slots: proposed('those times'),
  timeZone: proposed('in which time zone they were written'),
  locale: proposed('in which language'),
  title: proposed('the title you had typed', {
    category: 'D',
    source: 'you',
    basis: 'consent',
    consent: 'titles',
  }),
  guests: proposed('the guests you had named, and whether they have to come', {
    category: 'E',
    source: 'you',
    basis: 'consent',
    consent: 'guests',
  }),
} satisfies FieldNotes<ProposalRow>;
