// Whether the person sees where the keyboard is: null when it has left the page, '' when it is seen, else what hides it.
() => {
  const e = document.activeElement;
  if (!e || e === document.body || e.tagName === 'IFRAME') return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect(), name = e.tagName + ' ' + (e.textContent || e.name || '').trim().slice(0, 20);
  if (!(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) && style.boxShadow === 'none') return 'no mark on ' + name;
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0 ? '' : 'out of sight: ' + name;
}
