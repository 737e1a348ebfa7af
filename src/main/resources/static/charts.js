// Draws the table of a chart: <figure class="chart"> … <div class="drawing" data-columns="4,5,6"> … <table>.
// Rows with data-apart are not joined to the one before. The rows' first cells are the axis, the named columns stacked bars, or lines or a treemap where data-kind says so. A cell
// without a number is a gap. Without this script the table stands alone.
const figure = cell => /^-?[\d.]+$/.test(cell.textContent.trim()) ? Number(cell.textContent) : null;
const words = cell => cell.textContent.trim();

// Rows with data-depth are a tree: each belongs to the last one above it that is less deep. A tile leads where its row does.
function treemap(drawing, table, rows) {
  const style = getComputedStyle(document.body);
  const column = Number(drawing.dataset.columns);
  const unit = drawing.dataset.unit;
  const top = { children: [] };
  const above = [top];
  for (const row of rows) {
    const tile = { name: words(row.cells[0]), value: figure(row.cells[column]), address: row.cells[0].querySelector('a')?.href, children: [] };
    const depth = Number(row.dataset.depth);
    above[depth] = tile;
    if (tile.value > 0) above[depth - 1].children.push(tile);
  }
  const paper = style.getPropertyValue('--paper').trim();
  return {
    animation: false,
    color: ['#1a5fb4', '#2b6c8f', '#4a5f9e', '#33658a', '#5a5f73', '#1f6f78'],
    textStyle: { fontFamily: style.fontFamily },
    tooltip: { confine: true, formatter: tile => tile.value == null || !tile.name ? '' : `${echarts.format.encodeHTML(tile.name)}：${tile.value} ${unit}` },
    series: [{
      type: 'treemap', left: 0, right: 0, top: 0, bottom: 0, roam: false, nodeClick: false, breadcrumb: { show: false },
      data: top.children, visibleMin: 1,
      label: { color: '#fff', fontSize: 13, lineHeight: 18, overflow: 'truncate', lineOverflow: 'truncate', formatter: tile => `${tile.name}\n${tile.value}` },
      labelLayout: tile => tile.rect.width < 48 || tile.rect.height < 40 ? { fontSize: 0 } : {},
      upperLabel: { show: true, height: 24, color: '#fff', fontSize: 13, formatter: tile => `${tile.name}　${tile.value}` },
      levels: [{ upperLabel: { show: false }, itemStyle: { borderColor: paper, borderWidth: 0, gapWidth: 2 } }, { itemStyle: { borderColor: '#3d4f66', borderWidth: 2, gapWidth: 1 } }],
    }],
  };
}

// Rows that one line may join: a row with data-apart begins anew.
function stretches(rows, line) {
  const all = [new Set()];
  for (const row of rows) {
    if (line && 'apart' in row.dataset && all.at(-1).size) all.push(new Set());
    all.at(-1).add(row);
  }
  return all;
}

const told = points => [points[0].axisValueLabel, ...points.filter(point => typeof point.value === 'number')
  .map(point => `${point.marker}${echarts.format.encodeHTML(point.seriesName)}　${point.value}`)].join('<br>');

function graph(drawing, table, rows) {
  const columns = drawing.dataset.columns.split(',').map(Number);
  const style = getComputedStyle(document.body);
  const text = style.color;
  const faint = style.getPropertyValue('--line').trim();
  const line = drawing.dataset.kind === 'line';
  const narrow = drawing.clientWidth < 480;
  const colours = matchMedia('(prefers-color-scheme: dark)').matches ? ['#62a0ea', '#1c71d8', '#ed7b83', '#9a9996', '#deddda'] : ['#1a5fb4', '#62a0ea', '#a51d2d', '#77767b', '#c0bfbc'];
  return {
    animation: false,
    color: colours,
    textStyle: { color: text, fontFamily: style.fontFamily },
    legend: { show: columns.length > 1, textStyle: { color: text }, top: 8, type: narrow ? 'scroll' : 'plain' },
    grid: { left: 16, right: 24, top: columns.length > 1 ? 64 : 40, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, ...(line ? { formatter: told } : {}) },
    xAxis: { type: 'category', data: rows.map(row => words(row.cells[0])), axisLabel: { color: text, hideOverlap: true, interval: narrow && rows.length > 6 ? 'auto' : 0, rotate: narrow && rows.length > 4 ? 45 : 0 } },
    yAxis: { type: 'value', minInterval: 1, name: drawing.dataset.unit || '件', nameTextStyle: { color: text }, axisLabel: { color: text }, splitLine: { lineStyle: { color: faint } } },
    series: columns.flatMap((column, number) => stretches(rows, line).map(stretch => ({
      ...(line ? { type: 'line', symbolSize: 8, connectNulls: false, color: colours[number % colours.length] } : { type: 'bar', stack: 'results', barMaxWidth: 48 }),
      name: words(table.tHead.rows[0].cells[column]),
      data: rows.map(row => stretch.has(row) ? figure(row.cells[column]) : null),
    }))),
  };
}

for (const drawing of document.querySelectorAll('.chart .drawing[data-columns]')) {
  const table = drawing.parentElement.querySelector('table');
  const rows = [...table.tBodies[0].rows];
  const canvas = document.createElement('div');
  canvas.style.height = '100%';
  drawing.append(canvas);
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  const tiles = drawing.dataset.kind === 'treemap';
  const draw = () => chart.setOption(tiles ? treemap(drawing, table, rows) : graph(drawing, table, rows), true);
  draw();
  if (tiles) chart.on('click', tile => { if (tile.data?.address) location.assign(tile.data.address); });
  addEventListener('resize', () => { chart.resize(); draw(); });
}
