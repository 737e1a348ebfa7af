// Draws the table of a chart: <figure class="chart"> … <div class="drawing" data-columns="4,5,6"> … <table>.
// The rows' first cells are the axis, the named columns stacked bars, or lines where data-kind says so. A cell without a
// number is a gap. Without this script the table stands alone.
for (const drawing of document.querySelectorAll('.chart .drawing[data-columns]')) {
  const table = drawing.parentElement.querySelector('table');
  const rows = [...table.tBodies[0].rows];
  const columns = drawing.dataset.columns.split(',').map(Number);
  const text = getComputedStyle(document.body).color;
  const line = drawing.dataset.kind === 'line';
  const figure = cell => /^-?[\d.]+$/.test(cell.textContent.trim()) ? Number(cell.textContent) : null;
  const canvas = document.createElement('div');
  canvas.style.height = '100%';
  drawing.append(canvas);
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    color: ['#1a5fb4', '#62a0ea', '#a51d2d', '#77767b', '#c0bfbc'],
    textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
    legend: { textStyle: { color: text }, top: 8 },
    grid: { left: 16, right: 16, top: 48, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', confine: true },
    xAxis: { type: 'category', data: rows.map(row => row.cells[0].textContent.trim()) },
    yAxis: { type: 'value', minInterval: 1, name: drawing.dataset.unit || '件' },
    series: columns.map(column => ({
      ...(line ? { type: 'line', symbolSize: 8, connectNulls: false } : { type: 'bar', stack: 'results', barMaxWidth: 48 }),
      name: table.tHead.rows[0].cells[column].textContent.trim(),
      data: rows.map(row => figure(row.cells[column])),
    })),
  });
  addEventListener('resize', () => chart.resize());
}
