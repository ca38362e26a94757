import ICAL from 'ical.js';

/** What an iCalendar library that is not ours reads in a calendar's text. */
export interface Parsed {
  method: string | null;
  /** As written, for the calendar itself. */
  is: (property: string) => string | null;
  events: ParsedEvent[];
}

export interface ParsedEvent {
  uid: string;
  sequence: number;
  stamp: string;
  start: string;
  end: string;
  summary: string;
  location: string | null;
  status: string;
  organizer: { name: string; address: string } | null;
  attendees: { name: string; address: string; answer: string }[];
  /** All of its properties, each as often as it comes. */
  properties: string[];
  alarms: number;
}

export function parsed(text: string): Parsed {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const valueOf = (property: string) => calendar.getFirstPropertyValue(property)?.toString() ?? null;
  return {
    method: valueOf('method'),
    is: valueOf,
    events: calendar.getAllSubcomponents('vevent').map(eventIn),
  };
}

function eventIn(component: ICAL.Component): ParsedEvent {
  const event = new ICAL.Event(component);
  const organizer = component.getFirstProperty('organizer');
  return {
    uid: event.uid,
    sequence: event.sequence,
    stamp: instantOf(component.getFirstPropertyValue('dtstamp') as ICAL.Time),
    start: instantOf(event.startDate),
    end: instantOf(event.endDate),
    summary: event.summary,
    location: component.getFirstPropertyValue('location')?.toString() ?? null,
    status: String(component.getFirstPropertyValue('status')),
    organizer: organizer && partyIn(organizer),
    attendees: component
      .getAllProperties('attendee')
      .map((property) => ({ ...partyIn(property), answer: property.getFirstParameter('partstat') })),
    properties: component.getAllProperties().map(({ name }) => name),
    alarms: component.getAllSubcomponents().length,
  };
}

const instantOf = (time: ICAL.Time) => time.toJSDate().toISOString();

const partyIn = (property: ICAL.Property) => ({
  name: property.getFirstParameter('cn'),
  address: String(property.getFirstValue()).toLowerCase(),
});
