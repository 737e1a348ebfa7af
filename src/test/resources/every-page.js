// What is wrong with the page that is shown: a list of words, empty when nothing is.
() => {
  const wrong = [];
  const shown = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && getComputedStyle(e).visibility !== 'hidden'; };
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push('wider than the screen: ' + root.scrollWidth);
  if (!document.title.trim()) wrong.push('no title');
  if (document.querySelectorAll('h1').length !== 1) wrong.push('first headings: ' + document.querySelectorAll('h1').length);
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const here = +heading.tagName[1];
    if (level && here > level + 1) wrong.push('heading skips a level: ' + heading.textContent.trim());
    level = here;
  }
  for (const control of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    if (!control.labels.length && !control.ariaLabel && !control.getAttribute('aria-labelledby')) wrong.push('no label: ' + control.name);
  }
  for (const table of document.querySelectorAll('table')) if (!table.querySelector('th')) wrong.push('table without heads');
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => wrong.push('id twice: ' + id));
  for (const image of document.images) if (!image.hasAttribute('alt')) wrong.push('picture without words: ' + image.src);
  const left = document.body.innerText.match(/undefined|\bNaN\b|\$\{|\?\?\?|java\.[a-z]+\.|Optional\[/);
  if (left) wrong.push('left in the text: ' + left[0]);

  // WCAG 2.1, 1.4.3: text against the nearest opaque ground.
  const parts = colour => { const n = colour.match(/[\d.]+/g).map(Number); return colour.startsWith('color(') ? [n[0] * 255, n[1] * 255, n[2] * 255, n[3] ?? 1] : [n[0], n[1], n[2], n[3] ?? 1]; };
  const light = c => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
  const ground = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c[3] > .9) return c; } return [255, 255, 255]; };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !shown(e) || e.closest('script, style, noscript, option, svg, canvas, [disabled], iframe')) continue;
    const style = getComputedStyle(e), a = light(parts(style.color)), b = light(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) wrong.push('hard to read (' + ratio.toFixed(1) + '): ' + texts.currentNode.textContent.trim().slice(0, 20));
  }
  return wrong;
}
