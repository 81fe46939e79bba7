// Reads what is taken away as the programs do that people use for it. In: { "atom": [text], "jsonFeeds": [text], "calendars": [text], "geoJson": [text], "package": folder }.
// Out: what was read of each, in short. Whatever a reader refuses ends it with what it says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '@placemarkio/check-geojson'
import ICAL from 'ical.js'
import Parser from 'rss-parser'
import { parseJsonFeed } from 'feedsmith'
import datapackage from 'datapackage'

const chunks = []
for await (const chunk of process.stdin) {
  chunks.push(chunk)
}

const given = JSON.parse(Buffer.concat(chunks).toString('utf8'))

async function readAtom(text) {
  const feed = await new Parser().parseString(text)
  return { title: feed.title, self: feed.feedUrl, items: feed.items.map(item => ({ id: item.id, title: item.title, link: item.link, date: item.isoDate })) }
}

function readJsonFeed(text) {
  const feed = parseJsonFeed(text)
  return { title: feed.title, self: feed.feed_url, items: feed.items.map(item => ({ id: item.id, title: item.title, link: item.url, date: new Date(item.date_published).toISOString() })) }
}

function readCalendar(text) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(one => {
    const event = new ICAL.Event(one)
    return { uid: event.uid, summary: event.summary, start: event.startDate.toString(), end: event.endDate.toString(), stamp: one.getFirstPropertyValue('dtstamp').toString() }
  })
}

async function readPackage(folder) {
  const read = await datapackage.Package.load(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')), { basePath: folder, strict: true })
  const tables = {}
  for (const resource of read.resources.filter(one => one.tabular)) {
    tables[resource.name] = (await resource.read({ cast: true })).length
  }

  return { valid: read.valid, errors: read.errors.map(String), tables }
}

process.stdout.write(JSON.stringify({
  atom: await Promise.all((given.atom ?? []).map(readAtom)),
  jsonFeeds: (given.jsonFeeds ?? []).map(readJsonFeed),
  calendars: (given.calendars ?? []).map(readCalendar),
  geoJson: (given.geoJson ?? []).map(text => check(text).features.length),
  package: given.package ? await readPackage(given.package) : null
}))
