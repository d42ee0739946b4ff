try {
  const kept = localStorage.getItem('ui.scheme')
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.mantineColorScheme = kept
} catch {
  // Without storage the scheme of the system stands.
}
