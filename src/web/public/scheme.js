// Before the first paint: light or dark as it was last chosen here, so that no page flashes white at night. A file
// of its own, since the content security policy allows no script inside the page.
;(() => {
  let kept = 'auto'
  try {
    kept = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
  } catch {
    // Storage may be closed to us; the system's choice is as good.
  }
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
