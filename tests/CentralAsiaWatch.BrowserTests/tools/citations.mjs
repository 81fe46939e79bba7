// Reads citations as a reference manager does. In: [{"format": "bibtex", "text": "…"}, …]. Out: for each what was read, as CSL-JSON.
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'

const types = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@csl/list+object' }
const chunks = []
for await (const chunk of process.stdin) {
  chunks.push(chunk)
}

const given = JSON.parse(Buffer.concat(chunks).toString('utf8'))
const read = given.map(({ format, text }) => {
  try {
    const input = format === 'csl' ? JSON.parse(text) : text
    return { entries: new Cite(input, { forceType: types[format] }).data }
  } catch (problem) {
    return { problem: String(problem) }
  }
})
process.stdout.write(JSON.stringify(read))
