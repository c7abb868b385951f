import { PROBLEM_STATUS, PROBLEM_WORDS, type ProblemKind } from '../api/index.ts'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
  }[]
  readonly requestBody?: unknown
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: unknown }>>
}

export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

const escaped = (text: unknown): string =>
  String(text ?? '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** What is named in backticks is a word of the protocol. */
const said = (text: unknown): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** The API as one page, without a script: every route with what it takes and answers, every shape, every problem. */
export function docsPage(api: OpenApi): string {
  const operations = Object.entries(api.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ path, method, of: item[method] }] : [])),
  )
  const tags = Map.groupBy(operations, ({ of }) => of.tags?.[0] ?? 'other')
  const schemas = Object.entries(api.components?.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(api.info.title)}</title><style>${STYLE}</style></head><body>
<nav><h1>${escaped(api.info.title)}</h1>
${[...tags].map(([tag, some]) => `<h2>${escaped(tag)}</h2><ul>${some.map(({ path, method }) => `<li><a href="#${anchor(method, path)}"><b class="${method}">${method}</b> ${escaped(path)}</a></li>`).join('')}</ul>`).join('')}
<h2>shapes</h2><ul>${schemas.map(([name]) => `<li><a href="#${escaped(name)}">${escaped(name)}</a></li>`).join('')}</ul></nav>
<main><p>${said(api.info.description)}</p><p><a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1)</p>
${[...tags].map(([tag, some]) => `<h2>${escaped(tag)}</h2>${some.map(operation).join('')}`).join('')}
<h2>Problems</h2><p>RFC 9457, as <code>application/problem+json</code>; <code>issues</code> names everything that is wrong, <code>conflicts</code> both versions.</p><dl>
${(Object.keys(PROBLEM_STATUS) as ProblemKind[]).map((kind) => `<dt id="${kind}"><code>${kind}</code> ${PROBLEM_STATUS[kind]}</dt><dd>${escaped(PROBLEM_WORDS.en[kind])}</dd>`).join('')}</dl>
<h2>Shapes</h2>${schemas.map(([name, schema]) => `<section><h3 id="${escaped(name)}">${escaped(name)}</h3><pre tabindex="0">${linked(schema)}</pre></section>`).join('')}
</main></body></html>`
}

const anchor = (method: string, path: string): string => `${method}-${path.replace(/\W+/g, '-')}`

function operation({ path, method, of }: { path: string; method: string; of: Operation }): string {
  const parameters = (of.parameters ?? []).map(
    (it) =>
      `<tr><td><code>${escaped(it.name)}</code></td><td>${escaped(it.in)}${it.required ? ', required' : ''}</td><td>${said(it.description)}</td></tr>`,
  )
  const responses = Object.entries(of.responses ?? {}).map(
    ([status, it]) =>
      `<tr><td><code>${escaped(status)}</code></td><td>${refs(it.content)}</td><td>${said(it.description)}</td></tr>`,
  )
  return `<section><h3 id="${anchor(method, path)}"><b class="${method}">${method}</b> <code>${escaped(path)}</code></h3>
<p><strong>${said(of.summary)}.</strong> ${said(of.description)}</p>
${parameters.length > 0 ? `<table>${parameters.join('')}</table>` : ''}
${of.requestBody ? `<p>Takes ${refs(of.requestBody)}</p>` : ''}<table>${responses.join('')}</table></section>`
}

const refs = (value: unknown): string => {
  const names = [...JSON.stringify(value ?? {}).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    ([, name]) => name ?? '',
  )
  return [...new Set(names)].map((name) => `<a href="#${escaped(name)}">${escaped(name)}</a>`).join(', ')
}

const linked = (schema: unknown): string =>
  escaped(JSON.stringify(schema, null, 1)).replace(
    /#\/components\/schemas\/(\w+)/g,
    (_, name: string) => `<a href="#${name}">${name}</a>`,
  )

const STYLE = `:root{color-scheme:light dark;font:15px/1.55 system-ui,sans-serif}body{margin:0;display:grid;grid-template-columns:19rem 1fr}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1rem;box-sizing:border-box;border-right:1px solid #8884}nav h1{font-size:1.1rem}nav h2{font-size:.8rem;margin:1rem 0 .2rem;opacity:.7}
nav ul{list-style:none;padding:0;margin:0;font-size:.8rem;overflow-wrap:anywhere}a{color:inherit}nav a{display:block;padding:.1rem 0;text-decoration:none}nav a:hover,nav a:focus-visible{text-decoration:underline}main{padding:1rem 2rem;max-width:60rem;min-width:0}
section{border-top:1px solid #8884;padding:.5rem 0}pre{overflow:auto;font-size:.75rem;background:#8881;padding:.75rem;border-radius:.4rem}
table{border-collapse:collapse;font-size:.85rem}td{padding:.15rem .8rem .15rem 0;vertical-align:top}b{font-size:.75em;text-transform:uppercase}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;border:0}}`
