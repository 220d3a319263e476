import type { Guest } from '../calendar/event';

/** Everybody here is made up; the domains are reserved for examples. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

const at = (name: string, domain: string): Person => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@${domain}`,
});

export const ana: Person = { name: 'Ana Northwind', email: 'ana@northwind.example' };

export const ben = at('Ben Okafor', 'northwind.example');
export const chidi = at('Chidi Lindqvist', 'northwind.example');
export const dana = at('Dana Whitlock', 'northwind.example');
export const elif = at('Elif Marchetti', 'northwind.example');
export const farid = at('Farid Juntunen', 'northwind.example');
export const greta = at('Greta Solano', 'northwind.example');
export const hana = at('Hana Brightwater', 'northwind.example');

export const team: readonly [Person, ...Person[]] = [ben, chidi, elif, farid, greta];
export const candidates: readonly [Person, ...Person[]] = [
  at('Ines Falk', 'mailbox.example'),
  at('Jonas Ferreira', 'mailbox.example'),
  at('Kaya Thornbury', 'mailbox.example'),
  at('Luca Adeyemi', 'mailbox.example'),
];
export const customers: readonly [Person, ...Person[]] = [
  at('Mira Castellan', 'harbourworks.example'),
  at('Noor Vandermeer', 'harbourworks.example'),
  at('Oskar Pemberton', 'bluefern.example'),
  at('Priya Halloran', 'bluefern.example'),
  at('Quentin Sato', 'tidemark.example'),
];

export const places = {
  office: 'Northwind, 12 Mill Lane',
  smallRoom: 'Room Heron, 12 Mill Lane',
  bigRoom: 'Room Kingfisher, 12 Mill Lane',
  station: 'Central Station',
  café: 'Café Juniper, 3 Canal Street',
  noodles: 'Noodle Corner, 41 Mill Lane',
  customer: 'Harbour Works, Pier 4',
  gym: 'Riverside Gym',
  dentist: 'Dr Amsel, 8 Park Row',
} as const;

export function toGuest(person: Person, response: Guest['response'] = 'accepted'): Guest {
  return { email: person.email, name: person.name, response };
}
