/** Google's shapes, field names untouched. Only what the stand-in reads or writes; the rest passes through. */
export interface GoogleTime {
  readonly date?: string;
  readonly dateTime?: string;
  readonly timeZone?: string;
}

export interface GoogleAttendee {
  readonly email?: string;
  readonly displayName?: string;
  readonly responseStatus?: string;
  readonly self?: boolean;
  readonly organizer?: boolean;
  readonly optional?: boolean;
  readonly resource?: boolean;
}

export interface GooglePerson {
  readonly email?: string;
  readonly displayName?: string;
  readonly self?: boolean;
}

export interface GoogleEvent {
  readonly id: string;
  readonly kind?: string;
  readonly etag?: string;
  readonly status?: string;
  readonly iCalUID?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly start?: GoogleTime;
  readonly end?: GoogleTime;
  readonly recurrence?: readonly string[];
  readonly recurringEventId?: string;
  readonly originalStartTime?: GoogleTime;
  readonly eventType?: string;
  readonly transparency?: string;
  readonly visibility?: string;
  readonly creator?: GooglePerson;
  readonly organizer?: GooglePerson;
  readonly attendees?: readonly GoogleAttendee[];
  readonly attendeesOmitted?: boolean;
  readonly sequence?: number;
  readonly conferenceData?: Readonly<Record<string, unknown>>;
  readonly workingLocationProperties?: Readonly<Record<string, unknown>>;
  readonly extendedProperties?: {
    readonly private?: Readonly<Record<string, string>>;
    readonly shared?: Readonly<Record<string, string>>;
  };
  /** Anything else Google may send: the stand-in keeps it. */
  readonly [field: string]: unknown;
}

export const accessRoles = [
  'none',
  'freeBusyReader',
  'reader',
  'writerWithoutPrivateAccess',
  'writer',
  'owner',
] as const;
export type AccessRole = (typeof accessRoles)[number];

export interface CalendarListEntry {
  readonly kind: 'calendar#calendarListEntry';
  readonly etag: string;
  readonly id: string;
  readonly summary?: string;
  readonly timeZone?: string;
  readonly accessRole?: AccessRole;
  readonly primary?: boolean;
  readonly selected?: boolean;
  readonly hidden?: boolean;
  readonly deleted?: boolean;
  readonly [field: string]: unknown;
}

/** One request, transport left behind. Header names in lower case; `url` absolute. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How a scripted fault delivers it: the connection dies, or the body comes slowly. */
  readonly delivery?: { readonly drop: true } | { readonly bytes: number; readonly everyMs: number };
}

/** The zone-free key of an instance: epoch ms for a timed one, the date for an all-day one. */
export function startKey(time: GoogleTime | undefined): string {
  if (!time) return '';
  return time.date ?? (time.dateTime === undefined ? '' : String(Date.parse(time.dateTime)));
}
