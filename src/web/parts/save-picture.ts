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

/** A picture as a file of its own, its colours and faces with it, on the ground it was drawn on. */
export function svgText(svg: SVGSVGElement, title: string): string {
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
  const [x = 0, y = 0, width = 0, height = 0] = box.split(' ').map(Number)
  copy.setAttribute('viewBox', box)
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

export const saveSvg = (svg: SVGSVGElement, title: string): void =>
  saveFile(`${title}.svg`, new Blob([svgText(svg, title)], { type: 'image/svg+xml' }))

export async function savePng(svg: SVGSVGElement, title: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svgText(svg, title)], { type: 'image/svg+xml' }))
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
    if (blob) saveFile(`${title}.png`, blob)
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Rows as a sheet opens them: with the mark by which Excel knows UTF-8, and nothing that it would run as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

export const saveCsv = (rows: readonly (readonly string[])[], title: string): void =>
  saveFile(`${title}.csv`, new Blob([csvText(rows)], { type: 'text/csv' }))
