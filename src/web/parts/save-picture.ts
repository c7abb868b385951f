import { newCopy } from './save-copy.ts'
import { type SavedRows, savedText } from './saved.ts'

// Pictures and tables leave the page as files, with what the style sheet gave them written into them.

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'paint-order',
] as const

const MARK_ROOM = 22

/**
 * A picture as a file of its own, its colours and faces with it, on the ground it was drawn on.
 * @param mark who took the copy, and its id: a line beneath the picture
 */
export function svgText(svg: SVGSVGElement, title: string, mark: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ]
  for (const [i, original] of from.entries()) {
    const target = to[i] as SVGElement | undefined
    if (!target) continue
    const style = getComputedStyle(original)
    const transform = style.transform
    target.removeAttribute('class')
    target.removeAttribute('style')
    for (const name of KEPT) target.style.setProperty(name, style.getPropertyValue(name))
    for (const size of ['x', 'width'] as const)
      if (target.tagName === 'rect' && style.getPropertyValue(size).endsWith('px'))
        target.setAttribute(size, style.getPropertyValue(size).replace('px', ''))
    const matrix = /^matrix\((.*)\)$/.exec(transform)
    if (matrix) target.setAttribute('transform', `matrix(${matrix[1]})`)
  }
  for (const only of copy.querySelectorAll<SVGElement>('[data-export]')) only.style.visibility = 'visible'
  for (const never of copy.querySelectorAll('[data-screen]')) never.remove()
  const box =
    svg.dataset['export'] ?? svg.getAttribute('viewBox') ?? `0 0 ${svg.clientWidth} ${svg.clientHeight}`
  const [x = 0, y = 0, width = 0, drawn = 0] = box.split(' ').map(Number)
  const height = drawn + MARK_ROOM
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ x, y, width, height }))
    ground.setAttribute(name, String(value))
  ground.setAttribute(
    'fill',
    getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() || '#fff',
  )
  copy.prepend(ground)
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'text')
  const attributes = {
    x: x + 4,
    y: y + height - 7,
    'font-size': 10,
    'font-family': 'sans-serif',
    fill: '#777',
  }
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value))
  line.textContent = mark
  copy.append(line)
  const named = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  named.textContent = title
  copy.prepend(named)
  return new XMLSerializer().serializeToString(copy)
}

export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** What has parts of a file's name in it is written as one. */
const fileName = (title: string, copy: string, ending: string): string =>
  `${title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 80)} ${copy}.${ending}`

export async function saveSvg(svg: SVGSVGElement, title: string): Promise<void> {
  const { copy, mark } = await newCopy(title, 'svg')
  saveFile(fileName(title, copy, 'svg'), new Blob([svgText(svg, title, mark)], { type: 'image/svg+xml' }))
}

export async function savePng(svg: SVGSVGElement, title: string): Promise<void> {
  const { copy, mark } = await newCopy(title, 'png')
  const address = URL.createObjectURL(new Blob([svgText(svg, title, mark)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    // Sharp in print, within what browsers draw on.
    const scale = Math.min(2, 16_000 / Math.max(image.width, image.height))
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob) saveFile(fileName(title, copy, 'png'), blob)
  } finally {
    URL.revokeObjectURL(address)
  }
}

// What writes files is fetched when it is asked for, and first: nothing is entered as taken out that then cannot
// be made.
export async function saveCsv(rows: SavedRows, title: string): Promise<void> {
  const { csvText } = await import('../../formats/sheets/index.ts')
  const { copy, mark } = await newCopy(title, 'csv')
  const text = csvText(
    rows.map((row) => row.map(savedText)),
    mark,
  )
  saveFile(fileName(title, copy, 'csv'), new Blob([text], { type: 'text/csv' }))
}

export async function saveSheet(rows: SavedRows, title: string, currencyWord: string): Promise<void> {
  const { sheetBlob } = await import('./save-sheet.ts')
  const { copy, mark } = await newCopy(title, 'xlsx')
  saveFile(fileName(title, copy, 'xlsx'), sheetBlob(rows, title, currencyWord, mark))
}
