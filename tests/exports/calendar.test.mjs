// The calendar, read by a calendar library.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { path, json } from './lib/site.mjs';
import { readFileSync } from 'node:fs';

const bytes = readFileSync(path('daten/termine.ics'));
const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')));
const events = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'));
const named = (id) => events.find((event) => event.uid === `termin-${id}@handbuch.example.org`);

test('lines end and are folded as the format wants it', () => {
  const lines = bytes.toString('latin1').split('\r\n');
  assert.equal(lines.pop(), '');
  for (const line of lines) {
    assert.ok(line.length <= 75, line);
    assert.doesNotMatch(line, /[\r\n]/);
  }
});

test('every date is there once', () => {
  const ids = json('daten/termin.json').eintraege.map((event) => event.id);
  assert.deepEqual(events.map((event) => event.uid), ids.map((id) => `termin-${id}@handbuch.example.org`));
  for (const event of events) {
    assert.ok(event.summary.length > 0);
    assert.ok(event.component.getFirstPropertyValue('dtstamp'), event.uid);
  }
});

test('office hours repeat on the same weekday at the same hour in Germany', () => {
  const event = named('sprechstunde-handbuch');
  assert.ok(event.isRecurring());
  assert.equal(event.startDate.zone.tzid, 'Europe/Berlin');
  const next = event.iterator();
  const moments = [];
  for (let moment = next.next(); moment; moment = next.next()) moments.push(moment);
  assert.equal(moments.length, 12, 'until November of the next year');
  for (const moment of moments) {
    assert.equal(moment.dayOfWeek(), ICAL.Time.THURSDAY);
    assert.ok(moment.day >= 8 && moment.day <= 14, 'the second one');
    assert.deepEqual([moment.hour, moment.minute], [10, 0]);
  }
  const utc = moments.map((moment) => moment.convertToZone(ICAL.Timezone.utcTimezone).hour);
  assert.deepEqual([...new Set(utc)].sort(), [8, 9], 'summer and winter time');
});

test('whole days end the day after', () => {
  const event = named('erfahrungsaustausch-2024');
  assert.equal(event.startDate.toString(), '2024-05-13');
  assert.equal(event.endDate.toString(), '2024-05-14');
  assert.ok(event.startDate.isDate);
});
